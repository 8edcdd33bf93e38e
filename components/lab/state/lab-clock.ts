import type { Sandbox } from '@/sandbox/client/types'
import { formatSpan } from '../ui/format'
import { ReportingStore } from './reporting-store'
import type { SandboxRuntime } from './sandbox-runtime'

export interface ClockState {
  /** Milliseconds ahead of real time. */
  offsetMs: number
  /** What the last move did, for everyone who does not see the clock. */
  said: string
  error: string | null
}

/** The clock of a lab's sandbox. It goes ahead by steps, and back to real time at once. */
export class LabClock extends ReportingStore<ClockState> {
  #moves: Promise<void> = Promise.resolve()

  constructor(private readonly runtime: SandboxRuntime) {
    super({ offsetMs: 0, said: '', error: null })
  }

  connect(sandbox: Sandbox): void {
    this.patch({ offsetMs: sandbox.clock.offsetMs })
    sandbox.on('clock', ({ offsetMs }) => this.patch({ offsetMs }))
  }

  forget(): void {
    this.patch({ offsetMs: 0 })
  }

  /** Epoch milliseconds as the handlers see them. */
  readonly now = (): number => {
    const state = this.runtime.getSnapshot()
    return state.status === 'ready' ? state.sandbox.clock.now() : Date.now()
  }

  async advance(ms: number): Promise<void> {
    await this.#move((sandbox) => sandbox.clock.advance(ms))
  }

  /** To a distance from real time. Going back means to real time first. */
  async moveTo(offsetMs: number): Promise<void> {
    await this.#move(async ({ clock }) => {
      if (offsetMs < clock.offsetMs) await clock.reset()
      if (offsetMs > clock.offsetMs) await clock.advance(offsetMs - clock.offsetMs)
    })
  }

  async reset(): Promise<void> {
    await this.#move((sandbox) => sandbox.clock.reset())
  }

  /** One move after the other. */
  #move(work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
    this.#moves = this.#moves.then(() => this.#moveNow(work))
    return this.#moves
  }

  async #moveNow(work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
    await this.attempt(async () => {
      const sandbox = await this.runtime.start()
      await work(sandbox)
      this.patch({ said: describe(sandbox.clock.now(), sandbox.clock.offsetMs) })
    })
  }
}

function describe(now: number, offsetMs: number): string {
  const time = new Date(now).toLocaleTimeString()
  if (offsetMs === 0) return `The clock shows real time: ${time}.`
  return `The clock shows ${time}, ${formatSpan(offsetMs)} ahead of real time.`
}
