// Preview frame. Writes down everything that the document shows, also for a moment only.

import type { PageState } from '../../protocol/drive'
import { viewOf } from '../../visitor/view'

/** What changes without end is not written down for ever. */
const MOST = 200

const CHANGES = { subtree: true, childList: true, characterData: true, attributes: true }

export class ShownStates {
  #states: PageState[] = []
  #last = ''

  /** @param isWaiting whether a request of the document has no answer */
  constructor(private readonly isWaiting: () => boolean) {}

  /** From now on each change of the document is noticed; React makes all that belong together at once. */
  watch(): void {
    new MutationObserver(() => this.#note()).observe(document, CHANGES)
  }

  /** What was shown since the last call, oldest first; the last is what is shown now. */
  take(): PageState[] {
    this.#note()
    const taken = this.#states
    this.#states = taken.slice(-1)
    return taken
  }

  #note(): void {
    if (!document.body) return
    const state = { ...viewOf(document, true), waiting: this.isWaiting() }
    const text = JSON.stringify(state)
    if (text === this.#last) return
    this.#last = text
    if (this.#states.length >= MOST) this.#states.pop()
    this.#states.push(state)
  }
}
