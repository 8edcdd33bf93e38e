import type { LabSettings, RequestPreset } from '@/components/content/lab-definition'
import type { NextVersion, Sandbox } from '@/sandbox/client/types'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { LogLine } from '@/sandbox/protocol/trace'
import { PreviewView } from '../preview/preview-view'
import type { LabStart } from '../shell/lab-start'
import { Comparison } from './comparison'
import { Database } from './database'
import { browserEditStorage } from './edit-storage'
import { type Exchange, isRunning, messageOf, newExchange, runExchange } from './exchange'
import { Front } from './front'
import { History } from './history'
import { Inspector } from './inspector'
import { type LiveSandbox, liveSandboxes } from './live-sandboxes'
import { Project } from './project'
import { type DraftState, RequestDraft, draftOf } from './request-draft'
import { findRequestProblems } from './request-problems'
import { RestartNotice } from './restart-notice'
import { browserChoiceStorage } from './run-choice'
import { RunControl } from './run-control'
import { loadCompiled, loadCreateSandbox, SandboxRuntime } from './sandbox-runtime'
import { Store } from './store'
import { NO_PROJECT, WireLog } from '../wire/wire-log'

export interface LabOptions extends LabSettings {
  id: string
  files: ProjectFiles
  open: readonly string[]
  presets: readonly RequestPreset[]
  database?: string
  compiledUrl: string | null
  /** Whether the next visit begins with the version and mode of this one. */
  remembersRun?: boolean
}

export interface SessionState {
  /** The exchange on show. */
  exchange: Exchange | null
  /** True once a send was refused: from then on problems show as the reader types. */
  showProblems: boolean
  /** Output that belongs to no request: module top level, work after a reply. */
  logs: readonly LogLine[]
  /** Counts changes of the cookie jar, which has no events of its own. */
  cookies: number
}

const LOG_LIMIT = 200

