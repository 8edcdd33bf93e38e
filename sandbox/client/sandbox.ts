// Page. One running project: requests, edits, database, and recovery when a worker has to be ended.

import type { BuildReport } from '../protocol/build'
import type { CacheSnapshot, Invalidation } from '../protocol/cache'
import type { ResetResult, SqlResult, TableState } from '../protocol/database'
import type { StyleTexts } from '../protocol/preview'
import type { ProjectProblem, RouteEntry, ServerMode, WriteResult } from '../protocol/project'
import type { LoadReply, ServerProject } from '../protocol/server'
import type { LogLine, RequestTrace } from '../protocol/trace'
import type { UpstreamSettings, UpstreamState } from '../protocol/upstream'
import { actionNames, type ActionNames } from '../wire/action-names'
import { MemoryCookieJar } from './cookie-jar'
import { LazyPreview } from './open-preview'
import { PageClock } from './page-clock'
import type { PageRooms } from './page-rooms'
import type { PreviewOptions } from './preview/types'
import { ProjectFileSet, type ProjectDraft } from './project-files'
import { Recovery } from './recovery'
import { prepareRequest, readUrl } from './request-input'
import { ServerRoom } from './server-room'
import { styleTexts } from './stylesheets'
import type {
  NextVersion,
  RestartEvent,
  Sandbox,
  SandboxEvents,
  SandboxOptions,
  SandboxRequestInit,
  SandboxResponse,
  StartProgress,
} from './types'
import { usesDatabase } from './uses-database'

const DEFAULT_TIMEOUT_MS = 4_500

const UNHEARD_LIMIT = 100

/** Statements that leave the rows as they are. */
const READS_ONLY =
  /^\s*(select|show|explain|begin|commit|rollback|savepoint|release|deallocate|set)\b/i

const PREVIEW_CLOSED =
  'The sandbox of this preview was closed, so no page answers any more. Start the sandbox again to go on.'

type Listeners = { [K in keyof SandboxEvents]: Set<(detail: SandboxEvents[K]) => void> }

type SwitchTarget = Parameters<Sandbox['switchTo']>[0]

