// Page. When a page that runs scripts counts as being at rest.

import type { Unrest } from '../../protocol/drive'

/** Timers may follow each other for ever, and a document that was asked for may turn out to be a file. */
const MOST_MS: Partial<Record<Unrest, number>> = { timers: 2_500, leaving: 2_500 }

export class Rest {
  readonly #began = Date.now()
  #calm = false
  /** What keeps it from coming to rest, since when. */
  unrest: Unrest | null = null
  #since = this.#began

  get lastsMs(): number {
    return Date.now() - this.#began
  }

  /**
   * True when the page was still at two looks that followed each other.
   * @param changed whether it shows something else than at the last look
   */
  isReached(unrest: Unrest | null, changed: boolean): boolean {
    if (unrest !== this.unrest) this.#since = Date.now()
    this.unrest = unrest
    const most = unrest === null ? 0 : (MOST_MS[unrest] ?? Infinity)
    if (unrest !== null && Date.now() - this.#since < most) {
      this.#calm = false
      return false
    }
    const wasCalm = this.#calm
    this.#calm = unrest !== null || !changed
    return wasCalm && this.#calm
  }
}
