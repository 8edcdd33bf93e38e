// A double of the sandbox for the runner's own tests: answers from a function, records what was asked.

import type { Sandbox, SandboxResponse, StoredCookie } from '../client/types'
import type { BuildReport } from '../protocol/build'
import type { CacheEntry } from '../protocol/cache'
import type { ProjectProblem } from '../protocol/project'
import type { UpstreamState } from '../protocol/upstream'
import type { RequestTrace } from '../protocol/trace'

export interface Answer {
  status: number
  body: string
  /** Text of an error that the handler threw. */
  thrown?: string
  /** Set when the sandbox answers in the handler's place. */
  sandboxReason?: string
  headers?: [string, string][]
}

/** How it is when a run begins. */
export interface FakeState {
  next?: Sandbox['next']
  mode?: Sandbox['mode']
  clockOffsetMs?: number
  upstreams?: UpstreamState[]
  /** Entries that a request leaves in the caches. */
  entries?: CacheEntry[]
  /** What stops each build. */
  buildProblem?: ProjectProblem
}

export interface FakeSandbox extends Sandbox {
  /** What was asked of it, in order. */
  readonly events: string[]
}

export function fakeSandbox(
  answer: (path: string) => Answer | 'never',
  begin: FakeState = {},
): FakeSandbox {
  const events: string[] = []
  let { next = '16', mode = 'start' } = begin
  let entries: CacheEntry[] = []
  return {
    events,
    nextVersion: '16.4.6',
    autoBuild: true,
    get next() {
      return next
    },
    get mode() {
      return mode
    },
    build() {
      events.push('build')
      entries = []
      return Promise.resolve(toBuildReport(begin.buildProblem))
    },
    lastBuild: () => null,
    serverActions: () => ({}),
    stylesheets: () => ({}),
    switchTo(target) {
      next = target.next ?? next
      mode = target.mode ?? mode
      events.push(`switch to ${next} ${mode}`)
      return Promise.resolve({ ok: true, problems: [], routes: [] })
    },
    cache: () => Promise.resolve({ at: 0, entries, tags: [] }),
    invalidate: () => Promise.resolve(),
    clock: fakeClock(events, begin.clockOffsetMs ?? 0),
    upstreams: () => Promise.resolve(begin.upstreams ?? []),
    setUpstream(host, settings) {
      events.push(`${host} ${JSON.stringify(settings)}`)
      return Promise.resolve({ host, calls: 0, latencyMs: 0, failure: 'none' })
    },
    playPath: null,
    openPreview() {
      throw new Error('The double of the sandbox shows no pages.')
    },
    cookies: fakeJar(events),
    routes: () => [],
    fetch(input, init) {
      const path = String(input)
      events.push(`${init?.method} ${path}`)
      entries = begin.entries ?? []
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

function toBuildReport(problem: ProjectProblem | undefined): BuildReport {
  return {
    ok: !problem,
    problems: problem ? [problem] : [],
    routes: [],
    proxy: null,
    table: '',
    logs: [],
    builtAt: 0,
    ms: 0,
  }
}

function fakeClock(events: string[], begin: number): Sandbox['clock'] {
  let offsetMs = begin
  return {
    get offsetMs() {
      return offsetMs
    },
    now: () => offsetMs,
    advance(ms) {
      events.push(`clock +${ms}`)
      offsetMs += ms
      return Promise.resolve()
    },
    reset() {
      events.push('clock reset')
      offsetMs = 0
      return Promise.resolve()
    },
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
    headers: answer.headers ?? [],
    body: new ReadableStream(),
    headMs: 0,
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
    text: () => response.text(),
    json: () => response.json(),
    header: (name) => answer.headers?.find(([known]) => known === name)?.[1] ?? null,
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
