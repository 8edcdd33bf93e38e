// What a run of an exercise's checks tells the page. Plain data, so that it can be stored or posted.

export type Verdict = 'pass' | 'fail' | 'error'

/** A request that a check sent, with what came back. */
export interface SentRequest {
  method: string
  /** Path with query: `/api/search?q=sum` */
  path: string
  headers: [name: string, value: string][]
  /** The body as text; absent when none was sent. */
  body?: string
  /** Seconds by which the check moved the clock ahead before it. */
  secondsLater?: number
  /** Null when no complete answer came. */
  status: number | null
  /** What its cache did, as `x-nextjs-cache` of the answer says. */
  cache?: string
  /** The body of the answer as text, cut after 4,000 characters. */
  reply: string
  /** What the handler threw, or why the sandbox answered in its place. */
  problem?: string
}

/** The outcome of one `test(…)`. */
export interface Assertion {
  title: string
  /** `fail`: the answer under test is wrong. `error`: the check could not be carried out. */
  status: Verdict
  message?: string
  /** Both sides of the comparison that failed, as text. */
  expected?: string
  actual?: string
  requests: SentRequest[]
}

/** A known wrong idea, written down in `wrong/<id>/wrong.json`. */
export interface Misconception {
  /** Folder name under `wrong/`. */
  id: string
  title: string
  /** What the learner is told. */
  message: string
}

export interface ExerciseReport {
  /** `fail` when a check failed; otherwise `error` when one could not run, or when none ran at all. */
  verdict: Verdict
  assertions: Assertion[]
  /** The wrong idea recognised in the first failed check that knows one. */
  misconception?: Misconception
  /** Why nothing ran, and what to do; only with the verdict `error`. */
  advice?: string
}
