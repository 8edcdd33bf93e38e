// Page. One running project: requests, edits, database, and recovery when a worker has to be ended.

import type { ResetResult, SqlResult, TableState } from '../protocol/database'
import type { RouteEntry, WriteResult } from '../protocol/project'
import type { RequestTrace } from '../protocol/trace'
import type { MemoryCookieJar } from './cookie-jar'
import type { PageRooms } from './page-rooms'
import { ProjectFileSet, type ProjectDraft } from './project-files'
import { Recovery } from './recovery'
import { prepareRequest } from './request-input'
import { ServerRoom } from './server-room'
import type {
  RestartEvent,
  Sandbox,
  SandboxEvents,
  SandboxOptions,
  SandboxRequestInit,
  SandboxResponse,
  StartProgress,
} from './types'

const DEFAULT_TIMEOUT_MS = 4_500

/** Statements that leave the rows as they are. */
const READS_ONLY =
  /^\s*(select|show|explain|begin|commit|rollback|savepoint|release|deallocate|set)\b/i

type Listeners = { [K in keyof SandboxEvents]: Set<(detail: SandboxEvents[K]) => void> }

export class LabSandbox implements Sandbox {
  playPath: string | null = null
  readonly #server: ServerRoom
  readonly #files: ProjectFileSet
  readonly #recovery: Recovery
  readonly #listeners: Listeners = {
    trace: new Set(),
    log: new Set(),
    restart: new Set(),
    tables: new Set(),
  }
  #routes: RouteEntry[] = []
  #writes: Promise<unknown> = Promise.resolve()
  #disposed = false

  constructor(
    private readonly rooms: PageRooms,
    private readonly state: string,
    readonly nextVersion: string,
    readonly cookies: MemoryCookieJar,
    options: SandboxOptions,
  ) {
    this.#files = new ProjectFileSet(options.files, options.compiled ?? {})
    this.#server = new ServerRoom(rooms.host, rooms.assets, () => rooms.postgres.connect(state), {
      onLog: (line) => this.#emit('log', line),
      onDeath: (message) => this.#recovery.onServerDeath(message),
    })
    this.#recovery = new Recovery(
      this.#server,
      rooms.postgres,
      state,
      options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      (event) => this.#onRestart(event),
    )
  }

  /** Starts both workers and loads the project. Rejects when an asset is missing or Postgres fails. */
  async start(onStep: (step: StartProgress['step']) => void): Promise<void> {
    const postgres = this.rooms.postgres.ready().then(() => onStep('server'))
    const project = this.#server.start().then(async () => {
      onStep('project')
      await this.write({})
    })
    await Promise.all([postgres, project])
  }

  routes(): RouteEntry[] {
    return this.#routes
  }

  async fetch(input: string | URL, init: SandboxRequestInit = {}): Promise<SandboxResponse> {
    this.#assertOpen()
    init.signal?.throwIfAborted()
    const withJar = init.cookies !== 'omit'
    const prepared = await prepareRequest(
      input,
      init,
      withJar ? this.cookies.header(String(input)) : null,
    )
    await this.#recovery.settled()
    const exchange = await this.#server.send(prepared)
    const onAbort = () => exchange.abort(init.signal?.reason)
    init.signal?.addEventListener('abort', onAbort)
    const unwatch = this.#recovery.watch(exchange)
    try {
      const response = await exchange.response
      if (withJar) this.cookies.store(prepared.url, response.headers)
      void response.trace.then((trace) => {
        init.signal?.removeEventListener('abort', onAbort)
        this.#afterRequest(trace)
      })
      return response
    } finally {
      unwatch()
    }
  }

  write(changes: Record<string, string | null>): Promise<WriteResult> {
    this.#assertOpen()
    const result = this.#writes.then(() => this.#write(changes))
    this.#writes = result.catch(() => undefined)
    return result
  }

  async sql(query: string, params: unknown[] = []): Promise<SqlResult> {
    this.#assertOpen()
    const work = this.rooms.postgres.call('sql', [this.state, query, params])
    const result = await this.#recovery.guardStatement(work, query)
    if (!READS_ONLY.test(query) || query.trim().replace(/;$/, '').includes(';'))
      await this.#rowsChanged()
    return result
  }

  tables(): Promise<TableState[]> {
    this.#assertOpen()
    return this.rooms.postgres.call('tables', [this.state])
  }

  async resetDatabase(): Promise<ResetResult> {
    this.#assertOpen()
    const result = await this.rooms.postgres.call('reset', [this.state])
    this.rooms.postgres.forget(this.state)
    await this.#emitTables()
    return result
  }

  dumpDatabase(): Promise<string> {
    this.#assertOpen()
    return this.rooms.postgres.call('dump', [this.state])
  }

  async prepareCompiler(): Promise<void> {
    await this.rooms.compiler.compile({})
  }

  on<K extends keyof SandboxEvents>(
    event: K,
    listener: (detail: SandboxEvents[K]) => void,
  ): () => void {
    this.#listeners[event].add(listener)
    return () => this.#listeners[event].delete(listener)
  }

  dispose(): void {
    this.#disposed = true
    this.#recovery.stop()
    void this.#server.dispose()
    for (const set of Object.values(this.#listeners)) set.clear()
  }

  #assertOpen(): void {
    if (this.#disposed)
      throw new Error('This sandbox was disposed. Create a new one with createSandbox().')
  }

  async #write(changes: Record<string, string | null>): Promise<WriteResult> {
    const draft = await this.#files.write(changes, this.rooms.compiler)
    if (draft.problems.length > 0)
      return { ok: false, problems: draft.problems, routes: this.#routes }
    return this.#load(draft)
  }

  async #load({ files, compiled }: ProjectDraft): Promise<WriteResult> {
    const result = await this.#recovery.guardServer(() => this.#server.load(files, compiled))
    if (result.ok) this.#routes = result.routes
    return result
  }

  #afterRequest(trace: RequestTrace): void {
    this.#emit('trace', trace)
    const wrote = trace.queries.some((query) => !READS_ONLY.test(query.sql))
    // Fails when Postgres is ended meanwhile; its restart event then says what became of the rows.
    if (wrote) this.#rowsChanged().catch(() => undefined)
  }

  async #rowsChanged(): Promise<void> {
    await this.rooms.postgres.capture(this.state)
    await this.#emitTables()
  }

  async #emitTables(): Promise<void> {
    if (this.#listeners.tables.size > 0) this.#emit('tables', await this.tables())
  }

  #emit<K extends keyof SandboxEvents>(event: K, detail: SandboxEvents[K]): void {
    for (const listener of this.#listeners[event]) listener(detail)
  }

  #onRestart(event: RestartEvent): void {
    this.#emit('restart', event)
    // Fails when Postgres is ended once more, which is another restart.
    if (event.room === 'postgres') this.#emitTables().catch(() => undefined)
  }
}
