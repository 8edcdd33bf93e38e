// A sandbox holds a worker and a copy of Next, so a page keeps only a few alive.

/** A running sandbox as the keeper of the limit sees it. */
export interface LiveSandbox {
  isBusy(): boolean
  /** Ends the sandbox; files, requests and rows stay with their owners. */
  pause(): void
}

export class LiveSandboxes {
  /** In order of use, the most recent last. */
  #live = new Set<LiveSandbox>()

  constructor(private readonly limit: number) {}

  /** Notes a use and pauses the sandboxes that were idle longest while there are too many. */
  use(sandbox: LiveSandbox): void {
    this.#live.delete(sandbox)
    this.#live.add(sandbox)
    for (const other of this.#live) {
      if (this.#live.size <= this.limit) return
      if (other === sandbox || other.isBusy()) continue
      this.#live.delete(other)
      other.pause()
    }
  }

  remove(sandbox: LiveSandbox): void {
    this.#live.delete(sandbox)
  }
}

export const liveSandboxes = new LiveSandboxes(3)