/** The report of a build that ended before Next had a part in it. */
function failedBuild(
  { problems }: Pick<WriteResult, 'problems'>,
  builtAt: number,
  ms: number,
): BuildReport {
  return { ok: false, problems, routes: [], proxy: null, table: '', logs: [], builtAt, ms }
}

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
    build: new Set(),
    unbuilt: new Set(),
    clock: new Set(),
    upstream: new Set(),
  }
  readonly clock: PageClock
  readonly cookies = new MemoryCookieJar(() => this.clock.now())
  #next: NextVersion
  #mode: ServerMode
  autoBuild: boolean
  readonly #timeoutMs: number
  #lastBuild: BuildReport | null = null
  #routes: RouteEntry[] = []
  #writes: Promise<unknown> = Promise.resolve()
  #disposed = false
  /** The last lines that the server logged while nobody listened, as when it started. */
  #unheard: LogLine[] = []
  readonly #previews = new Set<LazyPreview>()
  readonly #playScope: string | undefined

  constructor(
    private readonly rooms: PageRooms,
    private readonly state: string,
    private readonly nextVersions: Record<NextVersion, string>,
    options: SandboxOptions,
  ) {
    this.#files = new ProjectFileSet(options.files, options.compiled ?? {})
    this.#next = options.next ?? '16'
    this.#playScope = options.playScope
    this.#mode = options.mode ?? 'start'
    this.autoBuild = options.autoBuild ?? true
    const events = {
      onLog: (line: LogLine) => this.#onLog(line),
      onUpstream: (hosts: UpstreamState[]) => this.#emit('upstream', hosts),
      onDeath: (message: string) => this.#recovery.onServerDeath(message),
    }
    const connect = () => rooms.postgres.connect(state)
    this.#server = new ServerRoom(rooms.host, rooms.assets, connect, events, this.#next)
    this.clock = new PageClock(this.#server, (time) => this.#emit('clock', time))
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.#recovery = new Recovery(this.#server, rooms.postgres, state, this.#timeoutMs, (event) =>
      this.#onRestart(event),
    )
  }

  /**
   * Starts both workers and loads the project; one without queries comes first, and Postgres after it. Rejects when an
   * asset is missing, or when the project needs Postgres and that fails.
   */
  async start(onStep: (step: StartProgress['step']) => void): Promise<void> {
    if (usesDatabase(this.#files.files)) this.#startPostgres(() => onStep('server'))
    await this.#server.start()
    onStep('project')
    await this.write({})
    this.#startPostgres(() => undefined)
  }

  /** Should it fail, whoever needs Postgres is told why. */
  #startPostgres(onReady: () => void): void {
    this.rooms.postgres.ready().then(onReady, () => undefined)
  }

  get nextVersion(): string {
    return this.nextVersions[this.#next]
  }

  get next(): NextVersion {
    return this.#next
  }

  get mode(): ServerMode {
    return this.#mode
  }

  routes(): RouteEntry[] {
    return this.#routes
  }

  serverActions(): ActionNames {
    return actionNames(this.#server.project?.compiled ?? {})
  }

  stylesheets(): StyleTexts {
    return styleTexts(this.#server.project)
  }

  async fetch(input: string | URL, init: SandboxRequestInit = {}): Promise<SandboxResponse> {
    this.#assertOpen()
    init.signal?.throwIfAborted()
    const withJar = init.cookies !== 'omit'
    const prepared = await prepareRequest(
      input,
      init,
      withJar ? this.cookies.header(readUrl(input)) : null,
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
    return this.#inTurn(() => this.#write(changes))
  }

  build({ clean = false }: { clean?: boolean } = {}): Promise<BuildReport> {
    this.#assertOpen()
    return this.#inTurn(async () => {
      if (clean) await this.#server.call('clearCaches', [])
      return this.#build()
    })
  }

  lastBuild(): BuildReport | null {
    return this.#lastBuild
  }

  switchTo({ next = this.#next, mode = this.#mode }: SwitchTarget): Promise<WriteResult> {
    this.#assertOpen()
    return this.#inTurn(async () => {
      const engineChanges = next !== this.#next
      this.#next = next
      this.#mode = mode
      this.#lastBuild = null
      if (engineChanges) await this.#server.switchTo(next)
      const { result } = await this.#load(await this.#files.write({}, this.rooms.compiler))
      return result
    })
  }

  cache(): Promise<CacheSnapshot> {
    this.#assertOpen()
    return this.#server.call('cache', [])
  }

  invalidate(what: Invalidation): Promise<void> {
    this.#assertOpen()
    return this.#server.call('invalidate', [what])
  }

  upstreams(): Promise<UpstreamState[]> {
    this.#assertOpen()
    return this.#server.call('upstreams', [])
  }

  setUpstream(host: string, settings: UpstreamSettings): Promise<UpstreamState> {
    this.#assertOpen()
    return this.#server.call('setUpstream', [host, settings])
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
    await this.rooms.compiler.compile({}, false)
  }

  openPreview(iframe: HTMLIFrameElement, options: PreviewOptions = {}): LazyPreview {
    this.#assertOpen()
    const source = {
      fetch: this.fetch.bind(this),
      cookies: this.cookies,
      assets: this.rooms.assets,
      project: () => this.#server.project,
      clientEnv: () => this.#server.clientEnv,
      next: () => this.#next,
      scope: this.#playScope,
    }
    const preview = new LazyPreview(source, iframe, options)
    this.#previews.add(preview)
    return preview
  }

  on<K extends keyof SandboxEvents>(
    event: K,
    listener: (detail: SandboxEvents[K]) => void,
  ): () => void {
    this.#listeners[event].add(listener)
    if (event === 'log') for (const line of this.#unheard.splice(0)) this.#emit('log', line)
    return () => this.#listeners[event].delete(listener)
  }

  dispose(): void {
    this.#disposed = true
    for (const preview of this.#previews) preview.close(PREVIEW_CLOSED)
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
    const live = this.#mode === 'dev' || this.autoBuild || !this.#server.hasProject
    if (draft.problems.length === 0 && !live) {
      this.#emit('unbuilt', true)
      return { ok: true, problems: [], routes: this.#routes }
    }
    const { result } = await this.#load(draft)
    return result
  }

  /** Work on the project, one after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#writes.then(work)
    this.#writes = result.catch(() => undefined)
    return result
  }

  /** Makes `draft` the project that answers. */
  async #load(draft: ProjectDraft): Promise<LoadReply> {
    if (draft.problems.length > 0) return this.#refused(draft)
    const [reply] = await Promise.all([
      this.#work('load', draft),
      usesDatabase(draft.files) ? this.rooms.postgres.ready() : null,
    ])
    const { result, build } = reply
    if (build) this.#emit('build', build)
    if (!result.ok) return reply
    this.#routes = result.routes
    this.#lastBuild = build
    this.#emit('unbuilt', false)
    return reply
  }

  /** A server starts what it builds; `next dev` goes on as it was. */
  async #build(): Promise<BuildReport> {
    const began = performance.now()
    const draft = await this.#files.write({}, this.rooms.compiler)
    const { result, build } =
      this.#mode === 'start' ? await this.#load(draft) : await this.#buildBeside(draft)
    return build ?? failedBuild(result, this.clock.now(), performance.now() - began)
  }

  async #buildBeside(draft: ProjectDraft): Promise<LoadReply> {
    return draft.problems.length > 0 ? this.#refused(draft) : this.#work('build', draft)
  }

  /** The reply to a project that does not compile. */
  #refused({ problems }: ProjectDraft): LoadReply {
    return { result: { ok: false, problems, routes: this.#routes }, build: null, clientEnv: {} }
  }

  #work(how: 'load' | 'build', { files, compiled }: ProjectDraft): Promise<LoadReply> {
    const project: ServerProject = { files, compiled, mode: this.#mode }
    return this.#recovery.guardServer(
      () => this.#server[how](project),
      (message) => this.#unbuildable(message),
    )
  }

  /** The reply to a build that never ends. */
  #unbuildable(message: string): LoadReply {
    const problems: ProjectProblem[] = [{ kind: 'build', message }]
    return {
      result: { ok: false, problems, routes: this.#routes },
      build: failedBuild({ problems }, this.clock.now(), this.#timeoutMs),
      clientEnv: {},
    }
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

  #onLog(line: LogLine): void {
    if (this.#listeners.log.size > 0) this.#emit('log', line)
    else this.#unheard = [...this.#unheard, line].slice(-UNHEARD_LIMIT)
  }

  #onRestart(event: RestartEvent): void {
    this.#emit('restart', event)
    // Fails when Postgres is ended once more, which is another restart.
    if (event.room === 'postgres') this.#emitTables().catch(() => undefined)
  }
}
