// One Postgres for all labs of a page: takes calls for any state and runs them one after the other.

import type {
  PostgresMethods,
  ResetResult,
  SqlResult,
  StateCapture,
  TableState,
} from '../protocol/database'
import { serve, type Served } from '../protocol/rpc'
import { captureState, restoreState, schemaVersion } from './capture'
import { DriverSession, type Turn } from './driver-session'
import { dumpSql } from './dump'
import { startEngine, type Engine, type PostgresAssets } from './engine'
import { runSql } from './sql-box'
import { readTables } from './tables'
import { runText, runValue } from './text-query'
import { Turns } from './turns'

/** Reads a whole catalog: a heap or a file system that was put back wrongly does not answer it the same. */
const probeQuery = `SELECT concat(count(*), ' ', sum(relpages), ' ', string_agg(relname, ',')) FROM pg_class`

/** Facts of the seed that a restored database is compared with. */
interface Seed {
  probe: string | null
  schemaVersion: string
}

export class DatabaseHost {
  readonly #turns = new Turns()
  readonly #sessions = new Map<string, Set<DriverSession>>()

  private constructor(
    private readonly start: () => Promise<Engine>,
    private engine: Engine,
    private readonly seed: Seed,
  ) {}

  /** Starts Postgres. `start` is called again when a checkpoint cannot be restored. */
  static async create(
    assets: PostgresAssets,
    start: (assets: PostgresAssets) => Promise<Engine> = startEngine,
  ): Promise<DatabaseHost> {
    const engine = await start(assets)
    const seed = {
      probe: await runValue(engine.postgres, probeQuery),
      schemaVersion: await schemaVersion(engine.postgres),
    }
    return new DatabaseHost(() => start(assets), engine, seed)
  }

  readonly methods: Served<PostgresMethods> = {
    ping: () => {},
    open: (state, port) => this.#open(state, port),
    sql: (state, query, params) => this.#sql(state, query, params),
    tables: (state) => this.#tables(state),
    reset: (state) => this.#reset(state),
    dump: (state) => this.#use(state, ({ postgres }) => dumpSql(postgres)),
    capture: (state) => this.#capture(state),
    restore: (state, capture) => this.#restore(state, capture),
  }

  /** A new connection means that the server worker of the older ones is gone, or that two labs share a state. */
  async #open(state: string, port: MessagePort): Promise<void> {
    const sessions = this.#sessions.get(state) ?? new Set()
    this.#sessions.set(state, sessions)
    const others = [...sessions]
    const session = new DriverSession(() => this.#take(state))
    sessions.add(session)
    serve(port, session.methods)
    await Promise.all(others.map((other) => other.abandon('Its server was restarted.')))
  }

  #sql(state: string, query: string, params: unknown[]): Promise<SqlResult> {
    return this.#use(state, ({ postgres }) => runSql(postgres, query, params))
  }

  #tables(state: string): Promise<TableState[]> {
    return this.#use(state, ({ postgres }) => readTables(postgres))
  }

  #capture(state: string): Promise<StateCapture | null> {
    return this.#use(state, ({ postgres }) => captureState(postgres, this.seed.schemaVersion))
  }

  #restore(state: string, capture: StateCapture): Promise<void> {
    return this.#use(state, ({ images, postgres }) => {
      images.reset(state)
      return restoreState(postgres, capture)
    })
  }

  #reset(state: string): Promise<ResetResult> {
    const startedAt = performance.now()
    return this.#use(state, async ({ images, postgres }) => {
      images.reset(state)
      const intact = await this.#isSeed(postgres)
      if (!intact) await this.#rebuild(state)
      const how = intact ? 'checkpoint' : 'rebuild'
      return { ms: performance.now() - startedAt, how }
    })
  }

  async #isSeed(postgres: Engine['postgres']): Promise<boolean> {
    try {
      return (await runValue(postgres, probeQuery)) === this.seed.probe
    } catch {
      return false
    }
  }

  /** Starts Postgres again. Other states move over by their rows; what cannot be read starts from the seed. */
  async #rebuild(state: string): Promise<void> {
    const { images, postgres } = this.engine
    const captures = new Map<string, StateCapture>()
    for (const name of images.names.filter((name) => name !== state)) {
      images.activate(name)
      const capture = await captureState(postgres, this.seed.schemaVersion).catch(() => null)
      if (capture) captures.set(name, capture)
    }
    this.engine = await this.start()
    for (const [name, capture] of captures) {
      this.engine.images.activate(name)
      await restoreState(this.engine.postgres, capture)
    }
    this.engine.images.activate(state)
  }

  async #use<T>(state: string, work: (engine: Engine) => Promise<T>): Promise<T> {
    const turn = await this.#take(state)
    try {
      return await work(turn.engine)
    } finally {
      await turn.end()
    }
  }

  async #take(state: string): Promise<Turn> {
    const release = await this.#turns.take()
    const { engine } = this
    try {
      engine.images.activate(state)
    } catch (error) {
      release()
      throw error
    }
    const end = async () => {
      try {
        if (engine.postgres.isInTransaction()) await runText(engine.postgres, 'ROLLBACK')
      } finally {
        release()
      }
    }
    return { engine, end }
  }
}
