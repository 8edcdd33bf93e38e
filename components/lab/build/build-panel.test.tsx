import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type { ServerMode } from '@/sandbox/protocol/project'
import { LabSession } from '../state/lab-session'
import { BuildPanel } from './build-panel'

const PROBLEM = {
  kind: 'compile' as const,
  file: 'app/a.ts',
  line: 3,
  message: 'Expression expected.',
}

/** A lab with a build, whose files have a problem since. */
async function brokenSession(mode: ServerMode, problem = PROBLEM) {
  const sandbox = fakeSandbox(() => 'never', { mode })
  const session = new LabSession(
    { id: 'lab', files: { 'app/a.ts': 'a' }, open: [], presets: [], compiledUrl: null, mode },
    () => Promise.resolve(() => Promise.resolve(sandbox)),
  )
  await session.run.build()
  await vi.waitFor(() => expect(session.run.getSnapshot().report?.ok).toBe(true))
  session.project.report([problem])
  return renderToStaticMarkup(<BuildPanel session={session} />)
}

test('says that the build is not that of the files as they are, and leads to the line', async () => {
  const html = await brokenSession('start')
  expect(html).toContain('The last good build ended')
  expect(html).toContain('The files as they are now cannot be built.')
  expect(html).toContain('Show the line')
})

test('leads to no line of a file that is gone', async () => {
  const html = await brokenSession('start', { ...PROBLEM, file: 'app/gone.ts' })
  expect(html).toContain('app/gone.ts:3')
  expect(html).not.toContain('Show the line')
})

test('says in mode dev nothing of files that cannot be built', async () => {
  const html = await brokenSession('dev')
  expect(html).toContain('next build ended')
  expect(html).not.toContain('cannot be built')
})
