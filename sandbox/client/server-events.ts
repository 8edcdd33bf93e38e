// Page. Reads what a server worker sends. Learner code shares that worker and can send in its name,
// so nothing is taken on trust.

import type { RouteEntry, WriteResult, ProjectProblem } from '../protocol/project'
import type { ServerEvent } from '../protocol/server'
import type { AnsweredBy, LogLine, Phase, RequestTrace, SqlTrace } from '../protocol/trace'

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
}

const isKnown = (type: unknown): type is ServerEvent['type'] =>
  typeof type === 'string' && Object.hasOwn(events, type)

/** `data` as an event, or null when it is none. */
export function readServerEvent(data: unknown): ServerEvent | null {
  if (!isRecord(data) || !isKnown(data.type) || !events[data.type](data)) return null
  return data as ServerEvent
}

const writeResult = shape<WriteResult>({
  ok: flag,
  problems: list(
    shape<ProjectProblem>({
      kind: oneOf('syntax', 'compile', 'resolve', 'route', 'path', 'runtime'),
      message: text,
      file: optional(text),
      line: optional(number),
      column: optional(number),
      codeFrame: optional(text),
    }),
  ),
  routes: list(shape<RouteEntry>({ pathname: text, file: text })),
})

/** The reply to `load`, or null when it is none. */
export const readWriteResult = (value: unknown): WriteResult | null =>
  writeResult(value) ? (value as WriteResult) : null
