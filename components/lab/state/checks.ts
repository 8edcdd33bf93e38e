import type { Sandbox } from '@/sandbox/client/types'
import type { ExerciseReport } from '@/sandbox/checks/report'
import { siteUrl } from '../site-url'
import { messageOf } from './exchange'
import type { LabSession } from './lab-session'
import { Store } from './store'

export interface ChecksState {
  running: boolean
  report: ExerciseReport | null
  /** True once the code was changed after the report. */
  stale: boolean
}

type RunChecks = (sandbox: Sandbox) => Promise<ExerciseReport>

/** Checks carry limits of their own; this one is for a bundle that hangs before it gets to them. */
const LIMIT_MS = 120_000

async function loadChecks(url: string): Promise<RunChecks> {
  const checks: { run: RunChecks } = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ siteUrl(url)
  )
  return checks.run
}

/** The checks of an exercise and their last report. */
export class Checks extends Store<ChecksState> {
  #checked: unknown

  constructor(
    private readonly session: LabSession,
    private readonly url: string,
    private readonly onPass: () => void,
    private readonly load: (url: string) => Promise<RunChecks> = loadChecks,
  ) {
    super({ running: false, report: null, stale: false })
    session.project.subscribe(() => this.#followProject())
  }

  /** Runs all checks. Whatever happens ends in a report. */
  async run(): Promise<void> {
    if (this.getSnapshot().running) return
    this.patch({ running: true })
    const report = await this.#report().catch(couldNotRun)
    this.#checked = this.session.project.getSnapshot().files
    this.patch({ running: false, report, stale: false })
    if (report.verdict === 'pass') this.onPass()
  }

  async #report(): Promise<ExerciseReport> {
    const run = await this.load(this.url)
    return this.session.hold(async (sandbox) => {
      const { problems, compilerError } = this.session.project.getSnapshot()
      if (compilerError) return couldNotRun(new Error(compilerError))
      // What stops the build is a finding of the checks: they build the project themselves.
      const first = problems.find(({ kind }) => kind !== 'build')
      if (first) {
        const place = first.file ? `${first.file}:${first.line ?? 1}: ` : ''
        return noReport(`Your code does not compile yet. ${place}${first.message}`)
      }
      // A request of the page on show would count as one of the checks, and fill the caches that they look at.
      return this.session.preview.whileStill(() => Promise.race([run(sandbox), timeout()]))
    })
  }

  #followProject(): void {
    const { report, stale } = this.getSnapshot()
    const { files } = this.session.project.getSnapshot()
    if (report && !stale && files !== this.#checked) this.patch({ stale: true })
  }
}

function noReport(advice: string): ExerciseReport {
  return { verdict: 'error', assertions: [], advice }
}

function couldNotRun(thrown: unknown): ExerciseReport {
  return noReport(`The checks could not run. ${messageOf(thrown)} Run them again.`)
}

async function timeout(): Promise<ExerciseReport> {
  await new Promise((resolve) => setTimeout(resolve, LIMIT_MS))
  return noReport(
    'The checks did not end within two minutes, so they were given up. Run them again.',
  )
}
