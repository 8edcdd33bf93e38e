// Page. Notices handlers that never answer, block their worker or keep Postgres busy.

import type { Exchange } from './exchange'
import type { PostgresRoom } from './postgres-room'
import type { ServerRoom } from './server-room'

/** Who keeps a request from being answered, and the exchange that is to be told so. */
export interface Culprit {
  room: 'postgres' | 'server'
  exchange: Exchange
  reason: string
}

/** "4.5 s" */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** `GET /api/problems (app/api/problems/route.ts)` */
export function nameOf({ request, file }: Exchange): string {
  return `${request.method} ${request.url}${file ? ` (${file})` : ''}`
}

/** The one that reported last was running when the worker stopped to report. */
const lastToProgress = (exchanges: Exchange[], late: Exchange) =>
  exchanges.reduce((last, one) => (one.progressedAt > last.progressedAt ? one : last), late)

/** Since when the server has reported nothing about it; what kept the server before was something else. */
const quietFor = ({ progressedAt, startedAt }: Exchange) =>
  performance.now() - Math.max(progressedAt, startedAt)

/** Queries run in the order in which they were sent. */
function firstToQuery(exchanges: Exchange[], late: Exchange): Exchange {
  const waiting = exchanges.filter(({ openQuery }) => openQuery !== null)
  return waiting.toSorted((a, b) => a.progressedAt - b.progressedAt)[0] ?? late
}

/** Says what keeps `late` from going on after `waitedMs`; null when nothing does any more. */
export async function findCulprit(
  late: Exchange,
  waitedMs: number,
  server: ServerRoom,
  postgres: PostgresRoom,
): Promise<Culprit | null> {
  const waited = seconds(waitedMs)
  if (!(await server.responds())) {
    const exchange = lastToProgress(server.openExchanges, late)
    const busy = seconds(Math.min(waitedMs, quietFor(exchange)))
    return {
      room: 'server',
      exchange,
      reason: `${nameOf(exchange)} kept the server busy for ${busy} without a pause, so nothing else could run: it loops without end, or computes for too long. The server was ended and started again; the database and your edits are kept.`,
    }
  }
  if (late.hasHead || late.done) return null
  if (!(await postgres.responds())) {
    const exchange = firstToQuery(server.openExchanges, late)
    const sql = exchange.openQuery ? `: ${exchange.openQuery.slice(0, 200)}` : ''
    return {
      room: 'postgres',
      exchange,
      reason: `${nameOf(exchange)} waits for a query that did not finish in ${waited}${sql}. Postgres was ended and started again.`,
    }
  }
  return {
    room: 'server',
    exchange: late,
    reason: `${nameOf(late)} did not answer within ${waited}: a promise in it never settles, or it waits for longer than the sandbox allows. The server was started again; the database and your edits are kept.`,
  }
}

/** Calls `onLate` once if the response head has not come after `ms`. Returns the function that stops it. */
export function watchHead(exchange: Exchange, ms: number, onLate: () => void): () => void {
  const timer = setTimeout(() => {
    if (!exchange.hasHead && !exchange.done) onLate()
  }, ms)
  return () => clearTimeout(timer)
}

const BEAT_MS = 500

/** While requests are open, makes sure that the worker still gets to its messages. */
export class Heartbeat {
  #timer: ReturnType<typeof setInterval> | null = null
  /** When the worker was asked first of what it has not answered; null: it has answered all. */
  #silentSince: number | null = null

  /** @param isExcused whether something else than a request may keep the worker busy now */
  constructor(
    private readonly server: Pick<ServerRoom, 'openExchanges' | 'responds'>,
    private readonly limitMs: number,
    private readonly onSilent: (exchange: Exchange, ms: number) => void,
    private readonly isExcused: () => boolean,
  ) {}

  watch(): void {
    this.#timer ??= setInterval(() => void this.#beat(), BEAT_MS)
  }

  /** The worker has answered, in time or late: whatever kept it busy is over. */
  readonly heard = (): void => {
    this.#silentSince = null
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
    if (await this.server.responds(this.heard)) return this.heard()
    if (this.isExcused()) return this.heard()
    this.#silentSince ??= began
    const silent = performance.now() - this.#silentSince
    // A beat early, since the next one would come too late.
    if (silent < this.limitMs - BEAT_MS) return
    this.stop()
    this.onSilent(first, silent)
  }
}
