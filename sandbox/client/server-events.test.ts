import { expect, test } from 'vitest'
import type { ServerEvent } from '../protocol/server'
import type { RequestTrace } from '../protocol/trace'
import { readLoadReply, readServerEvent } from './server-events'

const trace: RequestTrace = {
  id: 1,
  startedAt: 0,
  method: 'GET',
  url: '/',
  status: 200,
  answeredBy: { kind: 'next', version: '16', route: '/', file: null },
  phases: [{ name: 'match', startMs: 0, ms: 1 }],
  queries: [{ sql: 'SELECT 1', params: [1n, null], rows: 1, startMs: 0, ms: 1 }],
  cache: [],
  upstream: [],
  logs: [{ level: 'log', text: 'hello', atMs: 1 }],
  raw: { request: '', response: '' },
}

const EVENTS: ServerEvent[] = [
  { type: 'handler', id: 1, route: '/', file: 'app/route.ts' },
  { type: 'head', id: 1, status: 200, statusText: 'OK', headers: [['a', 'b']] },
  { type: 'chunk', id: 1, bytes: new Uint8Array(1) },
  { type: 'end', id: 1 },
  { type: 'refused', id: 1, message: 'no' },
  { type: 'fail', id: 1, message: 'no' },
  { type: 'query', id: 1, sql: 'SELECT 1', done: false },
  { type: 'trace', id: 1, trace },
  { type: 'log', line: { level: 'warn', text: 'careful' } },
]

test('takes every event that a server worker sends', () => {
  for (const event of EVENTS) expect(readServerEvent(event), event.type).toBe(event)
})

test('takes no event that lacks a field or has one of another type', () => {
  for (const event of EVENTS) {
    for (const name of Object.keys(event)) {
      for (const value of [undefined, {}, Symbol('x')]) {
        expect(readServerEvent({ ...event, [name]: value }), `${event.type}.${name}`).toBe(null)
      }
    }
  }
})

test('looks into lists and nested objects, holes included', () => {
  const head = { type: 'head', id: 1, status: 200, statusText: 'OK' }
  const wrongHeaders = [
    [['a']],
    [['a', 1]],
    [null],
    Object.assign([], { length: 1 }),
    [['a', 'b', 'c']],
  ]
  for (const headers of wrongHeaders) expect(readServerEvent({ ...head, headers })).toBe(null)
  const wrongTraces = [
    { ...trace, status: 1_000 },
    { ...trace, answeredBy: { kind: 'sandbox', reason: 'forged' } },
    { ...trace, phases: [{ name: 'match', startMs: Number.NaN, ms: 0 }] },
    { ...trace, queries: [{ ...trace.queries[0], params: 'all' }] },
    { ...trace, logs: Object.assign([], { length: 2 }) },
    { ...trace, raw: null },
  ]
  for (const wrong of wrongTraces) {
    expect(readServerEvent({ type: 'trace', id: 1, trace: wrong })).toBe(null)
  }
})

test('takes nothing that is no event at all', () => {
  for (const data of [null, undefined, 1, 'end', [], {}, { type: 'toString' }, { type: 1 }]) {
    expect(readServerEvent(data)).toBe(null)
  }
})

test('takes the report of a build only as a whole', () => {
  const result = { ok: true, problems: [], routes: [] }
  const build = {
    ok: true,
    problems: [],
    routes: [],
    proxy: null,
    table: '',
    logs: [],
    builtAt: 0,
    ms: 1,
  }
  expect(readLoadReply({ result, build, clientEnv: {} })).toMatchObject({ build })
  for (const wrong of [{}, { ...build, routes: [{}] }, { ...build, proxy: 'yes' }]) {
    expect(readLoadReply({ result, build: wrong, clientEnv: {} })).toBe(null)
  }
})

test('takes the result of a write only as a whole', () => {
  const result = { ok: false, problems: [{ kind: 'syntax', message: 'no' }], routes: [] }
  const reply = { result, build: null, clientEnv: { NODE_ENV: 'production' } }
  expect(readLoadReply(reply)).toBe(reply)
  const wrong = [null, {}, { ...result, ok: 'yes' }, { ...result, problems: [{ kind: 'joke' }] }]
  for (const value of wrong) expect(readLoadReply({ ...reply, result: value })).toBe(null)
  for (const clientEnv of [null, { NODE_ENV: 1 }])
    expect(readLoadReply({ ...reply, clientEnv })).toBe(null)
})
