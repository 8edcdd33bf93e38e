// Page. A reply of 5xx says nothing in its body: the trace knows what was thrown, or that no code answered.

import type { SandboxResponse } from '../client/types'
import type { RequestTrace } from '../protocol/trace'
import { NotAnsweredError } from './reply-error'
import type { SentRequest } from './report'
import type { RunningCheck } from './running-check'

const traceWaitMs = 1_000

/**
 * Waits for the work behind an answer and writes down what went wrong in it. Throws a
 * {@link NotAnsweredError} when the sandbox had to answer in place of the learner's code.
 */
export async function explainFailure(
  response: Pick<SandboxResponse, 'status' | 'trace'>,
  sent: SentRequest,
  check: RunningCheck,
): Promise<void> {
  const trace = await traceOf(response)
  if (response.status < 500 || !trace) return
  if (trace.answeredBy.kind === 'sandbox') {
    sent.problem = trace.answeredBy.reason
    check.unanswered = trace.answeredBy.reason
    throw new NotAnsweredError(
      `${sent.method} ${sent.path} got no answer from your code: ${trace.answeredBy.reason} Run the checks again; if this comes again, look at what it names.`,
    )
  }
  const thrown = trace.logs.findLast((line) => line.level === 'error')
  if (thrown) sent.problem = thrown.text
}

/** The trace waits for work behind the answer, which may take long; a check does not wait for ever. */
function traceOf(response: Pick<SandboxResponse, 'trace'>): Promise<RequestTrace | undefined> {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, traceWaitMs))
  return Promise.race([response.trace.catch(() => undefined), patience])
}
