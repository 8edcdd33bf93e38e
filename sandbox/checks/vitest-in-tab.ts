// What `import … from 'vitest'` means in a checks.test.ts bundled for the tab. Checks are flat: no describe.

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  ChaiStyleAssertions,
  type ExpectStatic,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import * as runner from '@vitest/runner'
import * as chai from 'chai'
import { countComparison } from './running-check'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(ChaiStyleAssertions)
chai.use(JestAsymmetricMatchers)

/** vitest's `expect` without snapshots, polling and counters. */
export const expect: ExpectStatic = Object.assign(
  (value: unknown, message?: string) => {
    countComparison()
    return chai.expect(value, message)
  },
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
)
setState({}, expect)

/** A call of `test`, `beforeEach` or `afterEach`, to be made again. */
export type Definition = () => void

let definitions: Definition[] = []
let replaying = false

/**
 * A module runs once, yet its checks may run many times: calls made while it loads are kept, and
 * made again, as vitest's own, at each run.
 */
function replayable<Args extends unknown[]>(define: (...args: Args) => unknown) {
  return (...args: Args): void => {
    if (replaying) define(...args)
    else definitions.push(() => define(...args))
  }
}

export const test = replayable((title: string, run: () => unknown, timeoutMs?: number) =>
  runner.test(title, async () => void (await run()), timeoutMs),
)
export const beforeEach = replayable((run: () => unknown) =>
  runner.beforeEach(async () => void (await run())),
)
export const afterEach = replayable((run: () => unknown) =>
  runner.afterEach(async () => void (await run())),
)

/** The definitions of the module that has just been evaluated. */
export function takeDefinitions(): Definition[] {
  const taken = definitions
  definitions = []
  return taken
}

export function replay(taken: Definition[]): void {
  replaying = true
  try {
    for (const define of taken) define()
  } finally {
    replaying = false
  }
}
