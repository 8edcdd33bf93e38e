// Page. Reads what a server worker sends. Learner code shares that worker and can send in its name,
// so nothing is taken on trust.

import type { BuildReport, BuiltProxy, BuiltRoute } from '../protocol/build'
import type { CacheTouch } from '../protocol/cache'
import { LATE_ASSETS } from '../protocol/late-scripts'
import type { RouteEntry, WriteResult, ProjectProblem } from '../protocol/project'
import type { LoadReply, ServerEvent } from '../protocol/server'
import type { AnsweredBy, LogLine, Phase, RequestTrace, SqlTrace } from '../protocol/trace'
import type { UpstreamCall, UpstreamState } from '../protocol/upstream'

type Check = (value: unknown) => boolean
/** One check for each field of `T`: a new field without a check does not compile. */
type Fields<T> = { [K in keyof Required<T>]: Check }

const anything: Check = () => true
const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const number: Check = (value) => Number.isFinite(value)
const status: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000
const bytes: Check = (value) => value instanceof Uint8Array
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
/** `findIndex` also visits the holes of a sparse array. */
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.findIndex((item) => !check(item)) === -1

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function shape<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields)
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]))
}

const headers = list((pair) => Array.isArray(pair) && pair.length === 2 && list(text)(pair))

const logLine = shape<LogLine>({
  level: oneOf('log', 'info', 'warn', 'error', 'debug'),
  text,
  atMs: optional(number),
  uncaught: optional(oneOf(true)),
})

const touch = shape<CacheTouch>({
  operation: oneOf('hit', 'stale', 'miss', 'set', 'keep', 'revalidate'),
  store: oneOf('route', 'data', 'use-cache', null),
  id: orNull(text),
  key: text,
  label: text,
  atMs: number,
  madeAt: optional(number),
  failedAt: optional(number),
  staleAt: optional(orNull(number)),
  expireAt: optional(orNull(number)),
  affects: optional(list(text)),
})

const upstreamCall = shape<UpstreamCall>({
  host: text,
  method: text,
  url: text,
  status,
  startMs: number,
  ms: number,
})

const upstreamState = shape<UpstreamState>({
  host: text,
  calls: number,
  latencyMs: number,
  failure: oneOf('none', 'error', 'unreachable'),
})

type ByNext = Extract<AnsweredBy, { kind: 'next' }>

const trace = shape<RequestTrace>({
  id: number,
  startedAt: number,
  method: text,
  url: text,
  status,
  answeredBy: shape<ByNext>({
    kind: oneOf('next'),
    version: text,
    route: orNull(text),
    file: orNull(text),
  }),
  phases: list(
    shape<Phase>({
      name: oneOf('match', 'load', 'handler', 'stream', 'after'),
      startMs: number,
      ms: number,
    }),
  ),
  queries: list(
    shape<SqlTrace>({
      sql: text,
      params: list(anything),
      rows: number,
      startMs: number,
      ms: number,
      error: optional(text),
    }),
  ),
  cache: list(touch),
  upstream: list(upstreamCall),
  logs: list(logLine),
  raw: shape<RequestTrace['raw']>({ request: text, response: text }),
})

type FieldsOf<K extends ServerEvent['type']> = Omit<Extract<ServerEvent, { type: K }>, 'type'>

const events: { [K in ServerEvent['type']]: Check } = {
  handler: shape<FieldsOf<'handler'>>({ id: number, route: text, file: text }),
  head: shape<FieldsOf<'head'>>({ id: number, status, statusText: text, headers }),
  chunk: shape<FieldsOf<'chunk'>>({ id: number, bytes }),
  end: shape<FieldsOf<'end'>>({ id: number }),
  refused: shape<FieldsOf<'refused'>>({ id: number, message: text }),
  fail: shape<FieldsOf<'fail'>>({ id: number, message: text }),
  query: shape<FieldsOf<'query'>>({ id: number, sql: text, done: flag }),
  trace: shape<FieldsOf<'trace'>>({ id: number, trace }),
  log: shape<FieldsOf<'log'>>({ line: logLine }),
  upstream: shape<FieldsOf<'upstream'>>({ hosts: list(upstreamState) }),
  asset: shape<FieldsOf<'asset'>>({ name: oneOf(...LATE_ASSETS) }),
}

const isKnown = (type: unknown): type is ServerEvent['type'] =>
  typeof type === 'string' && Object.hasOwn(events, type)

/** `data` as an event, or null when it is none. */
export function readServerEvent(data: unknown): ServerEvent | null {
  if (!isRecord(data) || !isKnown(data.type) || !events[data.type](data)) return null
  return data as ServerEvent
}

const problems = list(
  shape<ProjectProblem>({
    kind: oneOf('syntax', 'compile', 'resolve', 'route', 'path', 'config', 'build', 'runtime'),
    message: text,
    file: optional(text),
    line: optional(number),
    column: optional(number),
    codeFrame: optional(text),
  }),
)

const writeResult = shape<WriteResult>({
  ok: flag,
  problems,
  routes: list(shape<RouteEntry>({ pathname: text, file: text })),
})

const numberOrFalseOrNull: Check = (value) => value === false || value === null || number(value)

const build = shape<BuildReport>({
  ok: flag,
  problems,
  routes: list(
    shape<BuiltRoute>({
      pathname: text,
      file: text,
      kind: oneOf('static', 'ssg', 'partial', 'dynamic'),
      symbol: oneOf('○', '●', '◐', 'ƒ'),
      revalidate: numberOrFalseOrNull,
      expire: orNull(number),
      paths: list(text),
      why: text,
    }),
  ),
  proxy: orNull(
    shape<BuiltProxy>({
      file: text,
      name: oneOf('proxy', 'middleware'),
      matchers: list(shape<BuiltProxy['matchers'][number]>({ source: text, regexp: text })),
    }),
  ),
  table: text,
  logs: list(logLine),
  builtAt: number,
  ms: number,
})

const texts: Check = (value) => isRecord(value) && list(text)(Object.values(value))

const loadReply = shape<LoadReply>({
  result: writeResult,
  build: orNull(build),
  clientEnv: texts,
})

/** The reply to `load` and `build`, or null when it is none. */
export const readLoadReply = (value: unknown): LoadReply | null =>
  loadReply(value) ? (value as LoadReply) : null
