// Preview frame. Carries out what a visitor does, as the page around it asks, and tells what the document shows.

import type { DriveOrder, Unrest } from '../../protocol/drive'
import type { PageMessage } from '../../protocol/preview'
import { perform } from '../../visitor/steps'
import type { Connection } from '../connect'
import { isHydrated } from './hydration'
import { press } from './press'
import { ShownStates } from './shown-states'
import { Timers } from './timers'

type Drive = Extract<PageMessage, { type: 'drive' }>

function carryOut(order: DriveOrder): void {
  if (order.do === 'press') press(document, order.target, order.kinds)
  else perform(document, order)
}

/** After all that is about to run: work that was put off has been done by then. */
function whenIdle(act: () => void): void {
  if ('scheduler' in window) void window.scheduler.postTask(act, { priority: 'background' })
  else setTimeout(act, 30)
}

export class Driver {
  readonly #timers = new Timers()
  readonly #states: ShownStates

  constructor(private readonly connection: Connection) {
    this.#states = new ShownStates(() => connection.fetch.unanswered > 0)
  }

  install(): void {
    this.#timers.install()
    this.#states.watch()
    this.connection.port.on('drive', (message) => this.#drive(message))
  }

  #drive({ id, order, hydrates }: Drive): void {
    let refusal: string | null = null
    try {
      if (document.body) carryOut(order)
    } catch (error) {
      refusal = error instanceof Error ? error.message : String(error)
    }
    whenIdle(() => {
      const reply = { refusal, unrest: this.#unrest(hydrates), states: this.#states.take() }
      this.connection.port.post({ type: 'driven', id, reply })
    })
  }

  #unrest(hydrates: boolean): Unrest | null {
    const { fetch, navigation } = this.connection
    if (navigation.leaves) return 'leaving'
    if (document.readyState !== 'complete') return 'loading'
    if (hydrates && !isHydrated(document)) return 'hydrating'
    if (fetch.waits) return 'requests'
    return this.#timers.areDue ? 'timers' : null
  }
}
