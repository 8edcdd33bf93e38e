import { expect, test, vi } from 'vitest'
import { fakeSandbox } from '@/sandbox/checks/fake-sandbox'
import type { Sandbox, SandboxResponse } from '@/sandbox/client/types'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import { LabSession } from './lab-session'

const options = {
  id: 'lab',
  files: { 'app/api/route.ts': '' },
  open: ['app/api/route.ts'],
  presets: [{ name: 'Ask', method: 'GET', path: '/api' }],
  compiledUrl: null,
}
const trace: RequestTrace = {
  id: 1,
  startedAt: 0,
  method: 'GET',
  url: '/api',
  status: 200,
  answeredBy: { kind: 'next', version: '16.4.6', route: '/api', file: 'app/api/route.ts' },
  phases: [],
  queries: [],
  cache: [],
  upstream: [],
  logs: [],
  raw: { request: '', response: '' },
}

/** A sandbox whose handler answers every request with a small JSON body. */
function answeringSandbox(): Sandbox {
  return { ...fakeSandbox(() => 'never'), fetch: () => Promise.resolve(jsonReply()) }
}

function jsonReply(): SandboxResponse {
  const body = new Blob(['{"ok":', 'true}']).stream()
  const unused = () => Promise.reject(new Error('The console reads the stream.'))
  return {
    status: 200,
    statusText: 'OK',
    headers: [['content-type', 'application/json']],
    body,
    headMs: 1,
    bytes: unused,
    text: unused,
    json: unused,
    header: () => null,
    trace: Promise.resolve(trace),
  }
}

function openSession(sandbox: Sandbox = answeringSandbox()) {
  const session = new LabSession(options, () => Promise.resolve(() => Promise.resolve(sandbox)))
  return { session, sandbox }
}

function bodyOf(session: LabSession): string {
  const chunks = session.getSnapshot().exchange?.reply?.chunks ?? []
  return chunks.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')
}

test('starts the sandbox with the first send and shows the reply and its trace', async () => {
  const { session } = openSession()
  expect(session.runtime.getSnapshot().status).toBe('idle')
  await session.send()
  expect(session.runtime.getSnapshot().status).toBe('ready')
  expect(session.getSnapshot().exchange).toMatchObject({ phase: 'done', reply: { status: 200 } })
  expect(session.getSnapshot().exchange?.trace?.status).toBe(200)
  expect(bodyOf(session)).toBe('{"ok":true}')
})

test('sends nothing while the draft has a mistake, and loses nothing of it', async () => {
  const { session } = openSession()
  session.draft.setPath('api')
  await session.send()
  expect(session.getSnapshot()).toMatchObject({ exchange: null, showProblems: true })
  expect(session.draft.getSnapshot().path).toBe('api')
  expect(session.runtime.getSnapshot().status).toBe('idle')
})

test('sends a body that is not JSON only when the reader insists', async () => {
  const { session } = openSession()
  session.draft.setMethod('POST')
  session.draft.setBody({ kind: 'json', json: '{' })
  await session.send()
  expect(session.getSnapshot().exchange).toBeNull()
  await session.send(true)
  expect(session.getSnapshot().exchange?.phase).toBe('done')
})

test('cancels a request that does not end', async () => {
  const { session } = openSession(fakeSandbox(() => 'never'))
  const sent = session.send()
  await vi.waitFor(() => expect(session.runtime.getSnapshot().status).toBe('ready'))
  session.cancel()
  await sent
  expect(session.getSnapshot().exchange?.phase).toBe('cancelled')
})

test('tells why a start failed, and starts anew on replay', async () => {
  const starts = [
    () => Promise.reject(new Error('The download broke off. Retry.')),
    () => Promise.resolve(answeringSandbox()),
  ]
  const session = new LabSession(options, () =>
    Promise.resolve(() => starts.shift()?.() ?? Promise.reject(new Error('Started too often.'))),
  )
  await session.send()
  const failed = session.getSnapshot().exchange
  expect(failed).toMatchObject({ phase: 'failed', error: 'The download broke off. Retry.' })
  expect(session.runtime.getSnapshot().status).toBe('failed')
  if (failed) await session.replay(failed)
  expect(session.getSnapshot().exchange?.phase).toBe('done')
})

test('replays an earlier request and keeps both in the history', async () => {
  const { session } = openSession()
  await session.send()
  const [first] = session.history.getSnapshot()
  session.draft.setPath('/other')
  if (first) await session.replay(first)
  expect(session.draft.getSnapshot().path).toBe('/api')
  expect(session.history.getSnapshot().map(({ request }) => request.path)).toEqual(['/api', '/api'])
})

test('passes compiled files and its own database state to the sandbox', async () => {
  const create = vi.fn(() => Promise.resolve(answeringSandbox()))
  const session = new LabSession(options, () => Promise.resolve(create))
  await session.send()
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ files: options.files, database: 'lab', compiled: undefined }),
  )
})