/** One lab: its project, its console, its sandbox and its database. Components draw it and call it. */
export class LabSession extends Store<SessionState> {
  readonly id: string
  readonly project: Project
  readonly draft: RequestDraft
  readonly history = new History()
  readonly front = new Front()
  /** The project's pages; begins with the one that the lab names. */
  readonly preview: PreviewView
  /** What went over the wire between them and their server. */
  readonly wire: WireLog
  readonly runtime: SandboxRuntime
  readonly database: Database
  readonly run: RunControl
  readonly inspector: Inspector
  readonly comparison: Comparison
  readonly restart = new RestartNotice()
  #cancel: AbortController | undefined
  #holds = 0
  #wantsCompiler = false
  readonly #live: LiveSandbox = {
    isBusy: () => this.#holds > 0 || isRunning(this.getSnapshot().exchange),
    pause: () => this.runtime.stop(true),
  }

  constructor(
    private readonly lab: LabOptions,
    private readonly load = loadCreateSandbox,
  ) {
    super({ exchange: null, showProblems: false, logs: [], cookies: 0 })
    this.id = lab.id
    this.project = new Project(lab.id, lab.files, lab.open, browserEditStorage)
    this.draft = new RequestDraft(lab.presets[0])
    this.wire = new WireLog(
      (url, init) => this.hold((sandbox) => sandbox.fetch(url, init)),
      () => this.#sandbox() ?? NO_PROJECT,
    )
    this.preview = new PreviewView(lab.preview ?? '/', this.wire)
    this.runtime = new SandboxRuntime(
      () => this.#sandboxOptions(),
      (sandbox) => this.#connect(sandbox),
      load,
    )
    this.database = new Database(this.runtime)
    this.inspector = new Inspector(this.runtime)
    this.run = new RunControl({
      lab: lab.id,
      settings: lab,
      runtime: this.runtime,
      onProblems: (problems) => this.project.report(problems),
      choices: lab.remembersRun ? browserChoiceStorage : undefined,
    })
    this.comparison = new Comparison({
      draft: () => this.draft.getSnapshot(),
      mode: () => this.run.getSnapshot().mode,
      hold: (work) => this.hold(work),
      openCopy: (next) => this.#openCopy(next),
    })
    this.runtime.subscribe(() => this.#followRuntime())
  }

  /** Begins with mounting. Returns the way to end: the sandbox goes, edits stay. */
  attach(): () => void {
    const detach = this.project.attach()
    return () => {
      detach()
      this.cancel()
      this.runtime.stop()
      liveSandboxes.remove(this.#live)
    }
  }

  /** Takes over what the reader did before the session was there. */
  resume({ file, preset, method, path, front }: Partial<LabStart>): void {
    const prepared = this.lab.presets.find(({ name }) => name === preset)
    if (prepared) this.choosePreset(prepared)
    if (method !== undefined) this.draft.setMethod(method)
    if (path !== undefined) this.draft.setPath(path)
    if (file !== undefined) this.project.openFile(file)
    if (front !== undefined) this.front.show(front)
  }

  choosePreset(preset: RequestPreset): void {
    this.draft.load(draftOf(preset))
    this.patch({ showProblems: false })
  }

  /**
   * Sends the draft, starting the sandbox first if need be. With a mistake in the draft it only shows
   * it; `anyway` sends what can be sent all the same, such as a body that is not JSON.
   */
  async send(anyway = false): Promise<void> {
    const draft = this.draft.getSnapshot()
    const problems = findRequestProblems(draft)
    const refused = problems.some(
      ({ severity }) => severity === 'error' || (severity === 'confirm' && !anyway),
    )
    this.patch({ showProblems: refused })
    if (refused || isRunning(this.getSnapshot().exchange)) return
    const exchange = newExchange(draft)
    const cancel = (this.#cancel = new AbortController())
    this.#show(exchange)
    try {
      const sandbox = await abortable(this.#ready(draft.method), cancel.signal)
      const sent = { ...exchange, oldBuild: this.run.oldBuild() }
      await runExchange(sandbox, sent, cancel.signal, (state) => this.#show(state))
      this.#cookiesChanged()
    } catch (thrown) {
      const phase = cancel.signal.aborted ? 'cancelled' : 'failed'
      this.#show({ ...exchange, phase, error: messageOf(thrown) })
    }
  }

  /** Sends the draft from wherever the reader is, and turns to its reply. */
  async sendAndShow(): Promise<void> {
    this.front.show('console')
    await this.send()
  }

  /** Starts the sandbox, if need be, for what asks it by itself. Why it fails is told by its state. */
  async open(): Promise<void> {
    await this.#ready('POST').catch(() => undefined)
  }

  cancel(): void {
    this.#cancel?.abort()
  }

  /** Shows an earlier exchange and puts its request back into the console. */
  recall(exchange: Exchange): void {
    if (isRunning(this.getSnapshot().exchange)) return
    this.draft.load(exchange.request)
    this.patch({ exchange })
  }

  replay(exchange: Exchange): Promise<void> {
    this.recall(exchange)
    return this.send(true)
  }

  /** Holds the sandbox for work of several requests, such as checks. */
  async hold<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
    this.#holds++
    try {
      return await work(await this.#ready('POST'))
    } finally {
      this.#holds--
      this.#cookiesChanged()
    }
  }

  /** Loads the compiler ahead of an edit: now where a sandbox runs, else as soon as one does. */
  prepareCompiler(): void {
    this.#wantsCompiler = true
    const state = this.runtime.getSnapshot()
    // A failure here is told by the write that needs the compiler.
    if (state.status === 'ready') void state.sandbox.prepareCompiler().catch(() => {})
  }

  setCookie(cookie: Parameters<Sandbox['cookies']['set']>[0]): void {
    this.#jar()?.set(cookie)
    this.#cookiesChanged()
  }

  deleteCookie(name: string): void {
    this.#jar()?.delete(name)
    this.#cookiesChanged()
  }

  clearCookies(): void {
    this.#jar()?.clear()
    this.#cookiesChanged()
  }

  #jar() {
    return this.#sandbox()?.cookies
  }

  #sandbox(): Sandbox | null {
    const state = this.runtime.getSnapshot()
    return state.status === 'ready' ? state.sandbox : null
  }

  #cookiesChanged(): void {
    this.patch({ cookies: this.getSnapshot().cookies + 1 })
  }

  /** A sandbox that has the latest edits, with the rows noted before something may change them. */
  async #ready(method: DraftState['method']): Promise<Sandbox> {
    const sandbox = await this.runtime.start()
    liveSandboxes.use(this.#live)
    await this.project.flush()
    if (method !== 'GET' && method !== 'HEAD') await this.database.load()
    this.database.mark()
    return sandbox
  }

  #show(exchange: Exchange): void {
    this.patch({ exchange })
    this.history.record(exchange)
  }

  async #sandboxOptions() {
    const { files, compiledUrl, database = this.id } = this.lab
    const compiled = await loadCompiled(compiledUrl)
    return { files, compiled, database, ...(await this.run.sandboxOptions()) }
  }

  /** Another sandbox with the same files, for the caller to dispose. */
  async #openCopy(next: NextVersion): Promise<Sandbox> {
    const [create, options] = await Promise.all([this.load(), this.#sandboxOptions()])
    const database = `${this.id} copy`
    const copy = await create({ ...options, next, database, autoBuild: true })
    await copy.write(this.project.changes())
    return copy
  }

  async #connect(sandbox: Sandbox): Promise<void> {
    sandbox.on('tables', (tables) => this.database.receive(tables))
    sandbox.on('restart', (event) => this.restart.took(event))
    sandbox.on('trace', (trace) => this.restart.replied(trace))
    // Lines of a request are in its trace, and only there.
    sandbox.on('log', (line) => {
      this.patch({ logs: [...this.getSnapshot().logs, line].slice(-LOG_LIMIT) })
    })
    this.inspector.connect(sandbox)
    await this.run.connect(sandbox)
    await this.project.connect(async (files) => {
      this.restart.edited()
      const result = await sandbox.write(files)
      this.run.written(Object.keys(files), result.ok || sandbox.routes().length > 0)
      return result
    })
  }

  #followRuntime(): void {
    const { status } = this.runtime.getSnapshot()
    if (status === 'ready' && this.#wantsCompiler) this.prepareCompiler()
    if (status !== 'idle') return
    this.database.forget()
    this.inspector.forget()
    void this.project.connect(null)
  }
}

/** `work`, or a rejection as soon as `signal` aborts; the work itself goes on. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Cancelled.')), { once: true })
    work.then(resolve, reject)
  })
}
