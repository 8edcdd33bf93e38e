// Messages between the page and the server worker. Calls go over `control` (protocol/rpc.ts); what
// belongs to a running request is pushed over `events`, in order.

import type { PackedAsset } from './packed-asset'
import type { CompiledProject, ProjectFiles, WriteResult } from './project'
import type { HeaderList, LogLine, RequestTrace } from './trace'

/** First message to a new server worker. */
export interface ServerBoot {
  type: 'boot'
  control: MessagePort
  events: MessagePort
  /** Prisma's script and the WebAssembly of its query compiler. */
  prisma: { script: PackedAsset; wasm: PackedAsset }
  /** Driver connection to the Postgres worker. */
  database: MessagePort
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
  /** Replaces the running project. With problems nothing changes. */
  load(files: ProjectFiles, compiled: CompiledProject): WriteResult
  request(request: ServerRequest): void
  /** The reader went away: `request.signal` aborts and the stream is cancelled. */
  abort(id: number): void
  /** The reader consumed `bytes`; a paused response goes on. */
  consumed(id: number, bytes: number): void
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

/**
 * Bytes that a response may send ahead of its reader: what a socket of Node buffers. A stream of tiny
 * chunks must get to its pause soon, because nothing else in the worker runs until then.
 */
export const RESPONSE_WINDOW = 16 * 1024
