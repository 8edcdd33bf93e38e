// What a run of the suite leaves behind, for a page of results: plain data.

import type { NextVersion } from '../client/types'
import type { ServerMode } from '../protocol/project'
import type { HeaderList } from '../protocol/trace'
import type { UpstreamSettings } from '../protocol/upstream'

export interface ReportedRequest {
  method: string
  path: string
  headers: HeaderList
  /** As text; absent for none. */
  body?: string
}

export interface ReportedStep {
  /** The step in a few words. */
  text: string
  /** What each side showed; null for a step that only acts. */
  reference: string | null
  sandbox: string | null
}

/** Outcome of a case that the last run did not have. */
export const NOT_RUN = 'not run'

export interface ReportedCase {
  version: NextVersion
  topic: string
  name: string
  outcome: string
  /** Why it may differ. */
  reasons: string[]
  steps: ReportedStep[]
}

/** A case in the list of all, `public/parity/index.json`. */
export type ListedCase = Pick<ReportedCase, 'version' | 'topic' | 'name' | 'outcome'>

/** Content of `.cache/parity.json`: the last whole run of the suite. */
export interface ParityReport {
  /** Exact versions by major. */
  versions: Partial<Record<NextVersion, string>>
  /** Where the sandbox ran. */
  runtime: 'Chromium' | 'Node'
  cases: ReportedCase[]
}

/** A step as the playground takes it. */
export type PlayableStep = { text: string } & (
  | { kind: 'request'; request: ReportedRequest }
  /** Sent with what an earlier reply of the case holds, such as the id of an action. */
  | { kind: 'completed request' }
  | { kind: 'wait'; ms: number }
  | { kind: 'settle' }
  | { kind: 'upstream'; host: string; settings: UpstreamSettings }
  | { kind: 'calls'; host: string }
  | { kind: 'build' }
)

interface PlayableCase {
  steps: PlayableStep[]
  /** Files of the project that it is about, the first on show. */
  open: string[]
}

/** Content of `public/parity/projects/<version>-<topic>.json`. */
export interface ParityProject {
  /** What the topic is about. */
  about: string
  mode: ServerMode
  files: Record<string, string>
  /** By name. */
  cases: Record<string, PlayableCase>
}
