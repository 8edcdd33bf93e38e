// What the sandbox tells about one request: who answered, in which phases, with which queries and logs.

import type { CacheTouch } from './cache'
import type { UpstreamCall } from './upstream'

export type HeaderList = [name: string, value: string][]

export type PhaseName = 'match' | 'load' | 'handler' | 'stream' | 'after'

/** Times are milliseconds since the request reached the server worker. */
export interface Phase {
  name: PhaseName
  startMs: number
  ms: number
}

export interface SqlTrace {
  sql: string
  params: unknown[]
  /** Rows returned, or rows changed for a statement without a result. */
  rows: number
  startMs: number
  ms: number
  error?: string
}

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error' | 'debug'
  text: string
  /** Milliseconds since the request started; absent outside a request. */
  atMs?: number
  /** An error that Next printed, not code of the project: nothing there caught it. */
  uncaught?: true
}

/** Who produced the reply: Next's own code, or the sandbox where no handler could. */
export type AnsweredBy =
  | { kind: 'next'; version: string; route: string | null; file: string | null }
  | { kind: 'sandbox'; reason: string }

export interface RequestTrace {
  id: number
  /** Epoch milliseconds on the sandbox's clock. */
  startedAt: number
  method: string
  url: string
  status: number
  answeredBy: AnsweredBy
  phases: Phase[]
  queries: SqlTrace[]
  /** What it did with Next's caches, in order; background work of the request included. */
  cache: CacheTouch[]
  upstream: UpstreamCall[]
  logs: LogLine[]
  /** HTTP/1.1 text of both messages. Bodies are cut after 64 KiB with a note. */
  raw: { request: string; response: string }
}
