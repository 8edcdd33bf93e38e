// One transaction between its BEGIN and its end. It holds Postgres, so it must not be forgotten.

import type { Transaction } from '@prisma/driver-adapter-utils'
import { transactionClosed, withWireData } from './driver-errors'

/**
 * A browser does not tell when the worker behind a port was terminated, and other labs wait.
 * A handler has less time than this to answer, so a live one is never cut off.
 */
export const idleLimitMs = 10_000

export class OpenTransaction {
  #last: Promise<unknown> = Promise.resolve()
  #idle: ReturnType<typeof setTimeout> | undefined
  /** Why no further statement is taken. */
  #ended: string | undefined

  constructor(
    private readonly adapter: Transaction,
    private readonly onEnd: () => Promise<void>,
  ) {
    this.#watch()
  }

  async run<T>(work: (adapter: Transaction) => Promise<T>): Promise<T> {
    if (this.#ended !== undefined) throw transactionClosed(this.#ended)
    const result = work(this.adapter).catch((error) => {
      throw withWireData(error)
    })
    this.#last = result.catch(() => {})
    this.#watch()
    return result
  }

  /** Runs the last step, which gives the connection back: COMMIT or ROLLBACK was sent before it. */
  async finish(work: (adapter: Transaction) => Promise<void>): Promise<void> {
    const result = this.run(work)
    const wasOpen = this.#end('It was committed or rolled back before.')
    try {
      await result
    } finally {
      if (wasOpen) await this.onEnd()
    }
  }

  /** Rolls back once the statement under way has ended. */
  async abandon(reason: string): Promise<void> {
    if (!this.#end(reason)) return
    await this.#last
    try {
      await this.adapter.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
      await this.adapter.rollback()
    } finally {
      await this.onEnd()
    }
  }

  #end(reason: string): boolean {
    if (this.#ended !== undefined) return false
    clearTimeout(this.#idle)
    this.#ended = reason
    return true
  }

  #watch(): void {
    clearTimeout(this.#idle)
    const reason = `It was rolled back because no statement came for ${idleLimitMs / 1000} s.`
    this.#idle = setTimeout(() => void this.abandon(reason), idleLimitMs)
  }
}
