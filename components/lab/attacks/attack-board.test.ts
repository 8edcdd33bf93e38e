import { expect, test } from 'vitest'
import { type Answer, fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import { LabSession } from '../state/lab-session'
import { AttackBoard } from './attack-board'

const RESTARTED = 'The server was ended and started again; the database and your edits are kept.'

const lab = { id: 'lab', files: {}, open: [], presets: [], compiledUrl: null }

/** A lab whose requests get these answers, one after the other. */
function sessionOn(...answers: Answer[]) {
  const sandbox = fakeSandbox(() => answers.shift() ?? 'never')
  const create = () => Promise.resolve(sandbox)
  return new LabSession(lab, () => Promise.resolve(create))
}

const boardOn = (...answers: Answer[]) => new AttackBoard(sessionOn(...answers), null)

test('takes no answer of the sandbox itself for a refusal, and lets the attack be made again', async () => {
  const board = boardOn(
    { status: 503, body: RESTARTED, sandboxReason: RESTARTED },
    { status: 404, body: '' },
  )
  await board.fire('by-name')
  expect(board.getSnapshot().shots['by-name']).toMatchObject({ error: RESTARTED, bySandbox: true })
  await board.fire('by-name')
  expect(board.getSnapshot().shots['by-name']).toMatchObject({ verdict: { outcome: 'refused' } })
})

test('says of a page that only the sandbox answered no word about its forms', async () => {
  const board = boardOn({ status: 504, body: '', sandboxReason: 'It took too long.' })
  await board.fire('object-argument')
  expect(board.getSnapshot().shots['object-argument']).toMatchObject({
    error: 'It took too long.',
    bySandbox: true,
  })
})

test('attacks no earlier version of code that does not run', async () => {
  const session = sessionOn({ status: 404, body: '' }, { status: 404, body: '' })
  const board = new AttackBoard(session, null)
  await board.fire('by-name')
  session.project.report([{ kind: 'syntax', message: 'Unexpected eof', file: 'app/page.tsx' }])
  await board.fire('by-name')
  expect(board.getSnapshot().shots['by-name']).toMatchObject({
    bySandbox: false,
    error: expect.stringMatching(
      /^The code in the editor does not run.*app\/page\.tsx: Unexpected/,
    ),
  })
  session.project.report([])
  await board.fire('by-name')
  expect(board.getSnapshot().shots['by-name']).toMatchObject({ verdict: { outcome: 'refused' } })
})
