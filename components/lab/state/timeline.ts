// Requests against the lifetimes of cache entries, gathered from traces and snapshots.

import type { Sandbox } from '@/sandbox/client/types'
import type {
  CacheEntry,
  CacheMaker,
  CacheSnapshot,
  CacheStore,
  CacheTouch,
} from '@/sandbox/protocol/cache'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import type { OutsideCall } from './cache-entries'
import { Store } from './store'

/** `fresh` and `stale`: from the entry as it was. `miss`: nothing usable was there. */
type Served = 'fresh' | 'stale' | 'miss'

export interface EntryUse {
  entry: string
  label: string
  served: Served
  /** `done`: the request filled the entry anew, after its reply or for it. `failed`: it tried to. */
  refresh: 'none' | 'done' | 'failed'
}

interface Lapped {
  /** How often the clock had been set back before. Times of different laps do not tell what came first. */
  lap: number
}

export interface TimelineRequest extends Lapped {
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

/** One filling of an entry, or the further life of its value after a refresh that failed. */
export interface Lifetime {
  entry: string
  store: CacheStore
  label: string
  madeAt: number
  /** When Next stored it: `madeAt`, or later where a refresh failed and the value was kept. */
  since: number
  staleAt: number | null
  expireAt: number | null
  /** Words for what filled it: `the build`, `GET /api/time`; null when that was before the record. */
  madeBy: string | null
  /** When `revalidateTag` or `revalidatePath` ended it before its time. */
  invalidatedAt: number | null
  /** When it was seen to be gone, as after a switch of version. */
  goneAt: number | null
}

/** A move of the sandbox's clock. */
export interface ClockMove {
  from: number
  to: number
}

export interface TimelineState {
  requests: readonly TimelineRequest[]
  lifetimes: readonly Lifetime[]
  moves: readonly (ClockMove & Lapped)[]
  /** Invalidations that were called from the cache panel. */
  calls: readonly (OutsideCall & Lapped)[]
}

/** The most of each kind that is kept. */
const LIMIT = 60
const empty: TimelineState = { requests: [], lifetimes: [], moves: [], calls: [] }

type Learned = Pick<
  CacheTouch,
  'id' | 'store' | 'label' | 'madeAt' | 'failedAt' | 'staleAt' | 'expireAt'
>

export class Timeline extends Store<TimelineState> {
  #lap = 0

  constructor() {
    super(empty)
  }

  connect(sandbox: Sandbox): void {
    sandbox.on('trace', (trace) => this.record(trace))
    let { offsetMs } = sandbox.clock
    sandbox.on('clock', (moved) => {
      const to = sandbox.clock.now()
      this.move({ from: to - (moved.offsetMs - offsetMs), to })
      offsetMs = moved.offsetMs
    })
  }

  clear(): void {
    this.set(empty)
  }

  record(trace: RequestTrace): void {
    const { requests } = this.getSnapshot()
    this.patch({ requests: [...requests, requestOf(trace, this.#lap)].slice(-LIMIT) })
    const who = `${trace.method} ${pathOf(trace.url)}`
    for (const touch of trace.cache) {
      if (touch.operation === 'revalidate')
        this.#invalidate(touch.affects ?? [], trace.startedAt + touch.atMs)
      else this.#learn(touch, touch.operation === 'set' ? who : null)
    }
  }

  /** Takes a move of the clock; moves that follow each other without anything between are one. */
  move({ from, to }: ClockMove): void {
    const { moves, requests, calls } = this.getSnapshot()
    const last = moves.at(-1)
    if (to < from) this.#lap++
    const lap = this.#lap
    const goesOn =
      last && from >= last.to && from - last.to < 1000 && last.to > last.from && to > from
    const between = [...requests, ...calls].some(
      (one) => last && one.lap === lap && one.at >= last.to,
    )
    if (last && goesOn && !between)
      this.patch({ moves: [...moves.slice(0, -1), { from: last.from, to, lap }] })
    else if (to !== from) this.patch({ moves: [...moves, { from, to, lap }].slice(-LIMIT) })
  }

  /** Takes an invalidation from the panel. */
  invalidated(call: OutsideCall): void {
    const { calls } = this.getSnapshot()
    this.patch({ calls: [...calls, { ...call, lap: this.#lap }].slice(-LIMIT) })
    this.#invalidate(call.entries, call.at)
  }

  /** Takes what no request has done: entries of the build, invalidations from outside, caches emptied. */
  learn({ at, entries }: CacheSnapshot): void {
    for (const entry of entries) this.#credit(entry)
    for (const { id, madeBy, failed, ...entry } of entries) {
      const failedAt = failed?.at
      this.#learn(
        { id, failedAt, ...entry },
        madeBy.kind === 'build' ? 'the build' : madeBy.request,
      )
    }
    const known = new Map(entries.map((entry) => [entry.id, entry]))
    this.#changeLatest((life) => {
      const entry = known.get(life.entry)
      if (!entry) return life.goneAt === null ? { ...life, goneAt: at } : life
      const early = entry.state !== 'fresh' && (life.staleAt === null || life.staleAt > at)
      return early && life.invalidatedAt === null ? { ...life, invalidatedAt: at } : life
    })
  }

  /** Next 14 fills an entry when its request has ended, so that the trace does not tell. */
  #credit({ id, madeBy, failed }: CacheEntry): void {
    const credit = (maker: CacheMaker, refresh: EntryUse['refresh']) => {
      const { requests } = this.getSnapshot()
      const request = requests.find((one) => maker.kind === 'request' && one.id === maker.id)
      const use = request?.uses.find(({ entry }) => entry === id)
      if (!request || use?.refresh !== 'none') return
      const uses = request.uses.map((one) => (one === use ? { ...one, refresh } : one))
      this.patch({ requests: requests.map((one) => (one === request ? { ...one, uses } : one)) })
    }
    credit(madeBy, 'done')
    if (failed) credit(failed.by, 'failed')
  }

  #learn(touch: Learned, madeBy: string | null): void {
    const { id, store, label, madeAt, staleAt = null, expireAt = null } = touch
    if (id === null || store === null || madeAt === undefined) return
    const since = touch.failedAt ?? madeAt
    const { lifetimes } = this.getSnapshot()
    const ofEntry = lifetimes.filter((life) => life.entry === id)
    const known = ofEntry.find((life) => life.since === since)
    if (known?.madeBy || (known && !madeBy)) return
    const maker = madeBy ?? ofEntry.find((life) => life.madeAt === madeAt)?.madeBy ?? null
    const times = { madeAt, since, staleAt, expireAt, invalidatedAt: null, goneAt: null }
    const life = { entry: id, store, label, madeBy: maker, ...times }
    const others = lifetimes.filter((other) => other !== known)
    const sorted = [...others, life].toSorted((a, b) => a.since - b.since)
    this.patch({ lifetimes: sorted.slice(-LIMIT) })
  }

  #invalidate(affects: string[], at: number): void {
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

function requestOf(trace: RequestTrace, lap: number): TimelineRequest {
  const { id, startedAt, method, url, status, cache } = trace
  const revalidated = cache.filter((touch) => touch.operation === 'revalidate')
  return {
    id,
    at: startedAt,
    lap,
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
    if (operation === 'set' || operation === 'keep') {
      const refresh = operation === 'set' ? 'done' : 'failed'
      uses.set(id, { entry: id, label, served: use?.served ?? 'miss', refresh })
    } else if (!use) {
      uses.set(id, { entry: id, label, served: served[operation], refresh: 'none' })
    }
  }
  return [...uses.values()]
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}
