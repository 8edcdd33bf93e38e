// What the parity suite is made of: steps through a project, whose results must be the same everywhere.

import type { NextVersion } from '../client/types'
import type { ServerMode } from '../protocol/project'
import type { HeaderList } from '../protocol/trace'
import type { UpstreamSettings } from '../protocol/upstream'

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
  /** Completes the request by what earlier replies of the same case hold, such as the id of an action. */
  complete?: (
    request: ConformanceRequest,
    earlier: readonly ConformanceReply[],
  ) => ConformanceRequest | Promise<ConformanceRequest>
}

export type Step =
  | ConformanceRequest
  /** Time passes: in truth on the real server, on the sandbox's clock in the tab. */
  | { wait: number }
  /** Whatever earlier requests go on doing after their replies comes to its end. */
  | { settle: true }
  | { upstream: string; settings: UpstreamSettings }
  /** Reads how often the host was called since `resetCalls`. */
  | { calls: string }
  /** Reads what `next build` said; `error` picks the part of its output that is compared. */
  | { build: true; error?: RegExp }

export interface ConformanceReply {
  status: number
  statusText: string
  headers: HeaderList
  body: Uint8Array
  /** The connection ended before the body did. */
  brokenOff: boolean
}

export interface BuildOutcome {
  ok: boolean
  /** What the build printed, or its problems. */
  output: string
  /** The route table without sizes; empty when the build failed. */
  table: string
}

/** What a step shows: a reply, a number of calls, or a build. Steps that only act show nothing. */
export type Observation =
  | { kind: 'nothing' }
  | { kind: 'reply'; reply: ConformanceReply }
  | { kind: 'calls'; calls: number }
  | { kind: 'build'; build: BuildOutcome }

/** A field of an observation, as differences and masks name it. */
export type ReplyField =
  | 'status'
  | 'status text'
  | 'body'
  | 'end of body'
  | `header ${string}`
  | 'upstream calls'
  | 'build'
  | 'build error'
  | 'route table'

interface Exception {
  reason: string
  /** Versions that need it. Default: all. */
  next?: readonly NextVersion[]
}

/** A part of a reply that may differ. A mask that hides nothing fails the suite. */
export interface Mask extends Exception {
  field: ReplyField
  /** Only the matching text of the field may differ: it is left out of both sides. */
  pattern?: RegExp
}

/**
 * A value that every run makes anew. It is compared by where it comes again: the first such value of a
 * case is written #1 on both sides, the next other one #2. A label that matches nothing fails the suite.
 */
export interface Label extends Exception {
  field: ReplyField
  pattern: RegExp
}

export interface ConformanceCase {
  name: string
  /** Taken one after the other; everything that they show is compared. */
  steps: Step[]
  masks?: readonly Mask[]
  labels?: readonly Label[]
  /** The sandbox answers differently, and why. A skip that would pass fails the suite. */
  skip?: Exception
  /** Versions of Next that the case holds for. Default: all. */
  next?: readonly NextVersion[]
}

/** Something that two builds or two runs of the same project write differently: left out of all cases of a topic. */
export interface Normalisation {
  name: string
  reason: string
}

export interface ConformanceTopic {
  /** Folder below `projects/`, and name of the topic. */
  project: string
  cases: ConformanceCase[]
  /** Built as an application of its own, because of its next.config or proxy. Default: shared. */
  alone?: boolean
  /** `dev`: compared with `next dev`, without a build; such a topic is alone. Default: `start`. */
  mode?: ServerMode
  /**
   * Has pages, whose HTML and Flight are normalised before they are compared. Such topics are built by webpack
   * and, unless `alone`, as one application: Turbopack writes the chunks of each client module into Flight.
   */
  pages?: boolean
  /** Versions of Next that the project is built with. Default: all. */
  next?: readonly NextVersion[]
}

export const allVersions: readonly NextVersion[] = ['14', '15', '16']

/** True when something marked with versions holds for `version`; unmarked it holds for all. */
export const holdsFor = (
  { next }: { next?: readonly NextVersion[] },
  version: NextVersion,
): boolean => next === undefined || next.includes(version)

const isRequest = (step: Step): step is ConformanceRequest => 'method' in step

/** The requests among the steps of a case. */
export const requestsOf = ({ steps }: ConformanceCase): ConformanceRequest[] =>
  steps.filter(isRequest)

/** The cases of a topic that hold for a version of Next. */
export const casesFor = (topic: ConformanceTopic, version: NextVersion): ConformanceCase[] =>
  holdsFor(topic, version) ? topic.cases.filter((one) => holdsFor(one, version)) : []
