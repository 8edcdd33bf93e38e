// Preview frame. Knows which timers are about to fire, and draws frames of a document that nobody looks at.

/** React holds back what it shows, for up to 300 ms after it showed something else. */
const SOON_MS = 350

/** Time between two frames of a screen. */
const FRAME_MS = 16

export class Timers {
  readonly #soon = new Set<unknown>()

  /** True when something happens before long. */
  get areDue(): boolean {
    return this.#soon.size > 0
  }

  install(): void {
    const { setTimeout, clearTimeout } = window
    const soon = this.#soon
    const set = (handler: TimerHandler, delay?: number, ...values: unknown[]): number => {
      // Text is compiled by the browser, and by no code that matters here.
      if (typeof handler !== 'function') return setTimeout(handler, delay)
      const id = setTimeout(() => {
        soon.delete(id)
        handler(...values)
      }, delay)
      if ((delay ?? 0) <= SOON_MS) soon.add(id)
      return id
    }
    const clear = (id?: number): void => {
      soon.delete(id)
      clearTimeout(id)
    }
    // A browser draws no frames of a document that is not visible, and React waits for one.
    const frame = (draw: FrameRequestCallback) => set(() => draw(performance.now()), FRAME_MS)
    Object.assign(window, {
      setTimeout: set,
      clearTimeout: clear,
      requestAnimationFrame: frame,
      cancelAnimationFrame: clear,
    })
  }
}
