// Tests: names at the end of a run what passed at its second try only.

import type { Reporter, TestModule } from 'vitest/node'

/** A second try saves a run, not the test: each one is printed, with what went wrong at the first try. */
export default class SecondTryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const lines = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map(
          (test) =>
            `  ${module.relativeModuleId} > ${test.fullName}\n    ${test.result().errors?.[0]?.message}`,
        ),
    )
    if (lines.length === 0) return
    console.log(
      `Passed at the second try only, because the first stood still:\n${lines.join('\n')}`,
    )
  }
}
