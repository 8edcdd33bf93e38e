import type { Exchange } from './exchange'
import { Store } from './store'

export const HISTORY_LIMIT = 50

/** Larger bodies are kept for the newest exchange only, so that a history cannot fill the memory. */
const KEPT_BODY = 1024 * 1024

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
      : [exchange, ...entries.map(withoutLargeBody)]
    this.set(next.slice(0, HISTORY_LIMIT))
  }
}

function withoutLargeBody(exchange: Exchange): Exchange {
  const { reply } = exchange
  if (!reply || reply.size <= KEPT_BODY) return exchange
  return { ...exchange, reply: { ...reply, chunks: [] } }
}
