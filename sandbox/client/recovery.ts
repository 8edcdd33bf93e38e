// Page. What happens when a room no longer answers: it is ended, built again, and the reader is told.

import type { Exchange } from './exchange'
import type { PostgresRebuild, PostgresRoom } from './postgres-room'
import type { ServerRoom } from './server-room'
import type { RestartEvent } from './types'
import { Heartbeat, findCulprit, nameOf, seconds, watchHead } from './watchdog'

const KEPT = 'The server was ended and started again; the database and your edits are kept.'

/** What made the page replace the server worker. `build` and `other code` kept it busy without end. */
type Cause = 'build' | 'other code' | 'request' | 'death' | 'postgres'

type BusyCause = Extract<Cause, 'build' | 'other code'>

/** How a call ended. An error has the cause of the replacement that it met, if any. */
type Outcome<T> = { value: T } | { error: unknown; replacedFor: Cause | null }

export class Recovery {
  readonly #heartbeat: Heartbeat
  readonly #unsubscribe: () => void
  /** The replacement under way. It resolves to its cause; null: nothing had to be replaced. */
  #running: Promise<Cause | null> | null = null
  /** The newest replacement, also once it is over: without a project it takes no time. */
  #latest: Promise<Cause | null> | null = null
  #stopped = false
  /** Builds under way. They have a guard of their own, and requests wait for them. */
  #builds = 0

  constructor(
    private readonly server: ServerRoom,
    private readonly postgres: PostgresRoom,
    private readonly state: string,
    private readonly timeoutMs: number,
    private readonly onRestart: (event: RestartEvent) => void,
  ) {
    this.#heartbeat = new Heartbeat(
      server,
      timeoutMs,
      (exchange, ms) => this.#recover(exchange, ms),
      () => this.#builds > 0,
    )
    this.#unsubscribe = postgres.onRebuilt((rebuild) => this.#followPostgres(rebuild))
  }

  /** Resolves when no room is being replaced. */
  async settled(): Promise<void> {
    while (this.#running ?? this.postgres.rebuilding) {
      await this.#running
      await this.postgres.rebuilding
    }
  }

  /** Makes sure that `exchange` gets a response head in time. Returns the function that stops it. */
  watch(exchange: Exchange): () => void {
    this.#heartbeat.watch()
    let stop = () => {}
    const begin = () => {
      stop = watchHead(exchange, this.timeoutMs, () => {
        if (this.#builds > 0) begin()
        else this.#recover(exchange, this.timeoutMs)
      })
    }
    begin()
    return () => stop()
  }

  /**
   * Runs `call` on the server worker. Should that be busy without end, it is replaced: `instead` answers
   * where `call` itself was the cause, else it is tried on the new one.
   */
  async guardServer<T>(call: () => Promise<T>, instead: (reason: string) => T): Promise<T> {
    await this.settled()
    // A worker that is busy before the call has another cause, so the call is tried once more.
    const first = (await this.server.responds()) ? 'build' : 'other code'
    let outcome = await this.#attempt(call, first)
    if ('error' in outcome && outcome.replacedFor && outcome.replacedFor !== 'build')
      outcome = await this.#attempt(call, 'build')
    if ('value' in outcome) return outcome.value
    const { error, replacedFor } = outcome
    if (replacedFor !== 'build') throw error
    return instead(error instanceof Error ? error.message : String(error))
  }

  /** @param suspect what it must be when the worker is busy meanwhile */
  async #attempt<T>(call: () => Promise<T>, suspect: BusyCause): Promise<Outcome<T>> {
    const before = this.#latest
    const timer = setInterval(() => void this.#replaceBusy(suspect), this.timeoutMs)
    if (suspect === 'build') this.#builds++
    try {
      return { value: await call() }
    } catch (error) {
      const replacedFor = this.#latest === before ? null : await this.#latest
      if (replacedFor) await this.settled()
      return { error, replacedFor }
    } finally {
      clearInterval(timer)
      if (suspect === 'build') this.#builds--
    }
  }

  async #replaceBusy(cause: BusyCause): Promise<void> {
    if (await this.server.responds()) return
    this.#replaceServer(
      cause,
      cause === 'build'
        ? `Code that runs while the project is built kept the server busy for ${seconds(this.timeoutMs)} without a pause: it loops without end, or computes for too long. ${KEPT}`
        : `Code of the project kept the server busy for ${seconds(this.timeoutMs)} while no request waited for it, for example in a timer. ${KEPT}`,
    )
  }

  /** Ends Postgres when `query`, which the page itself sent as `work`, keeps it busy without end. */
  guardStatement<T>(work: Promise<T>, query: string): Promise<T> {
    const endBusy = async () => {
      if (await this.postgres.responds()) return
      await this.postgres.rebuild(
        `The statement did not finish in ${seconds(this.timeoutMs)}: ${query.slice(0, 200)}. Postgres was ended and started again.`,
      )
    }
    const timer = setInterval(() => void endBusy(), this.timeoutMs)
    return work.finally(() => clearInterval(timer))
  }

  /** The browser ended the server worker, which it does when memory runs out. */
  onServerDeath(message: string): void {
    const names = this.server.openExchanges.map(nameOf)
    const during = names.length > 0 ? ` while it answered ${names.join(', ')}` : ''
    this.#replaceServer('death', `The server worker ended${during}: ${message}. ${KEPT}`)
  }

  stop(): void {
    this.#stopped = true
    this.#heartbeat.stop()
    this.#unsubscribe()
  }

  #recover(late: Exchange, waitedMs: number): void {
    // The server is about to be replaced as well, and `late` answered with the reason.
    if (this.postgres.rebuilding) return
    this.#replace(async () => {
      const culprit = await findCulprit(late, waitedMs, this.server, this.postgres)
      if (!culprit) return null
      culprit.exchange.answerForServer(504, 'Sandbox Timeout', culprit.reason)
      if (culprit.room === 'server') return this.#rebuildServer('request', culprit.reason)
      await this.postgres.rebuild(culprit.reason)
      return 'postgres'
    })
  }

  #replaceServer(cause: Cause, reason: string): void {
    this.#replace(() => this.#rebuildServer(cause, reason))
  }

  /** One replacement at a time. */
  #replace(work: () => Promise<Cause | null>): void {
    if (this.#stopped || this.#running) return
    this.#running = this.#latest = work()
      .catch(() => null)
      .finally(() => {
        this.#running = null
      })
  }

  /** Should it fail, the next request starts the room and reports why it cannot. */
  async #rebuildServer(cause: Cause, reason: string): Promise<Cause> {
    const began = performance.now()
    await this.server.rebuild(reason).then(
      (told) => this.onRestart({ room: 'server', reason: told, ms: performance.now() - began }),
      () => undefined,
    )
    return cause
  }

  /** A server worker talks to one Postgres worker only, so it is replaced together with that. */
  async #followPostgres({ reason, ms, lost }: PostgresRebuild): Promise<void> {
    const work = this.server.rebuild(reason).then((told) => {
      const data = lost.has(this.state) ? 'lost' : 'restored'
      this.onRestart({ room: 'postgres', reason: told, ms, data })
      return 'postgres' as const
    })
    this.#replace(() => work)
    await work
  }
}
