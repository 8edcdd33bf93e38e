// What the wire view reads of a preview: its requests and their replies, while they happen.

import type { HeaderList, RequestTrace } from '@/sandbox/protocol/trace'
import type { ReplyChunk } from '../state/exchange'

/** One request and its reply. */
export interface SourceExchange {
  method: string
  /** Path and query. */
  url: string
  /** As the server receives them. */
  requestHeaders: HeaderList
  /** May be cut; Content-Length tells how long it was. Null without a body. */
  requestBody: Uint8Array | null
  /** Epoch milliseconds of this machine's clock. */
  startedAt: number
  /** Null until the head of the reply is there. */
  status: number | null
  statusText: string
  responseHeaders: HeaderList
  /** The body as it came, as far as it was kept; `size` counts all of it. */
  chunks: readonly ReplyChunk[]
  size: number
  done: boolean
  /** Why the reply broke off. */
  error?: string
  trace: RequestTrace | null
}

/** `exchange` is the same object in each update of one request, and grows. */
interface SourceUpdate {
  update: 'start' | 'head' | 'chunk' | 'end' | 'trace'
  exchange: SourceExchange & { id: number }
}

/** A preview, as far as the wire view is concerned. */
export interface WireSource {
  on(event: 'exchange', listener: (update: SourceUpdate) => void): () => void
}
