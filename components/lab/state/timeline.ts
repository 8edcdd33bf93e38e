// Requests against the lifetimes of cache entries, gathered from traces and snapshots.

import type { Sandbox } from '@/sandbox/client/types'
import type { CacheSnapshot, CacheStore, CacheTouch } from '@/sandbox/protocol/cache'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import { Store } from './store'

/** `fresh` and `stale`: from the entry as it was. `miss`: nothing usable was there. */
type Served = 'fresh' | 'stale' | 'miss'

export interface EntryUse {
  entry: string
  label: string
  served: Served
  /** True when the request filled the entry anew, after its reply or for it. */
  refreshed: boolean
}

export interface TimelineRequest {
  id: number
  at: number
  method: string
  url: string
  status: number
  uses: EntryUse[]
  /** Tags and paths that it revalidated. */
  revalidated: string[]
  /** Entries that it thereby invalidated. */
  invalidated: string[]
}

/** One filling of an entry. */
export interface Lifetime {
  entry: string
  store: CacheStore
  label: string
  madeAt: number
  staleAt: number | null
  expireAt: number | null
  /** Words for what filled it: `the build`, `GET /api/time`; null when that was before the record. */
  madeBy: string | null
  /** When `revalidateTag` or `revalidatePath` ended it before its time. */
  invalidatedAt: number | null
  /** When it was seen to be gone, as after a switch of version. */
  goneAt: number | null
}

export interface TimelineState {
  requests: readonly TimelineRequest[]
  lifetimes: readonly Lifetime[]
}

const REQUESTS = 60
const LIFETIMES = 60
const empty: TimelineState = { requests: [], lifetimes: [] }

export class Timeline extends Store<TimelineState> {
  constructor() {
    super(empty)
  }

  connect(sandbox: Sandbox): void {
    sandbox.on('trace', (trace) => this.record(trace))
  }

  clear(): void {
    this.set(empty)
  }

  record(trace: RequestTrace): void {
    const { requests } = this.getSnapshot()
    this.patch({ requests: [...requests, requestOf(trace)].slice(-REQUESTS) })
    const who = `${trace.method} ${pathOf(trace.url)}`
    for (const touch of trace.cache) {
      if (touch.operation === 'revalidate') this.#invalidate(touch, trace.startedAt)
      else this.#learn(touch, touch.operation === 'set' ? who : null)
    }
  }

  /** Takes what no request has done: entries of the build, invalidations from outside, caches emptied. */
  learn({ at, entries }: CacheSnapshot): void {
    for (const { id, madeBy, ...entry } of entries) {
      this.#learn({ id, ...entry }, madeBy.kind === 'build' ? 'the build' : madeBy.request)
    }
    const known = new Map(entries.map((entry) => [entry.id, entry]))
    this.#changeLatest((life) => {
      const entry = known.get(life.entry)
      if (!entry) return life.goneAt === null ? { ...life, goneAt: at } : life
      const early = entry.state !== 'fresh' && (life.staleAt === null || life.staleAt > at)
      return early && life.invalidatedAt === null ? { ...life, invalidatedAt: at } : life
    })
  }

  #learn(
    touch: Pick<CacheTouch, 'id' | 'store' | 'label' | 'madeAt' | 'staleAt' | 'expireAt'>,
    madeBy: string | null,
  ): void {
    const { id, store, label, madeAt, staleAt = null, expireAt = null } = touch
    if (id === null || store === null || madeAt === undefined) return
    const { lifetimes } = this.getSnapshot()
    const known = lifetimes.find((life) => life.entry === id && life.madeAt === madeAt)
    if (known?.madeBy || (known && !madeBy)) return
    const times = { madeAt, staleAt, expireAt, invalidatedAt: null, goneAt: null }
    const life = { entry: id, store, label, madeBy, ...times }
    const others = lifetimes.filter((other) => other !== known)
    const sorted = [...others, life].toSorted((a, b) => a.madeAt - b.madeAt)
    this.patch({ lifetimes: sorted.slice(-LIFETIMES) })
  }

  #invalidate({ affects = [], atMs }: CacheTouch, startedAt: number): void {
    const at = startedAt + atMs
    this.#changeLatest((life) =>
      affects.includes(life.entry) && life.invalidatedAt === null
        ? { ...life, invalidatedAt: at }
        : life,
    )
  }

  /** Changes of each entry the filling that counts now. */
  #changeLatest(change: (life: Lifetime) => Lifetime): void {
    const { lifetimes } = this.getSnapshot()
    const latest = new Map(lifetimes.map((life) => [life.entry, life]))
    const changed = lifetimes.map((life) => (latest.get(life.entry) === life ? change(life) : life))
    if (changed.some((life, at) => life !== lifetimes[at])) this.patch({ lifetimes: changed })
  }
}

function requestOf({ id, startedAt, method, url, status, cache }: RequestTrace): TimelineRequest {
  const revalidated = cache.filter((touch) => touch.operation === 'revalidate')
  return {
    id,
    at: startedAt,
    method,
    url: pathOf(url),
    status,
    uses: usesOf(cache),
    revalidated: revalidated.map(({ label }) => label),
    invalidated: revalidated.flatMap(({ affects = [] }) => affects),
  }
}

const served = { hit: 'fresh', stale: 'stale', miss: 'miss' } as const

/** One use for each entry that was read; the first read tells what was served. */
function usesOf(touches: readonly CacheTouch[]): EntryUse[] {
  const uses = new Map<string, EntryUse>()
  for (const { operation, id, label } of touches) {
    if (id === null || operation === 'revalidate') continue
    const use = uses.get(id)
    if (operation === 'set') {
      uses.set(id, { entry: id, label, served: use?.served ?? 'miss', refreshed: true })
    } else if (!use) {
      uses.set(id, { entry: id, label, served: served[operation], refreshed: false })
    }
  }
  return [...uses.values()]
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
