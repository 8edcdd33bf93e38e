import { expect, test } from 'vitest'
import type { PreviewExchange } from '../../client/types'
import type { HeaderList, RequestTrace } from '../../protocol/trace'
import { fakeSandbox } from '../fake-sandbox'
import { RunningCheck } from '../running-check'
import { RequestLog } from './request-log'

const encode = (text: string) => new TextEncoder().encode(text)

function exchange(given: Partial<PreviewExchange> = {}): PreviewExchange {
  return {
    id: 1,
    kind: 'document',
    method: 'GET',
    url: '/problems',
    requestHeaders: [],
    requestBody: null,
    startedAt: 0,
    status: null,
    statusText: '',
    responseHeaders: [],
    chunks: [],
    size: 0,
    done: false,
    trace: null,
    ...given,
  }
}

function begin() {
  const sandbox = fakeSandbox(() => 'never')
  const check = new RunningCheck(sandbox, new AbortController().signal)
  return { check, log: new RequestLog(check) }
}

const trace = (given: Partial<RequestTrace>) => given as RequestTrace

function reply(log: RequestLog, sent: PreviewExchange, given: Partial<PreviewExchange>): void {
  log.take({ update: 'start', exchange: sent })
  Object.assign(sent, given)
  log.take({ update: 'head', exchange: sent })
  sent.done = true
  log.take({ update: 'end', exchange: sent })
}

function answer(log: RequestLog, sent: PreviewExchange, given: Partial<PreviewExchange>): void {
  reply(log, sent, { trace: trace({ logs: [] }), ...given })
  log.take({ update: 'trace', exchange: sent })
}

test('writes down what was sent, and what the page then shows', async () => {
  const { check, log } = begin()
  check.secondsLater = 60
  answer(log, exchange(), { status: 200 })
  await log.settle('Problems')
  expect(check.requests).toEqual([
    {
      method: 'GET',
      path: '/problems',
      headers: [],
      secondsLater: 60,
      status: 200,
      reply: 'Problems',
    },
  ])
  expect(check.secondsLater).toBe(0)
})

test('shows the fields of a form, without those that React adds', async () => {
  const { check, log } = begin()
  const form = new FormData()
  for (const name of ['$ACTION_ID_1', '_1_$ACTION_REF_1', '0', '_1_note', 'kind'])
    form.append(name, `the ${name}`)
  const packed = new Response(form)
  const requestHeaders: HeaderList = [['content-type', packed.headers.get('content-type') ?? '']]
  const requestBody = new Uint8Array(await packed.arrayBuffer())
  answer(log, exchange({ method: 'POST', requestHeaders, requestBody }), { status: 200 })
  await expect.poll(() => check.requests[0]?.body).toBe('note: the _1_note\nkind: the kind')
})

test('shows where a redirect leads, also that of an action', async () => {
  const { check, log } = begin()
  answer(log, exchange(), { status: 303, responseHeaders: [['location', '/done']] })
  const responseHeaders: HeaderList = [['x-action-redirect', '/there;push']]
  answer(log, exchange({ kind: 'fetch' }), { status: 303, responseHeaders })
  await log.settle('There')
  expect(check.requests.map(({ reply }) => reply)).toEqual(['→ /done', '→ /there'])
})

test('leaves out what is fetched ahead', () => {
  const { check, log } = begin()
  const ahead = exchange({ requestHeaders: [['next-router-prefetch', '1']] })
  log.take({ update: 'start', exchange: ahead })
  expect(check.requests).toEqual([])
  expect(log.unanswered).toEqual([])
})

test('knows which requests have no end', () => {
  const { log } = begin()
  log.take({ update: 'start', exchange: exchange() })
  answer(log, exchange({ url: '/other' }), { status: 200 })
  expect(log.unanswered).toEqual(['GET /problems'])
})

test('ends the check as not judged when the sandbox had to answer', async () => {
  const { check, log } = begin()
  const answeredBy = { kind: 'sandbox', reason: 'It looped.' } as const
  answer(log, exchange(), { status: 504, trace: trace({ answeredBy, logs: [] }) })
  await expect(log.settle('')).rejects.toMatchObject({
    name: 'NotAnsweredError',
    message: expect.stringContaining('GET /problems got no answer from your code: It looped.'),
  })
  expect(check.unanswered).toBe('It looped.')
})

test('tells what was thrown, also when that comes after the end of the answer', async () => {
  const { check, log } = begin()
  const sent = exchange()
  reply(log, sent, { status: 500 })
  const settled = log.settle('Something went wrong')
  const answeredBy = { kind: 'next', version: '16', route: '/problems', file: null } as const
  const logs = [{ level: 'error', text: 'Error: no such problem' }] as RequestTrace['logs']
  sent.trace = trace({ answeredBy, logs })
  log.take({ update: 'trace', exchange: sent })
  await settled
  expect(check.requests[0]?.problem).toBe('Error: no such problem')
})

test('gives the text of a document that is no HTML', () => {
  const { log } = begin()
  const type = (value: string): HeaderList => [['content-type', value]]
  const chunks = [
    { atMs: 0, bytes: encode('{"a":') },
    { atMs: 1, bytes: encode('1}') },
  ]
  answer(log, exchange({ chunks }), { status: 200, responseHeaders: type('application/json') })
  expect(log.plainDocument).toBe('{"a":1}')
  answer(log, exchange({ chunks }), {
    status: 200,
    responseHeaders: type('text/html; charset=utf-8'),
  })
  expect(log.plainDocument).toBeNull()
})
