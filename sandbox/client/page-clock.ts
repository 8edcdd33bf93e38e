// Page. The sandbox's clock: an offset to real time that the server worker and this page share.

import type { ServerRoom } from './server-room'
import type { SandboxClock } from './types'

export class PageClock implements SandboxClock {
  constructor(
    private readonly server: ServerRoom,
    private readonly onChange: (state: { now: number; offsetMs: number }) => void,
  ) {}

  get offsetMs(): number {
    return this.server.clockOffsetMs
  }

  now(): number {
    return Date.now() + this.offsetMs
  }

  async advance(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new RangeError(
        `The clock cannot go ${ms} ms ahead: give a number of milliseconds from 0. reset() goes back to real time.`,
      )
    }
    await this.server.call('advanceClock', [ms])
    this.#set(this.offsetMs + ms)
  }

  async reset(): Promise<void> {
    await this.server.call('resetClock', [])
    this.#set(0)
  }

  #set(offsetMs: number): void {
    this.server.clockOffsetMs = offsetMs
    this.onChange({ now: this.now(), offsetMs })
  }
}
