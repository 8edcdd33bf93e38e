import { expect, test } from 'vitest'
import type { ExerciseReport } from '@/sandbox/checks/report'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import { Checks } from './checks'
import { LabSession } from './lab-session'

const passed: ExerciseReport = { verdict: 'pass', assertions: [] }

function openExercise(sandbox = fakeSandbox(() => ({ status: 200, body: '' }))) {
  return new LabSession(
    { id: 'x', files: { 'app/route.ts': '' }, open: [], presets: [], compiledUrl: null },
    () => Promise.resolve(() => Promise.resolve(sandbox)),
  )
}

test('shows the report and tells when every check passes', async () => {
  let solved = 0
  const checks = new Checks(
    openExercise(),
    '/checks/x.js',
    () => solved++,
    () => Promise.resolve(() => Promise.resolve(passed)),
  )
  await checks.run()
  expect(checks.getSnapshot()).toEqual({ running: false, report: passed, stale: false })
  expect(solved).toBe(1)
})

test('calls a report old once the code has changed', async () => {
  const session = openExercise()
  const checks = new Checks(
    session,
    '/checks/x.js',
    () => {},
    () => Promise.resolve(() => Promise.resolve(passed)),
  )
  await checks.run()
  session.project.edit('app/route.ts', 'changed')
  expect(checks.getSnapshot().stale).toBe(true)
})

test('does not judge the last good version while the code does not compile', async () => {
  const broken = { kind: 'syntax' as const, message: 'Unexpected }', file: 'app/route.ts', line: 3 }
  const session = openExercise({
    ...fakeSandbox(() => ({ status: 200, body: '' })),
    write: () => Promise.resolve({ ok: false, problems: [broken], routes: [] }),
  })
  const checks = new Checks(
    session,
    '/checks/x.js',
    () => {},
    () => Promise.resolve(() => Promise.resolve(passed)),
  )
  session.project.edit('app/route.ts', '}')
  await checks.run()
  expect(checks.getSnapshot().report).toEqual({
    verdict: 'error',
    assertions: [],
    advice: 'Your code does not compile yet. app/route.ts:3: Unexpected }',
  })
})

test('leaves it to the checks to say that the code cannot be built', async () => {
  const thrown = { kind: 'build' as const, message: 'no rates today', file: 'app/route.ts' }
  const session = openExercise({
    ...fakeSandbox(() => ({ status: 200, body: '' })),
    write: () => Promise.resolve({ ok: false, problems: [thrown], routes: [] }),
  })
  const failed: ExerciseReport = { verdict: 'fail', assertions: [] }
  const checks = new Checks(
    session,
    '/checks/x.js',
    () => {},
    () => Promise.resolve(() => Promise.resolve(failed)),
  )
  session.project.edit('app/route.ts', 'throw')
  await checks.run()
  expect(checks.getSnapshot().report).toBe(failed)
})

test('reports checks that could not be loaded as an error, with what to do', async () => {
  const checks = new Checks(
    openExercise(),
    '/checks/x.js',
    () => {},
    () => Promise.reject(new Error('The file is missing.')),
  )
  await checks.run()
  expect(checks.getSnapshot().report?.advice).toBe(
    'The checks could not run. The file is missing. Run them again.',
  )
})
