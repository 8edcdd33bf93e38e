import type { RestartEvent } from '@/sandbox/client/types'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import { Store } from './store'

export interface RestartState {
  event: RestartEvent
  /** Restarts of the same room since the reader changed something or got a good reply. */
  times: number
}

/** The last restart of a room, until it is no news any more. */
export class RestartNotice extends Store<RestartState | null> {
  constructor() {
    super(null)
  }

  took(event: RestartEvent): void {
    const known = this.getSnapshot()
    const times = known?.event.room === event.room ? known.times + 1 : 1
    this.set({ event, times })
  }

  /** The code that caused it may be gone. */
  edited(): void {
    if (!this.#isLoss()) this.dismiss()
  }

  /** The room works again: the server that answers, or Postgres whose queries end. */
  replied({ answeredBy, queries }: RequestTrace): void {
    const known = this.getSnapshot()
    if (!known || answeredBy.kind !== 'next' || this.#isLoss()) return
    const queried = queries.some(({ error }) => error === undefined)
    if (known.event.room === 'server' || queried) this.dismiss()
  }

  dismiss(): void {
    this.set(null)
  }

  /** That rows are gone stays true whatever comes after. */
  #isLoss(): boolean {
    return this.getSnapshot()?.event.data === 'lost'
  }
}
