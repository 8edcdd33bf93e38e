// Page. One running project: requests, edits, database, and recovery when a worker has to be ended.

import type { ResetResult, SqlResult, TableState } from '../protocol/database'
import type { RouteEntry, WriteResult } from '../protocol/project'
import type { RequestTrace } from '../protocol/trace'
import type { MemoryCookieJar } from './cookie-jar'
import type { Exchange } from './exchange'
import type { PageRooms } from './page-rooms'
import { ProjectFileSet, type ProjectDraft } from './project-files'
import { prepareRequest } from './request-input'
import { ServerRoom } from './server-room'
import type {
  Sandbox,
  SandboxEvents,
  SandboxOptions,
  SandboxRequestInit,
  SandboxResponse,
  StartProgress,
} from './types'
import { Heartbeat, findCulprit, watchHead, type Culprit } from './watchdog'

const DEFAULT_TIMEOUT_MS = 4_500

/** Statements that leave the rows as they are. */
const READS_ONLY =
  /^\s*(select|show|explain|begin|commit|rollback|savepoint|release|deallocate|set)\b/i

type Listeners = { [K in keyof SandboxEvents]: Set<(detail: SandboxEvents[K]) => void> }

export class LabSandbox implements Sandbox {
  playPath: string | null = null
  readonly #server: ServerRoom
  readonly #files: ProjectFileSet
  readonly #heartbeat: Heartbeat
  readonly #timeoutMs: number
  readonly #listeners: Listeners = {
    trace: new Set(),
    log: new Set(),
    restart: new Set(),
    tables: new Set(),
  }
  #routes: RouteEntry[] = []
  #writes: Promise<unknown> = Promise.resolve()
  #recovering: Promise<void> | null = null
  #disposed = false

  constructor(
    private readonly rooms: PageRooms,
    private readonly state: string,
    readonly nextVersion: string,
    readonly cookies: MemoryCookieJar,
    options: SandboxOptions,
  ) {
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.#files = new ProjectFileSet(options.files, options.compiled ?? {})
    this.#server = new ServerRoom(rooms.host, rooms.assets, () => rooms.postgres.connect(state), {
      onLog: (line) => this.#emit('log', line),
      onDeath: (message) => void this.#onServerDeath(message),
    })
    this.#heartbeat = new Heartbeat(
      this.#server,
      this.#timeoutMs,
      (exchange, ms) => void this.#recover(exchange, ms),
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
    await this.#recovering
    const exchange = await this.#server.send(prepared)
    const onAbort = () => exchange.abort(init.signal?.reason)
    init.signal?.addEventListener('abort', onAbort)
    const unwatch = watchHead(
      exchange,
      this.#timeoutMs,
      () => void this.#recover(exchange, this.#timeoutMs),
    )
    this.#heartbeat.watch()
    try {
      const response = await exchange.response
      if (withJar) this.cookies.store(prepared.url, response.headers)
      void response.trace
        .then((trace) => this.#afterRequest(trace))
        .finally(() => init.signal?.removeEventListener('abort', onAbort))
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
    const result = await this.#guardPostgres(
      this.rooms.postgres.call('sql', [this.state, query, params]),
      query,
    )
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
    this.#heartbeat.stop()
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
    await this.#recovering
    const result = await this.#server.load(files, compiled)
    if (result.ok) this.#routes = result.routes
    return result
  }

  async #afterRequest(trace: RequestTrace): Promise<void> {
    this.#emit('trace', trace)
    if (trace.queries.some((query) => !READS_ONLY.test(query.sql))) await this.#rowsChanged()
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

  /** A statement of the page's own may run away as well. */
  async #guardPostgres<T>(work: Promise<T>, query: string): Promise<T> {
    const timer = setTimeout(() => {
      void this.#rebuildPostgres(
        `The statement did not finish in ${this.#timeoutMs / 1000} s: ${query.slice(0, 200)}. Postgres was ended and started again.`,
      )
    }, this.#timeoutMs)
    return work.finally(() => clearTimeout(timer))
  }

  /** Ends what keeps `exchange` from being answered, gives it the sandbox's own reply, and builds anew. */
  async #recover(exchange: Exchange, waitedMs: number): Promise<void> {
    if (this.#recovering || this.#disposed) return
    const culprit = await findCulprit(exchange, waitedMs, this.#server, this.rooms.postgres)
    exchange.answerForServer(504, 'Sandbox Timeout', culprit.reason)
    this.#recovering = this.#rebuild(culprit).finally(() => {
      this.#recovering = null
    })
    await this.#recovering
  }

  async #rebuild(culprit: Culprit): Promise<void> {
    if (culprit.room === 'postgres') await this.#rebuildPostgres(culprit.reason)
    const began = performance.now()
    await this.#server.rebuild(culprit.reason)
    if (culprit.room === 'server') {
      this.#emit('restart', {
        room: 'server',
        reason: culprit.reason,
        ms: performance.now() - began,
      })
    }
  }

  async #rebuildPostgres(reason: string): Promise<void> {
    const began = performance.now()
    const outcome = await this.rooms.postgres.rebuild(reason)
    const data = outcome.get(this.state) ?? 'restored'
    this.#emit('restart', { room: 'postgres', reason, ms: performance.now() - began, data })
    await this.#emitTables()
  }

  /** The browser ended the worker, which it does when memory runs out. */
  async #onServerDeath(message: string): Promise<void> {
    if (this.#recovering || this.#disposed) return
    const names = this.#server.openExchanges.map(
      ({ request, file }) => `${request.method} ${request.url}${file ? ` (${file})` : ''}`,
    )
    const during = names.length > 0 ? ` while it answered ${names.join(', ')}` : ''
    const reason = `The server worker ended${during}: ${message} It was started again; the database and your edits are kept.`
    this.#recovering = this.#rebuild({ room: 'server', reason }).finally(() => {
      this.#recovering = null
    })
    await this.#recovering
  }
}
