// What the parity suite is made of: requests to a project, whose replies must be the same everywhere.

import type { NextVersion } from '../client/types'
import type { HeaderList } from '../protocol/trace'

export interface ConformanceRequest {
  method: string
  /** Path and query as they go over the wire. */
  path: string
  headers: HeaderList
  body: Uint8Array | null
  /** Sent in several pieces with `transfer-encoding: chunked`. */
  streamed?: boolean
  /** Sends the cookies that earlier replies of the same case have set. */
  withCookies?: boolean
}

export interface ConformanceReply {
  status: number
  statusText: string
  headers: HeaderList
  body: Uint8Array
  /** The connection ended before the body did. */
  brokenOff: boolean
}

/** A field of a reply, as differences and masks name it. */
export type ReplyField = 'status' | 'status text' | 'body' | 'end of body' | `header ${string}`

/** A part of a reply that may differ. A mask that hides nothing fails the suite. */
export interface Mask {
  field: ReplyField
  /** Only the matching text of the field may differ: it is left out of both sides. */
  pattern?: RegExp
  reason: string
}

export interface ConformanceCase {
  name: string
  /** Sent one after the other; every reply is compared. */
  requests: ConformanceRequest[]
  masks?: Mask[]
  /** The sandbox answers differently, and why. A skip that would pass fails the suite. */
  skip?: { reason: string }
  /** Versions of Next that the case holds for. Default: all. */
  next?: readonly NextVersion[]
}

export interface ConformanceTopic {
  /** Folder below `projects/`, and name of the topic. */
  project: string
  cases: ConformanceCase[]
}
