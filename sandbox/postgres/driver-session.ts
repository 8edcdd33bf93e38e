// Answers the driver calls of one server worker: single statements, and transactions that it holds open.

import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { DriverMethods, DriverQuery } from '../protocol/database'
import type { Served } from '../protocol/rpc'
import { transactionClosed, withWireData } from './driver-errors'
import type { Engine } from './engine'
import { OpenTransaction } from './open-transaction'

/** A turn at Postgres with one state in memory. */
export interface Turn {
  engine: Engine
  /** Ends the turn. What is left of a transaction is rolled back. */
  end(): Promise<void>
}

type Statements = Pick<SqlDriverAdapter, 'queryRaw' | 'executeRaw'>
type SqlQuery = Parameters<SqlDriverAdapter['queryRaw']>[0]
type IsolationLevel = Parameters<SqlDriverAdapter['startTransaction']>[0]

export class DriverSession {
  readonly #transactions = new Map<number, OpenTransaction>()
  #lastId = 0
  #abandoned = 0

  constructor(private readonly take: () => Promise<Turn>) {}

  readonly methods: Served<DriverMethods> = {
    queryRaw: (query, id) => this.#run(id, (adapter) => adapter.queryRaw(asSqlQuery(query))),
    executeRaw: (query, id) => this.#run(id, (adapter) => adapter.executeRaw(asSqlQuery(query))),
    executeScript: (script) => this.#runAlone((adapter) => adapter.executeScript(script)),
    startTransaction: (isolationLevel) => this.#start(isolationLevel as IsolationLevel),
    commit: (id) => this.#finish(id, (adapter) => adapter.commit()),
    rollback: (id) => this.#finish(id, (adapter) => adapter.rollback()),
  }

  /** Rolls back what is open and refuses what still waits for its turn: nobody would end it. */
  async abandon(reason: string): Promise<void> {
    this.#abandoned++
    await Promise.all([...this.#transactions.values()].map((open) => open.abandon(reason)))
  }

  async #run<T>(id: number | undefined, work: (adapter: Statements) => Promise<T>): Promise<T> {
    return id === undefined ? this.#runAlone(work) : this.#transaction(id).run(work)
  }

  async #runAlone<T>(work: (adapter: SqlDriverAdapter) => Promise<T>): Promise<T> {
    const turn = await this.take()
    try {
      return await work(turn.engine.adapter)
    } catch (error) {
      throw withWireData(error)
    } finally {
      await turn.end()
    }
  }

  async #start(isolationLevel: IsolationLevel): Promise<number> {
    const abandoned = this.#abandoned
    const turn = await this.take()
    try {
      if (abandoned !== this.#abandoned) throw transactionClosed('The server was restarted.')
      const transaction = await turn.engine.adapter.startTransaction(isolationLevel)
      this.#transactions.set(++this.#lastId, new OpenTransaction(transaction, turn.end))
      return this.#lastId
    } catch (error) {
      await turn.end()
      throw withWireData(error)
    }
  }

  async #finish(id: number, work: Parameters<OpenTransaction['finish']>[0]): Promise<void> {
    await this.#transaction(id).finish(work)
    this.#transactions.delete(id)
  }

  #transaction(id: number): OpenTransaction {
    const transaction = this.#transactions.get(id)
    if (!transaction) throw transactionClosed('It was committed or rolled back before.')
    return transaction
  }
}

/** On the wire a query is looser typed than the adapter that made it and the adapter that runs it. */
function asSqlQuery(query: DriverQuery): SqlQuery {
  return query as SqlQuery
}
