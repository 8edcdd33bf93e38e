// Messages between the page and the server worker. Calls go over `control` (protocol/rpc.ts); what
// belongs to a running request is pushed over `events`, in order.

import type { BuildReport } from './build'
import type { CacheSnapshot, Invalidation } from './cache'
import type { LateAsset, LateReply } from './late-scripts'
import type { CompiledProject, ProjectFiles, ServerMode, WriteResult } from './project'
import type { HeaderList, LogLine, RequestTrace } from './trace'
import type { UpstreamSettings, UpstreamState } from './upstream'

/** First message to a new server worker. */
export interface ServerBoot {
  type: 'boot'
  control: MessagePort
  events: MessagePort
  /** Driver connection to the Postgres worker. */
  database: MessagePort
  /** Milliseconds that its clock is ahead of real time. */
  clockOffsetMs: number
}

/** A project as the page sends it. */
export interface ServerProject {
  files: ProjectFiles
  compiled: CompiledProject
  mode: ServerMode
}

/** Name of the error of a `load` or `build` that needs a new worker: this one's built-in objects were changed. */
export const DAMAGED = 'DamagedRealmError'

export interface LoadReply {
  result: WriteResult
  /** Null where no build was made: in mode `dev`, and when modules do not resolve. */
  build: BuildReport | null
  /** What client code reads as `process.env`. */
  clientEnv: Record<string, string>
}

export interface ServerRequest {
  id: number
  method: string
  /** Path and query, not yet decoded. */
  url: string
  headers: HeaderList
  body: ArrayBuffer | ReadableStream<Uint8Array> | null
}

export type ServerMethods = {
  /** Builds and runs a project in place of the running one. With problems nothing changes. */
  load(project: ServerProject): LoadReply
  /** Builds a project without running it. */
  build(project: ServerProject): LoadReply
  request(request: ServerRequest): void
  /** The reader went away: `request.signal` aborts and the stream is cancelled. */
  abort(id: number): void
  /** The reader consumed `bytes`; a paused response goes on. */
  consumed(id: number, bytes: number): void
  cache(): CacheSnapshot
  invalidate(what: Invalidation): void
  /** Removes `.next`; the next build starts with nothing. */
  clearCaches(): void
  /** Moves the clock ahead; answers when the timers that fell due have run. */
  advanceClock(ms: number): void
  resetClock(): void
  upstreams(): UpstreamState[]
  receiveAsset(name: LateAsset, reply: LateReply): void
  setUpstream(host: string, settings: UpstreamSettings): UpstreamState
  ping(): void
}

/** Come in lists, in order. */
export type ServerEvent =
  | { type: 'handler'; id: number; route: string; file: string }
  | { type: 'head'; id: number; status: number; statusText: string; headers: HeaderList }
  | { type: 'chunk'; id: number; bytes: Uint8Array }
  | { type: 'end'; id: number }
  | { type: 'refused'; id: number; message: string }
  | { type: 'fail'; id: number; message: string }
  | { type: 'query'; id: number; sql: string; done: boolean }
  | { type: 'trace'; id: number; trace: RequestTrace }
  | { type: 'log'; line: LogLine }
  /** An upstream host was called or set. */
  | { type: 'upstream'; hosts: UpstreamState[] }
  /** Something late is needed; the page answers with `receiveAsset`. */
  | { type: 'asset'; name: LateAsset }

/**
 * Bytes that a response may send ahead of its reader: what a socket of Node buffers. A stream of tiny
 * chunks must get to its pause soon, because nothing else in the worker runs until then.
 */
export const RESPONSE_WINDOW = 16 * 1024
