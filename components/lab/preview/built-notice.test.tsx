import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ServerMode } from '@/sandbox/protocol/project'
import { EditorNotices } from '../editor/editor-notices'
import { LabSession } from '../state/lab-session'
import { BuiltNotice } from './built-notice'

const PROBLEM = {
  kind: 'build' as const,
  file: 'app/page.tsx',
  line: 3,
  column: 5,
  message: 'next build fails at /: not possible.\n  {onClick: function onClick}\n            ^^^^',
}

function openSession(mode: ServerMode = 'start') {
  const files = { 'app/page.tsx': 'a' }
  return new LabSession({ id: 'lab', files, open: [], presets: [], compiledUrl: null, mode })
}

const show = (session: LabSession) => renderToStaticMarkup(<BuiltNotice session={session} />)

test('says nothing while the page is that of the code', () => {
  expect(show(openSession())).toBe('')
})

test('says that an older version is on show, why, and where the error is', () => {
  const session = openSession()
  session.project.report([PROBLEM])
  const html = show(session)
  expect(html).toContain('Shows the last version that was built: app/page.tsx has an error.')
  expect(html).toContain('(app/page.tsx:3:5)')
  expect(html).toContain('Show the line')
})

test('speaks of no build in mode dev', () => {
  const session = openSession('dev')
  session.project.report([PROBLEM])
  expect(show(session)).toContain('Shows the last version that ran: app/page.tsx has an error.')
  session.run.written(['app/page.tsx'], false)
  expect(show(session)).toContain('app/page.tsx has an error, and no earlier version ran.')
})

test('leads to the file of a problem without a line, and to none that is not there', () => {
  const session = openSession()
  session.project.report([{ ...PROBLEM, line: undefined }])
  expect(show(session)).toContain('Open app/page.tsx')
  session.project.report([{ ...PROBLEM, file: 'app/gone.tsx' }])
  expect(show(session)).not.toContain('Show the line')
})

test('says that there is no page when no version was ever built, and the editor agrees', () => {
  const session = openSession()
  session.run.written(['app/page.tsx'], false)
  session.project.report([PROBLEM])
  expect(show(session)).toContain('No page yet: app/page.tsx has an error')
  const editor = renderToStaticMarkup(<EditorNotices session={session} />)
  expect(editor).toContain('No earlier version could answer')
  expect(editor).not.toContain('keeps answering')
})

test('keeps the lines of code in a message', () => {
  const session = openSession()
  session.project.report([PROBLEM])
  expect(show(session)).toMatch(/<pre[^>]*> {2}\{onClick: function onClick\}\n {12}\^\^\^\^<\/pre>/)
})
