import type { Exchange } from './exchange'
import { Store } from './store'

export const HISTORY_LIMIT = 50

/** The last exchanges of a lab, newest first. */
export class History extends Store<readonly Exchange[]> {
  constructor() {
    super([])
  }

  /** Adds the exchange, or replaces its older state. */
  record(exchange: Exchange): void {
    const entries = this.getSnapshot()
    const known = entries.some((entry) => entry.id === exchange.id)
    const next = known
      ? entries.map((entry) => (entry.id === exchange.id ? exchange : entry))
      : [exchange, ...entries]
    this.set(next.slice(0, HISTORY_LIMIT))
  }
}
