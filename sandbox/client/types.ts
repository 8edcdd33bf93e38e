// The public API of the sandbox, as a docs site or a test sees it.

import type { BuildReport } from '../protocol/build'
import type { CacheSnapshot, Invalidation } from '../protocol/cache'
import type { ResetResult, SqlResult, TableState } from '../protocol/database'
import type {
  CompiledProject,
  ProjectFiles,
  RouteEntry,
  ServerMode,
  WriteResult,
} from '../protocol/project'
import type { StyleTexts } from '../protocol/preview'
import type { HeaderList, LogLine, RequestTrace } from '../protocol/trace'
import type { UpstreamSettings, UpstreamState } from '../protocol/upstream'
import type { ActionNames } from '../wire/action-names'
import type { Preview, PreviewOptions } from './preview/types'

export type * from './preview/types'

/** The majors that the site carries; {@link Sandbox.nextVersion} tells the exact version. */
export type NextVersion = '14' | '15' | '16'

/** Where a start is. `bytes` count the compressed assets; the total is known from the first report. */
export interface StartProgress {
  step: 'download' | 'postgres' | 'server' | 'project' | 'ready'
  loadedBytes: number
  totalBytes: number
}

export interface SandboxOptions {
  /** Sources of a Next project by path: `app/api/problems/route.ts`, `lib/db.ts`, `.env`, … */
  files: ProjectFiles
  /** Default `'16'`. */
  next?: NextVersion
  /** Default `'start'`. */
  mode?: ServerMode
  /**
   * In mode `'start'`: build after each write (default), as a reader expects who edits and sends.
   * With false a write waits for {@link Sandbox.build}, and the last build goes on answering.
   */
  autoBuild?: boolean
  /**
   * Name of the database content. Sandboxes of one page that name the same state share rows;
   * by default each sandbox has its own copy of the seed.
   */
  database?: string
  /** Output of the build for exactly these `files`, so that no compiler is needed until an edit. */
  compiled?: CompiledProject
  /** Folder that holds `manifest.json` and its assets. Default: the folder of this module. */
  assets?: string | URL
  /** Aborting disposes the sandbox and rejects a start under way. */
  signal?: AbortSignal
  onProgress?(progress: StartProgress): void
  /** Base path of a site whose service worker is Route Lab's own: makes {@link Sandbox.playPath} work. */
  playScope?: string
  /**
   * Time that a handler has to begin its reply, in milliseconds. Default 4500. Also for code that keeps the server
   * busy while it builds, and for a statement of {@link Sandbox.sql}.
   */
  timeoutMs?: number
}

export interface SandboxRequestInit {
  method?: string
  headers?: HeaderList | Record<string, string> | Headers
  body?:
    | string
    | Uint8Array
    | ArrayBuffer
    | Blob
    | FormData
    | URLSearchParams
    | ReadableStream<Uint8Array>
    | null
  signal?: AbortSignal
  /** `'jar'` (default) sends and stores cookies of {@link Sandbox.cookies}; `'omit'` leaves the jar alone. */
  cookies?: 'jar' | 'omit'
}

export interface SandboxResponse {
  status: number
  statusText: string
  /** Every header in order, Set-Cookie included, one entry per line. */
  headers: HeaderList
  body: ReadableStream<Uint8Array>
  /** Milliseconds from the call to the response head. */
  headMs: number
  bytes(): Promise<Uint8Array>
  text(): Promise<string>
  json(): Promise<unknown>
  header(name: string): string | null
  /**
   * Settles when the body was read to its end or cancelled, and `after()` work has ended. A long body that nobody
   * reads is not sent to its end.
   */
  trace: Promise<RequestTrace>
}

export interface StoredCookie {
  name: string
  value: string
  path: string
  /** Epoch milliseconds; absent for a session cookie. */
  expires?: number
  httpOnly: boolean
  secure: boolean
  sameSite?: string
}

/** Cookies that the sandbox's browser side keeps between requests. */
export interface CookieJar {
  list(): StoredCookie[]
  set(cookie: Partial<StoredCookie> & { name: string; value: string }): void
  delete(name: string): void
  clear(): void
}

/** The clock of Date, performance.now and timers in handlers, and of Next's caches. */
export interface SandboxClock {
  /** Epoch milliseconds. */
  now(): number
  /** Milliseconds ahead of real time. */
  readonly offsetMs: number
  /**
   * Moves it ahead; timers that fall due fire in order, each at its own time. Resolves when they have. Rejects with
   * a RangeError for a negative number.
   */
  advance(ms: number): Promise<void>
  /** Back to real time. Entries made in the future then count as fresh until their time has come. */
  reset(): Promise<void>
}

