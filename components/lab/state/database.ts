import type { SqlResult, TableState } from '@/sandbox/protocol/database'
import { messageOf } from './exchange'
import { Store } from './store'
import { diffTables, type TableDiff } from './table-diff'
import type { SandboxRuntime } from './sandbox-runtime'

export interface DatabaseState {
  tables: TableDiff[] | null
  /** Rows changed since the last request, over all tables. */
  changes: number
  query: string
  busy: 'query' | 'reset' | 'dump' | null
  result: SqlResult | null
  error: string | null
  /** What the last action did, for the status line. */
  notice: string | null
}

/** The lab's tables as the browser of tables shows them. */
export class Database extends Store<DatabaseState> {
  #before: TableState[] | null = null
  #now: TableState[] | null = null

  constructor(private readonly runtime: SandboxRuntime) {
    super({
      tables: null,
      changes: 0,
      query: 'select name, difficulty from "Problem" order by name limit 10;',
      busy: null,
      result: null,
      error: null,
      notice: null,
    })
  }

  setQuery(query: string): void {
    this.patch({ query })
  }

  /** From here on changes count anew: a request, a query or a reset is about to run. */
  mark(): void {
    this.#before = this.#now
    this.#publish()
  }

  /** Takes the tables as they are now; the first ones become what changes are counted from. */
  receive(tables: TableState[]): void {
    this.#before ??= tables
    this.#now = tables
    this.#publish()
  }

  /** Forgets the rows of a sandbox that is gone. */
  forget(): void {
    this.#before = this.#now = null
    this.#publish()
  }

  /** Reads the tables unless they are known. */
  async load(): Promise<void> {
    if (this.#now) return
    await this.#run(null, async () => {
      const sandbox = await this.runtime.start()
      if (!this.#now) this.receive(await sandbox.tables())
    })
  }

  async runQuery(): Promise<void> {
    const { query } = this.getSnapshot()
    if (query.trim() === '') {
      this.patch({ error: 'The query is empty. Write a statement, such as select 1;' })
      return
    }
    await this.#run('query', async () => {
      const sandbox = await this.runtime.start()
      await this.load()
      this.mark()
      this.patch({ result: await sandbox.sql(query) })
    })
  }

  async reset(): Promise<void> {
    await this.#run('reset', async () => {
      const sandbox = await this.runtime.start()
      this.mark()
      const { ms, how } = await sandbox.resetDatabase()
      const rebuilt = how === 'rebuild' ? ' by building Postgres anew' : ''
      this.receive(await sandbox.tables())
      this.patch({ notice: `The seed data is back (${Math.round(ms)} ms${rebuilt}).` })
    })
  }

  async dump(save: (sql: string) => void): Promise<void> {
    await this.#run('dump', async () => {
      const sandbox = await this.runtime.start()
      save(await sandbox.dumpDatabase())
      this.patch({ notice: 'The SQL dump was saved as a download.' })
    })
  }

  async #run(busy: DatabaseState['busy'], action: () => Promise<void>): Promise<void> {
    this.patch({ busy, error: null, notice: null })
    try {
      await action()
    } catch (thrown) {
      this.patch({ error: messageOf(thrown), result: null })
    } finally {
      this.patch({ busy: null })
    }
  }

  #publish(): void {
    const tables = this.#now && diffTables(this.#before, this.#now)
    const changes = (tables ?? [])
      .map(({ counts }) => counts.new + counts.changed + counts.deleted)
      .reduce((sum, count) => sum + count, 0)
    this.patch({ tables, changes })
  }
}
