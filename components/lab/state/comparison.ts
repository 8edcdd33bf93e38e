import type { NextVersion, Sandbox, SandboxResponse, StoredCookie } from '@/sandbox/client/types'
import type { BuiltProxy, BuiltRoute } from '@/sandbox/protocol/build'
import type { ServerMode } from '@/sandbox/protocol/project'
import type { HeaderList, RequestTrace } from '@/sandbox/protocol/trace'
import { buildRequest } from './build-request'
import { messageOf } from './exchange'
import type { DraftState } from './request-draft'
import { Store } from './store'

export interface VersionReply {
  status: number
  statusText: string
  headers: HeaderList
  body: string
  trace: RequestTrace
}

/** What one version made of the request. */
export interface VersionOutcome {
  next: NextVersion
  /** Exact version: `15.5.29`. */
  version: string
  /** Why the project does not run in it. */
  problems: string[]
  /** Null when it does not run. */
  reply: VersionReply | null
  /** The reply to the same request sent once more; null for methods that may change something. */
  again: VersionReply | null
  /** Body of the reply after another build, which began with empty caches; null where no cache took part. */
  rebuilt: string | null
  /** What the build decided for the route that answered. */
  route: BuiltRoute | null
  /** The file that runs before the router, where this version knows it. */
  proxy: BuiltProxy | null
}

export interface ComparisonState {
  chosen: readonly NextVersion[]
  /** The version that is answering just now. */
  running: NextVersion | null
  /** `GET /api/time`, as it was sent; null before the first comparison. */
  request: { method: string; path: string; mode: ServerMode } | null
  outcomes: readonly VersionOutcome[]
  error: string | null
}

interface ComparisonOptions {
  draft(): DraftState
  mode(): ServerMode
  /** Works with the lab's own sandbox, which has the latest edits. */
  hold<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T>
  /** A sandbox of its own with the files of the lab; nobody else sees it. */
  openCopy(next: NextVersion): Promise<Sandbox>
}

/** The console's request, sent to several versions of Next over copies of the same files and rows. */
export class Comparison extends Store<ComparisonState> {
  constructor(private readonly options: ComparisonOptions) {
    super({ chosen: ['14', '15', '16'], running: null, request: null, outcomes: [], error: null })
  }

  toggle(next: NextVersion): void {
    const { chosen } = this.getSnapshot()
    const toggled = chosen.includes(next)
      ? chosen.filter((one) => one !== next)
      : [...chosen, next].toSorted()
    this.patch({ chosen: toggled })
  }

  async run(): Promise<void> {
    const { chosen, running } = this.getSnapshot()
    const [first] = chosen
    if (running !== null || first === undefined) return
    const draft = this.options.draft()
    const request = { method: draft.method, path: draft.path, mode: this.options.mode() }
    this.patch({ running: first, request, outcomes: [], error: null })
    try {
      const lab = await this.options.hold(readLab)
      await this.#askAll(chosen, draft, lab)
    } catch (thrown) {
      this.patch({ error: messageOf(thrown) })
    } finally {
      this.patch({ running: null })
    }
  }

  async #askAll(chosen: readonly NextVersion[], draft: DraftState, lab: LabCopy): Promise<void> {
    for (const next of chosen) {
      this.patch({ running: next })
      const outcome = await this.#ask(next, draft, lab).catch((thrown) => failed(next, thrown))
      this.patch({ outcomes: [...this.getSnapshot().outcomes, outcome] })
    }
  }

  async #ask(next: NextVersion, draft: DraftState, lab: LabCopy): Promise<VersionOutcome> {
    const copy = await this.options.openCopy(next)
    try {
      return await askVersion(copy, draft, lab)
    } finally {
      copy.dispose()
    }
  }
}

const failed = (next: NextVersion, thrown: unknown) => notRunning(next, next, [messageOf(thrown)])

const notRunning = (next: NextVersion, version: string, problems: string[]): VersionOutcome => ({
  next,
  version,
  problems,
  reply: null,
  again: null,
  rebuilt: null,
  route: null,
  proxy: null,
})

interface LabCopy {
  /** The database as one script. */
  rows: string
  cookies: StoredCookie[]
}

async function readLab(sandbox: Sandbox): Promise<LabCopy> {
  const cookies = sandbox.cookies.list()
  return { rows: await sandbox.dumpDatabase(), cookies }
}

/** Rows first: the build, which is made anew over them, may read them. */
async function askVersion(
  copy: Sandbox,
  draft: DraftState,
  { rows, cookies }: LabCopy,
): Promise<VersionOutcome> {
  await copy.sql(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n${rows}`)
  const { ok, problems } = await copy.build({ clean: true })
  for (const cookie of cookies) copy.cookies.set(cookie)
  const { next, nextVersion: version } = copy
  if (!ok)
    return notRunning(
      next,
      version,
      problems.map(({ message }) => message),
    )
  const reply = await ask(copy, draft)
  const safe = draft.method === 'GET' || draft.method === 'HEAD'
  const again = safe ? await ask(copy, draft) : null
  const route = routeOf(copy, reply.trace)
  const proxy = copy.lastBuild()?.proxy ?? null
  const rebuilt = again && isKept(reply, again) ? await askAfterBuild(copy, draft) : null
  return { next, version, problems: [], reply, again, rebuilt, route, proxy }
}

/** True when the reply, or what it was made of, came out of a cache. */
const isKept = (reply: VersionReply, again: VersionReply) =>
  reply.body === again.body && again.trace.cache.some(({ operation }) => operation === 'hit')

/** Shows whether a copy that a cache keeps is another one each time it is made. */
async function askAfterBuild(copy: Sandbox, draft: DraftState): Promise<string | null> {
  const { ok } = await copy.build({ clean: true })
  return ok ? (await ask(copy, draft)).body : null
}

async function ask(copy: Sandbox, draft: DraftState): Promise<VersionReply> {
  const { path, init } = buildRequest(draft)
  const response: SandboxResponse = await copy.fetch(path, init)
  const body = await response.text()
  const { status, statusText, headers } = response
  return { status, statusText, headers, body, trace: await response.trace }
}

function routeOf(copy: Sandbox, { answeredBy }: RequestTrace): BuiltRoute | null {
  const pathname = answeredBy.kind === 'next' ? answeredBy.route : null
  return copy.lastBuild()?.routes.find((route) => route.pathname === pathname) ?? null
}