/** A room was ended and built again; `reason` says why and what became of the data. */
export interface RestartEvent {
  room: 'server' | 'postgres'
  reason: string
  ms: number
  /** Postgres only: `'restored'`, or `'lost'` when the rows since the seed could not be kept. */
  data?: 'restored' | 'lost'
}

export interface SandboxEvents {
  trace: RequestTrace
  log: LogLine
  restart: RestartEvent
  /** The tables after a request, a query or a reset changed them. */
  tables: TableState[]
  /** A build has ended: by {@link Sandbox.build}, by a write, or by a change of version or mode. */
  build: BuildReport
  /** Files were written that the last build does not have; false once it has them. */
  unbuilt: boolean
  clock: { now: number; offsetMs: number }
  upstream: UpstreamState[]
}

export interface Sandbox {
  /** Exact version: `16.4.6`. */
  readonly nextVersion: string
  readonly next: NextVersion
  readonly mode: ServerMode
  /** {@link SandboxOptions.autoBuild} of the writes to come. */
  autoBuild: boolean
  /** Path prefix on the site that the service worker answers from this sandbox, or null without one. */
  readonly playPath: string | null
  readonly cookies: CookieJar
  routes(): RouteEntry[]
  /** The Server Actions of the project that answers, by their id. */
  serverActions(): ActionNames
  /** The stylesheets of that project, by their file. */
  stylesheets(): StyleTexts
  /**
   * Sends a request to the project. Never rejects for what the handler does; rejects on abort, on bad input, and on a
   * disposed sandbox. A request under way at `dispose()` gets a 503.
   */
  fetch(input: string | URL, init?: SandboxRequestInit): Promise<SandboxResponse>
  /**
   * Writes files (null deletes one). With problems the last good version goes on answering.
   * Problems of the code never make it reject: it does when the compiler, the server or Postgres cannot be started.
   */
  write(files: Record<string, string | null>): Promise<WriteResult>
  /**
   * Does what `next build` does for the files as written last, and answers from the result. With problems
   * the last good build goes on answering. In mode `'dev'` it only reports. As in Next, the data cache
   * (`.next/cache`) outlives a build; `clean` removes `.next` first, so that all caches start empty.
   */
  build(options?: { clean?: boolean }): Promise<BuildReport>
  /** The build that answers; null before the first, and in mode `'dev'`. */
  lastBuild(): BuildReport | null
  /**
   * Goes on in another version or mode: files, database, cookies and clock stay. Another version starts with empty
   * caches, and upstream hosts lose their settings. Another mode alone keeps the data cache, as a build does.
   */
  switchTo(target: { next?: NextVersion; mode?: ServerMode }): Promise<WriteResult>
  /** Every entry of Next's caches. */
  cache(): Promise<CacheSnapshot>
  /**
   * Calls Next's own `revalidateTag` or `revalidatePath`, as a handler would. A tag with the profile `'max'`: on 16
   * its entries turn stale, they do not expire.
   */
  invalidate(what: Invalidation): Promise<void>
  readonly clock: SandboxClock
  upstreams(): Promise<UpstreamState[]>
  /** Rejects when the project plays no such host. */
  setUpstream(host: string, settings: UpstreamSettings): Promise<UpstreamState>
  /**
   * Runs one statement. Rows are arrays in the order of `columns`, of the texts that Postgres prints. Rejects with
   * Postgres' own message, or when the statement was ended after {@link SandboxOptions.timeoutMs}.
   */
  sql(query: string, params?: unknown[]): Promise<SqlResult>
  tables(): Promise<TableState[]>
  resetDatabase(): Promise<ResetResult>
  /** The database content as SQL text. */
  dumpDatabase(): Promise<string>
  /**
   * Shows the pages of the project in `iframe`, which should have no content of its own. It needs
   * {@link SandboxOptions.playScope}. Throws when the sandbox was disposed; all else is told in the frame
   * and as events of the preview.
   */
  openPreview(iframe: HTMLIFrameElement, options?: PreviewOptions): Preview
  /** Loads the compiler ahead of the first edit. */
  prepareCompiler(): Promise<void>
  on<K extends keyof SandboxEvents>(
    event: K,
    listener: (detail: SandboxEvents[K]) => void,
  ): () => void
  /** Ends the workers. Afterwards every method that needs them throws or rejects. */
  dispose(): void
}
