// Page. Notices handlers that never answer, block their worker or keep Postgres busy.

import type { Exchange } from './exchange'
import type { PostgresRoom } from './postgres-room'
import type { ServerRoom } from './server-room'

export type Culprit = { room: 'postgres'; reason: string } | { room: 'server'; reason: string }

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

function nameOf(exchange: Exchange): string {
  const { method, url } = exchange.request
  return exchange.file ? `${method} ${url} (${exchange.file})` : `${method} ${url}`
}

/** Says what keeps `exchange` from being answered after `waitedMs`. */
export async function findCulprit(
  exchange: Exchange,
  waitedMs: number,
  server: ServerRoom,
  postgres: PostgresRoom,
): Promise<Culprit> {
  const name = nameOf(exchange)
  if (!(await server.responds())) {
    return {
      room: 'server',
      reason: `${name} kept the server busy for ${seconds(waitedMs)} without a pause, so nothing else could run: it loops without end, or computes for too long. The server was ended and started again; the database and your edits are kept.`,
    }
  }
  if (!(await postgres.responds())) {
    const sql = exchange.openQuery ? `: ${exchange.openQuery.slice(0, 200)}` : ''
    return {
      room: 'postgres',
      reason: `${name} waits for a query that did not finish in ${seconds(waitedMs)}${sql}. Postgres was ended and started again.`,
    }
  }
  return {
    room: 'server',
    reason: `${name} did not answer within ${seconds(waitedMs)}: a promise in it never settles, or it waits for longer than the sandbox allows. The server was started again; the database and your edits are kept.`,
  }
}

/** Calls `onLate` once if the response head has not come after `ms`. Returns the function that stops it. */
export function watchHead(exchange: Exchange, ms: number, onLate: () => void): () => void {
  const timer = setTimeout(() => {
    if (!exchange.hasHead && !exchange.done) onLate()
  }, ms)
  return () => clearTimeout(timer)
}

/** While requests are open, makes sure that the worker still gets to its messages. */
export class Heartbeat {
  #timer: ReturnType<typeof setInterval> | null = null
  #silentSince: number | null = null

  constructor(
    private readonly server: ServerRoom,
    private readonly limitMs: number,
    private readonly onSilent: (exchange: Exchange, ms: number) => void,
  ) {}

  watch(): void {
    this.#timer ??= setInterval(() => void this.#beat(), 500)
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
    this.#silentSince = null
  }

  async #beat(): Promise<void> {
    const [first] = this.server.openExchanges
    if (!first) return this.stop()
    const began = performance.now()
    if (await this.server.responds()) {
      this.#silentSince = null
      return
    }
    this.#silentSince ??= began
    const silent = performance.now() - this.#silentSince
    if (silent < this.limitMs || !first.hasHead) return
    this.stop()
    this.onSilent(first, silent)
  }
}
