// Server worker. Pushes events to the page. Each message between the two processes costs as much as a
// small handler, so an event that the page cannot use alone travels with the next one.

import type { ServerEvent } from '../protocol/server'

const startTimer = globalThis.setTimeout

export class EventSender {
  #waiting: ServerEvent[] = []
  #transfer: Transferable[] = []
  #timed = false

  constructor(private readonly post: (events: ServerEvent[], transfer: Transferable[]) => void) {}

  send(event: ServerEvent, transfer: Transferable[] = []): void {
    this.#waiting.push(event)
    this.#transfer.push(...transfer)
    this.#flush()
  }

  /** Sends `event` with the next one, or once the running code gives control back. */
  sendSoon(event: ServerEvent): void {
    this.#waiting.push(event)
    if (this.#timed) return
    this.#timed = true
    startTimer(() => {
      this.#timed = false
      if (this.#waiting.length > 0) this.#flush()
    }, 1)
  }

  #flush(): void {
    const events = this.#waiting
    const transfer = this.#transfer
    this.#waiting = []
    this.#transfer = []
    this.post(events, transfer)
  }
}
