// The check that is running now. Checks run one at a time, so one slot is enough.

import type { Sandbox } from '../client/types'
import type { BuildReport } from '../protocol/build'
import type { SentRequest } from './report'

export class RunningCheck {
  readonly requests: SentRequest[] = []
  /** The first misconception that the check suspected. */
  suspicion: string | undefined
  /** Why the sandbox had to answer in place of the learner's code. */
  unanswered: string | undefined
  /** How many comparisons the check has made. */
  comparisons = 0
  /** The build that it started from; absent until it has started. */
  build: BuildReport | undefined
  /** Seconds that the clock was moved since the last request. */
  secondsLater = 0

  readonly #ends: (() => void)[] = []

  constructor(
    readonly sandbox: Sandbox,
    /** Aborted when the check's time is over. */
    readonly signal: AbortSignal,
  ) {}

  /** `end` is called when the check is over, however it ended. */
  onEnd(end: () => void): void {
    this.#ends.push(end)
  }

  end(): void {
    for (const end of this.#ends.splice(0)) end()
  }
}

let running: RunningCheck | undefined

export function setRunningCheck(check: RunningCheck | undefined): void {
  running = check
}

/** The running check; `caller` is named in the error when there is none. */
export function runningCheck(caller: string): RunningCheck {
  if (running) return running
  throw new Error(
    `${caller} was called outside a check: no sandbox is attached. Call it inside test(…) or beforeEach(…).`,
  )
}

export function countComparison(): void {
  if (running) running.comparisons += 1
}
