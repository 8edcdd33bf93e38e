// Server worker. Next's own module, made anew when a process of Next begins.

import { createInstrumentation, type Instrumentation } from 'next-template:instrumentation'

let current = createInstrumentation()

/**
 * The next server loads and registers the file of its project again: each start of a project counts as a new
 * process, also the one after an edit. Returns the function that brings the old process back.
 */
export function takeInstrumentation(): () => void {
  const before = current
  current = createInstrumentation()
  return () => {
    current = before
  }
}

export const ensureInstrumentationRegistered: Instrumentation['ensureInstrumentationRegistered'] = (
  ...args
) => current.ensureInstrumentationRegistered(...args)

/** Only 16 has it, and asks for it. */
export const ensureInstrumentationRegisteredWithDeferredSpans: Instrumentation['ensureInstrumentationRegisteredWithDeferredSpans'] =
  (...args) => current.ensureInstrumentationRegisteredWithDeferredSpans(...args)

export const instrumentationOnRequestError: Instrumentation['instrumentationOnRequestError'] = (
  ...args
) => current.instrumentationOnRequestError(...args)

export const getInstrumentationModule: Instrumentation['getInstrumentationModule'] = (...args) =>
  current.getInstrumentationModule(...args)
