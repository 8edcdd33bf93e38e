// What a run of the suite leaves behind, for a page of results: plain data.

import type { NextVersion } from '../client/types'
import type { HeaderList } from '../protocol/trace'

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
  request?: ReportedRequest
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

/** Content of `.cache/parity.json`: the last whole run of the suite. */
export interface ParityReport {
  /** Exact versions by major. */
  versions: Partial<Record<NextVersion, string>>
  /** Where the sandbox ran. */
  runtime: 'Chromium' | 'Node'
  cases: ReportedCase[]
}

/** Content of `public/parity/projects/<version>-<topic>.json`. */
export interface ParityProject {
  files: Record<string, string>
  /** Requests of each case, by its name. */
  requests: Record<string, ReportedRequest[]>
}
