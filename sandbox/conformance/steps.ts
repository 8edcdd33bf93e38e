// Short forms of the steps that are not requests, and of the labels that go with them.

import type { UpstreamSettings } from '../protocol/upstream'
import type { Label, Mask, Step } from './conformance-case'

/** Time passes, in seconds. */
export const wait = (seconds: number): Step => ({ wait: seconds })

/** Background work of earlier requests ends. */
export const settle: Step = { settle: true }

export const upstream = (host: string, settings: UpstreamSettings): Step => ({
  upstream: host,
  settings,
})

/** Starts to count the calls of a host. */
export const countCalls = (host: string): Step => upstream(host, { resetCalls: true })

export const calls = (host: string): Step => ({ calls: host })

export const built: Step = { build: true }

/** The build fails, and says what `error` matches. */
export const buildError = (error: RegExp): Step => ({ build: true, error })

/** A handler put `crypto.randomUUID()` into its reply: equal ids are one run of it. */
export const madeAnew: Label = {
  field: 'body',
  pattern: /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/,
  reason: 'The handler makes a new id each time that it runs.',
}

/** A cookie says when it ends, and the sandbox's clock is ahead after the cases in which time passes. */
export const cookieExpiry: Mask = {
  field: 'header set-cookie',
  pattern: /(?<=Expires=)\w{3}, \d\d \w{3} 20\d\d [\d:]{8} GMT/,
  reason: 'It counts from now, and the suite has moved the clock of the sandbox.',
}
