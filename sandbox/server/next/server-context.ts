// Server worker. What the worker wants to know while Next's server answers a request.

import { AsyncLocalStorage } from '../node/async-hooks'
import type { Route } from '../learner/routes'

export interface RequestHooks {
  /** A handler was found and is about to run. */
  matched(route: Route): void
  /** The proxy or middleware file answered, so that no handler will. */
  answeredBefore(file: string): void
  /** Work that goes on after the reply. */
  waitUntil(work: Promise<unknown>): void
}

export const requestHooks = new AsyncLocalStorage<RequestHooks>()
