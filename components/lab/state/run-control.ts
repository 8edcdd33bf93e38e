import { type LabSettings, runOptions } from '@/components/content/lab-definition'
import type { NextVersion, Sandbox } from '@/sandbox/client/types'
import type { BuildReport } from '@/sandbox/protocol/build'
import type { ProjectProblem, ServerMode, WriteResult } from '@/sandbox/protocol/project'
import { messageOf, type OldBuild } from './exchange'
import type { BuildWay, ChoiceStorage, RunChoice } from './run-choice'
import type { SandboxRuntime } from './sandbox-runtime'
import { Store } from './store'

export interface RunState extends RunChoice {
  busy: 'switch' | 'build' | null
  /** The last build, whatever came of it. */
  report: BuildReport | null
  /** When the build was made that answers; null before the first, and in mode `dev`. */
  builtAt: number | null
  /** Files written that this build does not have. */
  unbuilt: number
  /** Nothing answers: the project has problems in this version, and there is no earlier build. */
  stopped: boolean
  /** Why the last switch or build could not be made at all. */
  error: string | null
}

interface RunControlOptions {
  lab: string
  settings: LabSettings
  runtime: SandboxRuntime
  /** Takes the problems of a build or a switch. */
  onProblems(problems: readonly ProjectProblem[]): void
  /** Remembers the choice; left out where a lab always begins as its author wants. */
  choices?: ChoiceStorage
}

/** The version and mode of a lab, and when and how it is built. */
export class RunControl extends Store<RunState> {
  #unbuilt = new Set<string>()
  #isUnbuilt = false
  #waiting = 0
  readonly #restored: Promise<void>

  constructor(private readonly options: RunControlOptions) {
    const { next = '16', mode = 'start', build = 'auto' } = options.settings
    super({
      next,
      mode,
      build,
      busy: null,
      report: null,
      builtAt: null,
      unbuilt: 0,
      stopped: false,
      error: null,
    })
    this.#restored = this.#restore()
  }

  /** The build that answers now, when it lacks edits. */
  oldBuild(): OldBuild | null {
    const { builtAt, unbuilt } = this.getSnapshot()
    return builtAt !== null && unbuilt > 0 ? { builtAt, unbuilt } : null
  }

  /** What a sandbox that starts now has to run with. */
  async sandboxOptions() {
    await this.#restored
    return runOptions(this.getSnapshot())
  }

  async connect(sandbox: Sandbox): Promise<void> {
    const first = sandbox.lastBuild()
    this.#isUnbuilt = false
    this.#unbuilt.clear()
    this.patch({ report: first, builtAt: first?.builtAt ?? null, unbuilt: 0, stopped: false })
    sandbox.on('build', (report) => this.#took(report))
    sandbox.on('unbuilt', (unbuilt) => this.#setUnbuilt(unbuilt))
    // A first version that has problems leaves no routes, and told its problems to nobody.
    if (sandbox.routes().length > 0) return
    this.#toldBy(await sandbox.write({}))
  }

  /**
   * Notes files that were written; while the sandbox builds by itself they are built already.
   * @param answers whether the project runs, as it is now or as it was before
   */
  written(paths: string[], answers: boolean): void {
    if (!answers) this.patch({ stopped: true })
    if (!this.#isUnbuilt) return
    for (const path of paths) this.#unbuilt.add(path)
    this.patch({ unbuilt: this.#unbuilt.size })
  }

  /** Goes on in another version or mode; a sandbox that does not run yet starts in it. */
  async choose(target: Partial<Pick<RunChoice, 'next' | 'mode'>>): Promise<void> {
    const { runtime } = this.options
    this.#keep(target)
    const { next, mode } = this.getSnapshot()
    const { status } = runtime.getSnapshot()
    if (status === 'idle' || status === 'failed') return
    await this.#work('switch', async (sandbox) => {
      this.patch({ builtAt: null })
      this.#toldBy(await sandbox.switchTo({ next, mode }))
      this.patch({ builtAt: sandbox.lastBuild()?.builtAt ?? null })
    })
  }

  /** Starts the project once more as it is, where something kept it from running. */
  again(): Promise<void> {
    return this.choose({})
  }

  /** Chooses when it is built from now on. What waits for a build is built once nothing is to wait any more. */
  async chooseBuild(build: BuildWay): Promise<void> {
    this.#keep({ build })
    const { runtime } = this.options
    const { status } = runtime.getSnapshot()
    if (status === 'idle' || status === 'failed') return
    // The lab says why a start failed. One that is under way began with the choice before.
    const sandbox = await runtime.start().catch(() => null)
    if (!sandbox) return
    sandbox.autoBuild = this.getSnapshot().build === 'auto'
    if (sandbox.autoBuild) await this.buildWritten()
  }

  /** Builds what waits for it, if anything does; after what the sandbox does now. */
  async buildWritten(): Promise<void> {
    if (this.#isUnbuilt) await this.#build(false)
  }

  /** Builds what was written, unless it is at work; `clean` empties the caches first. */
  async build(clean = false): Promise<void> {
    if (!this.getSnapshot().busy) await this.#build(clean)
  }

  #build(clean: boolean): Promise<void> {
    return this.#work('build', async (sandbox) => {
      const report = await sandbox.build({ clean })
      // In mode dev it builds beside what runs, so its problems are told by the report alone.
      if (this.getSnapshot().mode === 'start') this.options.onProblems(report.problems)
      this.patch({ report })
    })
  }

  #keep(choice: Partial<RunChoice>): void {
    const { lab, choices } = this.options
    this.patch({ ...choice, error: null })
    const { next, mode, build } = this.getSnapshot()
    void choices?.save(lab, { next, mode, build })
  }

  /** The sandbox does one after the other. */
  async #work(busy: 'switch' | 'build', work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
    this.#waiting++
    this.patch({ busy, error: null })
    try {
      await work(await this.options.runtime.start())
    } catch (thrown) {
      this.patch({ error: messageOf(thrown) })
    } finally {
      if (--this.#waiting === 0) this.patch({ busy: null })
    }
  }

  #toldBy({ ok, problems }: WriteResult): void {
    this.options.onProblems(problems)
    this.patch({ stopped: !ok })
  }

  #took(report: BuildReport): void {
    const { mode, builtAt } = this.getSnapshot()
    const answers = report.ok && mode === 'start'
    this.patch({ report, builtAt: answers ? report.builtAt : builtAt })
  }

  #setUnbuilt(unbuilt: boolean): void {
    this.#isUnbuilt = unbuilt
    if (unbuilt) return
    this.#unbuilt.clear()
    this.patch({ unbuilt: 0, stopped: false })
  }

  async #restore(): Promise<void> {
    const kept = await this.options.choices?.load(this.options.lab)
    if (!kept) return
    const next = versions.find((known) => known === kept.next)
    const mode = modes.find((known) => known === kept.mode)
    const build = buildWays.find((known) => known === kept.build)
    this.patch({ ...(next && { next }), ...(mode && { mode }), ...(build && { build }) })
  }
}

export const versions: readonly NextVersion[] = ['16', '15', '14']
export const modes: readonly ServerMode[] = ['start', 'dev']
export const buildWays: readonly BuildWay[] = ['auto', 'manual']
