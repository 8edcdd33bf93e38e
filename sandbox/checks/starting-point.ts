// Page. Where each check starts, and what the learner gets back after the run.

import type { NextVersion, Sandbox, StoredCookie } from '../client/types'
import type { BuildReport } from '../protocol/build'
import type { ProjectProblem } from '../protocol/project'
import type { UpstreamState } from '../protocol/upstream'

/** The project cannot be built, so there is nothing to send requests to. */
export class BuildError extends Error {
  override readonly name = 'BuildError'

  constructor(problems: ProjectProblem[]) {
    super(`next build stops at your code, so nothing can be checked. ${describe(problems[0])}`)
  }
}

function describe(problem: ProjectProblem | undefined): string {
  if (!problem) return 'Build output says why.'
  const { file, line, message } = problem
  if (!file) return message
  return line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`
}

/**
 * Puts a sandbox where a check starts: seeded database, no cookies, real time, upstream hosts that work
 * and count from zero, empty caches.
 */
export class StartingPoint {
  #build: BuildReport | undefined
  readonly #cookies: StoredCookie[]
  readonly #offsetMs: number
  readonly #version: Pick<Sandbox, 'next' | 'mode'>

  private constructor(
    private readonly sandbox: Sandbox,
    private readonly upstreams: UpstreamState[],
  ) {
    this.#cookies = sandbox.cookies.list()
    this.#offsetMs = sandbox.clock.offsetMs
    this.#version = { next: sandbox.next, mode: sandbox.mode }
  }

  /** Remembers how the learner left the sandbox, then turns to the version that the exercise is for. */
  static async of(sandbox: Sandbox, next: NextVersion): Promise<StartingPoint> {
    const start = new StartingPoint(sandbox, await sandbox.upstreams())
    await switchTo(sandbox, { next, mode: 'start' })
    return start
  }

  /** Throws a {@link BuildError} when the project does not build. */
  async prepare(): Promise<BuildReport> {
    const { sandbox } = this
    sandbox.cookies.clear()
    const wasAhead = sandbox.clock.offsetMs > 0
    await this.#setClock(0)
    await this.#setUpstreams((host) => ({ host, failure: 'none', latencyMs: 0 }))
    await sandbox.resetDatabase()
    const build = await this.#emptyCaches(wasAhead)
    // What the build asked an upstream host for is no call of the check.
    await this.#setUpstreams((host) => ({ host }))
    return build
  }

  /** The learner gets back cookies, clock and settings, and a database and caches without the checks' traces. */
  async restore(): Promise<void> {
    const { sandbox } = this
    sandbox.cookies.clear()
    for (const cookie of this.#cookies) sandbox.cookies.set(cookie)
    await sandbox.resetDatabase()
    await switchTo(sandbox, this.#version)
    await this.#setClock(this.#offsetMs)
    // A project that does not build goes on answering from its last good build.
    await this.#emptyCaches().catch(() => undefined)
    await this.#setUpstreams((host) => this.upstreams.find((before) => before.host === host))
  }

  /**
   * A build costs time: after the first it is repeated only when there is something to empty, or when
   * variables of the project may hold times of a clock that was ahead.
   */
  async #emptyCaches(wasAhead = false): Promise<BuildReport> {
    const { entries, tags } = await this.sandbox.cache()
    const keeps = this.#build?.routes.some(({ kind }) => kind !== 'dynamic')
    if (!this.#build || wasAhead || keeps || entries.length > 0 || tags.length > 0) {
      this.#build = await this.sandbox.build({ clean: true })
    }
    if (!this.#build.ok) throw new BuildError(this.#build.problems)
    return this.#build
  }

  async #setClock(offsetMs: number): Promise<void> {
    const { clock } = this.sandbox
    if (clock.offsetMs === offsetMs) return
    await clock.reset()
    if (offsetMs > 0) await clock.advance(offsetMs)
  }

  async #setUpstreams(
    settings: (host: string) => Partial<UpstreamState> | undefined,
  ): Promise<void> {
    for (const { host } of await this.sandbox.upstreams()) {
      const { failure, latencyMs } = settings(host) ?? {}
      await this.sandbox.setUpstream(host, {
        ...(failure !== undefined && { failure }),
        ...(latencyMs !== undefined && { latencyMs }),
        resetCalls: true,
      })
    }
  }
}

async function switchTo(
  sandbox: Sandbox,
  { next, mode }: Pick<Sandbox, 'next' | 'mode'>,
): Promise<void> {
  if (sandbox.next !== next || sandbox.mode !== mode) await sandbox.switchTo({ next, mode })
}
