import type { Sandbox } from '@/sandbox/client/types'
import type { CacheEntry, CacheSnapshot, CacheTouch, Invalidation } from '@/sandbox/protocol/cache'
import { ReportingStore } from './reporting-store'
import type { SandboxRuntime } from './sandbox-runtime'

/** What the last request did with an entry. */
export type EntryMark = 'read fresh' | 'read stale' | 'missed' | 'wrote' | 'kept' | 'expired'

export interface CacheEntriesState {
  snapshot: CacheSnapshot | null
  /** By the id of the entry. */
  marks: ReadonlyMap<string, readonly EntryMark[]>
  /** The entry that is unfolded, and that the clock's "before" and "after" mean. */
  entry: string | null
  /** The tag whose entries are shown alone. */
  tag: string | null
  /** What the last invalidation did. */
  notice: string | null
  error: string | null
}

/** A call of `revalidateTag` or `revalidatePath` that no request made. */
export interface OutsideCall {
  at: number
  /** As a handler would write it. */
  call: string
  /** Entries that it meets. */
  entries: string[]
}

/** Learns what happens to the entries. */
interface CacheListener {
  learn(snapshot: CacheSnapshot): void
  invalidated(call: OutsideCall): void
}

/** The entries of Next's caches, read again after whatever may have changed them. */
export class CacheEntries extends ReportingStore<CacheEntriesState> {
  #watchers = 0
  #sandbox: Sandbox | null = null

  constructor(
    private readonly runtime: SandboxRuntime,
    private readonly listener?: CacheListener,
  ) {
    super({ snapshot: null, marks: new Map(), entry: null, tag: null, notice: null, error: null })
  }

  connect(sandbox: Sandbox): void {
    this.#sandbox = sandbox
    const refresh = () => void this.#refresh()
    sandbox.on('trace', ({ cache }) => {
      this.patch({ marks: marksOf(cache), notice: null })
      refresh()
    })
    sandbox.on('unbuilt', (unbuilt) => {
      if (unbuilt) return
      // What runs from here on has had no request.
      this.patch({ marks: new Map() })
      refresh()
    })
    sandbox.on('clock', refresh)
    sandbox.on('restart', refresh)
    refresh()
  }

  forget(): void {
    this.#sandbox = null
    this.patch({ snapshot: null, marks: new Map(), entry: null, tag: null, notice: null })
  }

  /** From here on the snapshot follows the sandbox. Returns the way to stop. */
  watch(): () => void {
    this.#watchers++
    void this.#refresh()
    return () => this.#watchers--
  }

  /** Starts the sandbox: a build fills the caches before the first request. */
  async start(): Promise<void> {
    await this.attempt(async () => {
      await this.runtime.start()
    })
  }

  /** Unfolds an entry, or folds it up again. */
  toggleEntry(id: string): void {
    this.patch({ entry: this.getSnapshot().entry === id ? null : id })
  }

  chooseTag(tag: string | null): void {
    this.patch({ tag, notice: null })
  }

  async invalidate(what: Invalidation): Promise<void> {
    await this.attempt(async () => {
      const sandbox = await this.runtime.start()
      const seen = this.getSnapshot().snapshot?.entries ?? []
      await sandbox.invalidate(what)
      const entries = seen.filter((entry) => isMetBy(entry, what)).map(({ id }) => id)
      this.listener?.invalidated({ at: sandbox.clock.now(), call: callOf(what), entries })
      this.patch({ notice: `${callOf(what)} was called. The next request that reads it decides.` })
      await this.#refresh()
    })
  }

  async #refresh(): Promise<void> {
    const sandbox = this.#sandbox
    if (!sandbox || this.#watchers === 0) return
    await this.attempt(async () => {
      const snapshot = await sandbox.cache()
      if (sandbox !== this.#sandbox) return
      this.patch({ snapshot })
      this.listener?.learn(snapshot)
    })
  }
}

/** The call as a handler would write it. */
export function callOf(what: Invalidation): string {
  if (what.kind === 'tag') return `revalidateTag('${what.tag}')`
  const type = what.type ? `, '${what.type}'` : ''
  return `revalidatePath('${what.path}'${type})`
}

const markOf = {
  hit: 'read fresh',
  stale: 'read stale',
  miss: 'missed',
  set: 'wrote',
  keep: 'kept',
} as const

export function marksOf(touches: readonly CacheTouch[]): Map<string, EntryMark[]> {
  const marks = new Map<string, EntryMark[]>()
  const add = (id: string, mark: EntryMark) => {
    const known = marks.get(id) ?? []
    if (!known.includes(mark)) marks.set(id, [...known, mark])
  }
  for (const touch of touches) {
    if (touch.operation === 'revalidate') for (const id of touch.affects ?? []) add(id, 'expired')
    else if (touch.id !== null) add(touch.id, markOf[touch.operation])
  }
  return marks
}

function isMetBy({ tags, pathTags }: CacheEntry, what: Invalidation): boolean {
  if (what.kind === 'tag') return tags.includes(what.tag)
  const tag = `_N_T_${what.path}`
  return pathTags.includes(what.type ? `${tag.replace(/\/$/, '')}/${what.type}` : tag)
}

/** What `revalidatePath` would be called with for one of Next's own tags; null when it takes no such path. */
export function pathOfTag(tag: string): Extract<Invalidation, { kind: 'path' }> | null {
  if (!tag.startsWith('_N_T_/')) return null
  const path = tag.slice('_N_T_'.length)
  const typed = /^(.*)\/(layout|page)$/.exec(path)
  if (typed) {
    return { kind: 'path', path: typed[1] || '/', type: typed[2] === 'layout' ? 'layout' : 'page' }
  }
  return path.endsWith('/route') ? null : { kind: 'path', path }
}
