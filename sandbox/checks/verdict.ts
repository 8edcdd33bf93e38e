// From what vitest's runner recorded to what the learner reads.

import type { Test } from '@vitest/runner'
import type { Assertion, ExerciseReport, Misconception, Verdict } from './report'
import type { RunningCheck } from './running-check'

/** A test as the runner left it, with what was recorded while it ran. */
export interface Outcome {
  test: Test
  check: RunningCheck | undefined
}

/** Ends a check before it starts, because an earlier one showed that the code does not answer. */
export class NotRunError extends Error {
  override readonly name = 'NotRunError'
  override readonly message = 'Not run: your code gave no answer to an earlier check.'
}

interface RunError {
  name?: string
  message: string
  expected?: unknown
  actual?: unknown
}

const noChecksAdvice =
  'No check ran, so nothing was proved. Reload the page; if it happens again, the checks of this exercise are broken.'

/** `errors` are those of the checks file itself: thrown while its checks were being defined. */
export function toReport(
  outcomes: Outcome[],
  errors: RunError[],
  known: Misconception[],
): ExerciseReport {
  const broken = errors[0]
  if (broken || outcomes.length === 0) {
    const reason = broken ? ` The cause: ${broken.message}` : ''
    return { verdict: 'error', assertions: [], advice: noChecksAdvice + reason }
  }
  const assertions = outcomes.map(toAssertion)
  const misconception = recognise(outcomes, assertions, known)
  return { verdict: overall(assertions), assertions, ...(misconception && { misconception }) }
}

function overall(assertions: Assertion[]): Verdict {
  if (assertions.some(({ status }) => status === 'fail')) return 'fail'
  return assertions.some(({ status }) => status === 'error') ? 'error' : 'pass'
}

function toAssertion({ test, check }: Outcome): Assertion {
  const assertion = { title: test.name, requests: check?.requests ?? [] }
  if (test.result?.state === 'pass') return { ...assertion, status: 'pass' }
  const error = test.result?.errors?.[0]
  if (!error) return { ...assertion, status: 'error', message: 'The check was not run.' }
  const pending = assertion.requests.find(({ status }) => status === null)
  if (check?.signal.aborted && pending) {
    return { ...assertion, status: 'fail', message: neverEnded(pending) }
  }
  return { ...assertion, ...explain(error) }
}

function neverEnded({ method, path }: { method: string; path: string }): string {
  return (
    `${method} ${path} did not end its answer in the time that a check has. ` +
    'Look for a loop or a stream that never closes.'
  )
}

function explain(error: RunError): Pick<Assertion, 'status' | 'message' | 'expected' | 'actual'> {
  if (error.name === 'ReplyError' || error.name === 'BuildError')
    return { status: 'fail', message: error.message }
  if (error.name === 'NotRunError' || error.name === 'NotAnsweredError')
    return { status: 'error', message: error.message }
  if (error.name !== 'AssertionError') {
    return { status: 'error', message: `The check could not be carried out: ${error.message}` }
  }
  return {
    status: 'fail',
    // vitest notes which equality it used; that is of use to an author, not to a learner.
    message: error.message.replace(' // Object.is equality', ''),
    ...(typeof error.expected === 'string' && { expected: error.expected }),
    ...(typeof error.actual === 'string' && { actual: error.actual }),
  }
}

function recognise(
  outcomes: Outcome[],
  assertions: Assertion[],
  known: Misconception[],
): Misconception | undefined {
  const suspected = outcomes.find(
    ({ check }, index) => assertions[index]?.status === 'fail' && check?.suspicion,
  )?.check?.suspicion
  if (!suspected) return undefined
  const misconception = known.find(({ id }) => id === suspected)
  if (misconception) return misconception
  throw new Error(
    `The checks suspect "${suspected}", but the exercise has no wrong/${suspected}/wrong.json. ` +
      `Known: ${known.map(({ id }) => id).join(', ') || 'none'}.`,
  )
}
