import { Store } from './store'

/** Remembers which lab of the page tells the reader, once, that the browser keeps nothing. */
class StorageNotice extends Store<{ lab: string | null }> {
  #reported = false

  constructor() {
    super({ lab: null })
  }

  report(lab: string): void {
    if (this.#reported) return
    this.#reported = true
    this.set({ lab })
  }

  dismiss(): void {
    this.set({ lab: null })
  }
}

export const storageNotice = new StorageNotice()
