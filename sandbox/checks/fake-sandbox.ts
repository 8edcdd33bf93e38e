// A double of the sandbox for the runner's own tests: answers from a function, records what was asked.

import type { Sandbox, SandboxResponse, StoredCookie } from '../client/types'
import type { RequestTrace } from '../protocol/trace'

export interface Answer {
  status: number
  body: string
  /** Text of an error that the handler threw. */
  thrown?: string
  /** Set when the sandbox answers in the handler's place. */
  sandboxReason?: string
}

export interface FakeSandbox extends Sandbox {
  /** What was asked of it, in order. */
  readonly events: string[]
}

export function fakeSandbox(answer: (path: string) => Answer | 'never'): FakeSandbox {
  const events: string[] = []
  return {
    events,
    nextVersion: '16.4.6',
    next: '16',
    mode: 'start',
    build: () => Promise.reject(new Error('Not part of the double.')),
    lastBuild: () => null,
    switchTo: () => Promise.resolve({ ok: true, problems: [], routes: [] }),
    cache: () => Promise.resolve({ at: 0, entries: [], tags: [] }),
    invalidate: () => Promise.resolve(),
    clock: {
      offsetMs: 0,
      now: () => 0,
      advance: () => Promise.resolve(),
      reset: () => Promise.resolve(),
    },
    upstreams: () => Promise.resolve([]),
    setUpstream: (host) => Promise.resolve({ host, calls: 0, latencyMs: 0, failure: 'none' }),
    playPath: null,
    cookies: fakeJar(events),
    routes: () => [],
    fetch(input, init) {
      const path = String(input)
      events.push(`${init?.method} ${path}`)
      const given = answer(path)
      if (given === 'never') return untilAborted(init?.signal)
      return Promise.resolve(toResponse(path, init?.method ?? 'GET', given))
    },
    sql(query) {
      events.push(`sql ${query}`)
      return Promise.resolve({
        columns: [{ name: 'one', type: 'integer' }],
        rows: [['1']],
        rowCount: 1,
        ms: 0,
      })
    },
    resetDatabase() {
      events.push('reset database')
      return Promise.resolve({ ms: 0, how: 'checkpoint' })
    },
    write: () => Promise.resolve({ ok: true, problems: [], routes: [] }),
    tables: () => Promise.resolve([]),
    dumpDatabase: () => Promise.resolve(''),
    prepareCompiler: () => Promise.resolve(),
    on: () => () => undefined,
    dispose: () => undefined,
  }
}

function fakeJar(events: string[]): Sandbox['cookies'] {
  let stored: StoredCookie[] = []
  return {
    list: () => [...stored],
    set: (cookie) => stored.push({ path: '/', httpOnly: false, secure: false, ...cookie }),
    delete: (name) => (stored = stored.filter((cookie) => cookie.name !== name)),
    clear() {
      events.push('clear cookies')
      stored = []
    },
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
}

function toResponse(path: string, method: string, answer: Answer): SandboxResponse {
  const response = new Response(answer.body)
  return {
    status: answer.status,
    statusText: '',
    headers: [],
    body: new ReadableStream(),
    headMs: 0,
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
    text: () => response.text(),
    json: () => response.json(),
    header: () => null,
    trace: Promise.resolve(toTrace(path, method, answer)),
  }
}

function toTrace(path: string, method: string, answer: Answer): RequestTrace {
  return {
    id: 1,
    startedAt: 0,
    method,
    url: `http://localhost${path}`,
    status: answer.status,
    answeredBy: answer.sandboxReason
      ? { kind: 'sandbox', reason: answer.sandboxReason }
      : { kind: 'next', version: '16.4.6', route: path, file: null },
    phases: [],
    queries: [],
    cache: [],
    upstream: [],
    logs: answer.thrown ? [{ level: 'error', text: answer.thrown }] : [],
    raw: { request: '', response: '' },
  }
}
