// Runs the checks of one exercise against a sandbox, with vitest's own runner, in the tab.

import {
  beforeEach,
  getFn,
  startTests,
  type VitestRunner,
  type VitestRunnerConfig,
} from '@vitest/runner'
import { getTests } from '@vitest/runner/utils'
import type { NextVersion, Sandbox } from '../client/types'
import type { ExerciseReport, Misconception } from './report'
import { RunningCheck, setRunningCheck } from './running-check'
import { BuildError, StartingPoint } from './starting-point'
import { NotRunError, toReport } from './verdict'
import { type Definition, replay, takeDefinitions } from './vitest-in-tab'

/** Time that a check, or a hook of it, has unless its author gives another. Pages give up before. */
const timeoutMs = 30_000

const runnerConfig: VitestRunnerConfig = {
  root: '/',
  setupFiles: [],
  name: undefined,
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: timeoutMs,
  hookTimeout: timeoutMs,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
}

/** Runs all checks of an exercise; rejects never, whatever the learner's code does. */
export type RunChecks = (sandbox: Sandbox) => Promise<ExerciseReport>

/** The runner keeps its state in its module: runs of one page follow each other. */
let lastRun: Promise<unknown> = Promise.resolve()

/** Makes the `run` of a bundle from the checks that its checks.test.ts has just defined. */
export function defineRun(misconceptions: Misconception[], next: NextVersion): RunChecks {
  const definitions = takeDefinitions()
  return (sandbox) => {
    const run = lastRun.then(() => new CheckRun(sandbox, misconceptions, next).report(definitions))
    lastRun = run
    return run
  }
}

class CheckRun {
  readonly #checks = new Map<string, RunningCheck>()

  constructor(
    private readonly sandbox: Sandbox,
    private readonly misconceptions: Misconception[],
    private readonly next: NextVersion,
  ) {}

  async report(definitions: Definition[]): Promise<ExerciseReport> {
    let start: StartingPoint | undefined
    try {
      start = await StartingPoint.of(this.sandbox, this.next)
      const files = await startTests(['checks.test.ts'], this.#runner(definitions, start))
      const outcomes = getTests(files).map((test) => ({ test, check: this.#checks.get(test.id) }))
      return toReport(outcomes, files[0]?.result?.errors ?? [], this.misconceptions)
    } catch (thrown) {
      return toReport([], [{ message: String(thrown) }], [])
    } finally {
      setRunningCheck(undefined)
      // What was found out is told in any case.
      await start?.restore().catch(() => undefined)
    }
  }

  #runner(definitions: Definition[], start: StartingPoint): VitestRunner {
    return {
      config: runnerConfig,
      importFile: () => {
        beforeEach(({ task }) => this.#begin(start, this.#checks.get(task.id)))
        replay(definitions)
      },
      onBeforeTryTask: (test) => {
        const check = new RunningCheck(this.sandbox, test.context.signal)
        this.#checks.set(test.id, check)
        setRunningCheck(check)
      },
      onAfterTryTask: (test) => this.#checks.get(test.id)?.end(),
      runTask: async (test) => {
        await getFn(test)()
        if (this.#checks.get(test.id)?.comparisons === 0) {
          throw new Error('This check compares nothing. Give it at least one expect(…).')
        }
      },
    }
  }

  /** Code that hangs, or does not build, would do so in every check, for seconds each time. */
  async #begin(start: StartingPoint, check: RunningCheck | undefined): Promise<void> {
    const before = [...this.#checks.values()].find(({ unanswered }) => unanswered)
    if (before) throw new NotRunError()
    if (!check) return
    try {
      check.build = await start.prepare()
    } catch (error) {
      if (error instanceof BuildError) check.unanswered = error.message
      throw error
    }
  }
}
