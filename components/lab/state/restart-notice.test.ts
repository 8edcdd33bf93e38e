import { expect, test } from 'vitest'
import type { RestartEvent } from '@/sandbox/client/types'
import type { RequestTrace, SqlTrace } from '@/sandbox/protocol/trace'
import { RestartNotice } from './restart-notice'

const server: RestartEvent = { room: 'server', reason: 'It loops without end.', ms: 900 }
const postgres: RestartEvent = { room: 'postgres', reason: 'A query.', ms: 700, data: 'restored' }

const reply = (part: Partial<RequestTrace> = {}): RequestTrace => ({
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
  ...part,
})

const query: SqlTrace = { sql: 'select 1', params: [], rows: 1, startMs: 0, ms: 1 }

function noticeOf(...events: RestartEvent[]): RestartNotice {
  const notice = new RestartNotice()
  for (const event of events) notice.took(event)
  return notice
}

test('shows the last restart alone, and how often it came', () => {
  const last = { ...server, reason: 'Once more.' }
  expect(noticeOf(server, server, last).getSnapshot()).toEqual({ event: last, times: 3 })
  expect(noticeOf(server, server, postgres).getSnapshot()).toEqual({ event: postgres, times: 1 })
})

test('goes with the next edit, and with a good reply', () => {
  const edited = noticeOf(server)
  edited.edited()
  expect(edited.getSnapshot()).toBeNull()
  const replied = noticeOf(server)
  replied.replied(reply())
  expect(replied.getSnapshot()).toBeNull()
})

test('stays while the sandbox answers in the place of a handler', () => {
  const notice = noticeOf(server)
  notice.replied(reply({ answeredBy: { kind: 'sandbox', reason: 'It loops without end.' } }))
  expect(notice.getSnapshot()?.times).toBe(1)
})

test('of Postgres it goes when a query has ended', () => {
  const notice = noticeOf(postgres)
  notice.replied(reply())
  notice.replied(reply({ queries: [{ ...query, error: 'no table' }] }))
  expect(notice.getSnapshot()).not.toBeNull()
  notice.replied(reply({ queries: [query] }))
  expect(notice.getSnapshot()).toBeNull()
})

test('that rows are lost stays until it is dismissed', () => {
  const notice = noticeOf({ ...postgres, data: 'lost' })
  notice.edited()
  notice.replied(reply({ queries: [query] }))
  expect(notice.getSnapshot()).not.toBeNull()
  notice.dismiss()
  expect(notice.getSnapshot()).toBeNull()
})
