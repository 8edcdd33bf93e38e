import { expect, test } from 'vitest'
import { type Answer, fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import { LabSession } from '../state/lab-session'
import { jsonRequest, Stage } from './stage'

const lab = { id: 'lab', files: {}, open: [], presets: [], compiledUrl: null }

function stageOn(answer: Answer): Stage {
  const sandbox = fakeSandbox(() => answer)
  const session = new LabSession(lab, () => Promise.resolve(() => Promise.resolve(sandbox)))
  return new Stage(session, sandbox)
}

const late: Answer = { status: 504, body: 'late', sandboxReason: 'app/route.ts took too long.' }
const notAnswered = { name: 'NotAnsweredError', message: 'app/route.ts took too long.' }

test('shows nothing where the sandbox had to answer in the place of Next', async () => {
  await expect(stageOn(late).step(jsonRequest('POST', '/api', {}))).rejects.toMatchObject(
    notAnswered,
  )
  await expect(stageOn(late).actionForm()).rejects.toMatchObject(notAnswered)
})

test('blames no form of a page that fails', async () => {
  await expect(stageOn({ status: 500, body: '' }).actionForm()).rejects.toThrow(
    'The page / answers with 500, so there is no form to try.',
  )
})
