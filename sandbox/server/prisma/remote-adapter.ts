// The server worker's end of Prisma's driver interface: every statement travels to the Postgres worker.

import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import type { DriverMethods } from '../../protocol/database'
import { Caller, type Port, type WireError } from '../../protocol/rpc'

/** One statement as the driver saw it. */
export interface QueryEvent {
  sql: string
  params: unknown[]
  /** Rows returned, or rows changed for a statement without a result. */
  rows: number
  /** `performance.now()` when the statement was sent. */
  startedAt: number
  ms: number
  error?: string
}

/** What the room is told of every statement, in the async context that runs it. */
interface QueryHooks {
  onQueryStart?(sql: string): void
  onQuery(event: QueryEvent): void
}

type Driver = Caller<DriverMethods>

/** Statements of a connection or of one transaction. */
class RemoteQueryable {
  readonly provider = 'postgres'
  /** The remote end is the official adapter, and Prisma words some errors by this name. */
  readonly adapterName = '@prisma/adapter-pg'

  constructor(
    protected readonly driver: Driver,
    protected readonly hooks: QueryHooks,
    private readonly transaction?: number,
  ) {}

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#report(
      query,
      this.driver
        .call('queryRaw', [query, this.transaction])
        .then((result) => result as SqlResultSet),
      (result) => result.rows.length,
    )
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#report(
      query,
      this.driver.call('executeRaw', [query, this.transaction]),
      (changed) => changed,
    )
  }

  async #report<T>(query: SqlQuery, result: Promise<T>, rows: (value: T) => number): Promise<T> {
    const startedAt = performance.now()
    this.hooks.onQueryStart?.(query.sql)
    const event = (rows: number, error?: string): QueryEvent => ({
      sql: query.sql,
      params: query.args,
      rows,
      startedAt,
      ms: performance.now() - startedAt,
      ...(error === undefined ? {} : { error }),
    })
    try {
      const value = await result
      this.hooks.onQuery(event(rows(value)))
      return value
    } catch (error) {
      this.hooks.onQuery(event(0, error instanceof Error ? error.message : String(error)))
      throw error
    }
  }
}

class RemoteTransaction extends RemoteQueryable implements Transaction {
  /** Prisma sends BEGIN's counterpart itself before it calls commit or rollback. */
  readonly options = { usePhantomQuery: false }

  constructor(
    driver: Driver,
    hooks: QueryHooks,
    private readonly id: number,
  ) {
    super(driver, hooks, id)
  }

  commit(): Promise<void> {
    return this.driver.call('commit', [this.id])
  }

  rollback(): Promise<void> {
    return this.driver.call('rollback', [this.id])
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO SAVEPOINT ${name}`))
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`))
  }
}

class RemoteAdapter extends RemoteQueryable implements SqlDriverAdapter {
  constructor(
    driver: Driver,
    hooks: QueryHooks,
    private readonly schemaName: string | undefined,
  ) {
    super(driver, hooks)
  }

  executeScript(script: string): Promise<void> {
    return this.driver.call('executeScript', [script])
  }

  async startTransaction(isolationLevel?: string): Promise<Transaction> {
    const id = await this.driver.call('startTransaction', [isolationLevel])
    return new RemoteTransaction(this.driver, this.hooks, id)
  }

  getConnectionInfo() {
    return { schemaName: this.schemaName, supportsRelationJoins: true }
  }

  /** The connection belongs to the worker and outlives a client. */
  async dispose(): Promise<void> {}
}

/** What {@link connectRemote} needs to know of the room it runs in. */
export interface RemoteOptions extends QueryHooks {
  connect(): Port
}

/** The adapter factory class that projects import as `PrismaPg`. Every instance uses the same connection. */
export function remotePrismaPg({ connect, ...hooks }: RemoteOptions) {
  let driver: Driver | undefined
  return class PrismaPg implements SqlDriverAdapterFactory {
    readonly provider = 'postgres'
    readonly adapterName = '@prisma/adapter-pg'
    readonly #schema: string | undefined

    /** Takes what the real one takes; only `schema` matters, since there is one database to connect to. */
    constructor(_poolOrConfig?: unknown, options: { schema?: string } = {}) {
      this.#schema = options.schema
    }

    async connect(): Promise<SqlDriverAdapter> {
      driver ??= new Caller<DriverMethods>(connect(), rebuildError)
      return new RemoteAdapter(driver, hooks, this.#schema)
    }
  }
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}

/** Prisma maps errors to codes only when they have its own class. */
function rebuildError(wire: WireError): Error {
  if (wire.name === 'DriverAdapterError' && wire.data) {
    return new DriverAdapterError(wire.data as DriverAdapterError['cause'])
  }
  return Object.assign(new Error(wire.message), { name: wire.name })
}
