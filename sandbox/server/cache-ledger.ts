// Server worker. Keeps what was seen of Next's caches: which entries there are, who made them, and what a
// request did with them. It only looks on; what is served and when is decided by Next.

import type {
  CacheEntry,
  CacheMaker,
  CacheRefresh,
  CacheSnapshot,
  CacheState,
  CacheStore,
  CacheTag,
  CacheTouch,
  CacheValue,
} from '../protocol/cache'
import type { CompiledProject } from '../protocol/project'
import { clockNow } from './node/clock'
import { currentRequest, isBuilding } from './request-record'

/** Next's prefix of the tags that stand for paths. */
const PATH_TAG = '_N_T_'

/** Longest text of a value that is kept for the reader. */
const TEXT_LIMIT = 16 * 1024

/** When a tag was last invalidated: marked stale, or expired (possibly in the future). */
export interface TagTimes {
  stale?: number | undefined
  expired?: number | undefined
}

/** An entry as a cache stored it. Lifetimes are seconds; null: none. */
export interface StoredEntry {
  store: CacheStore
  key: string
  label: string
  tags: string[]
  size: number
  madeAt: number
  revalidate: number | null
  expire: number | null
  value: CacheValue
  refresh: CacheRefresh
}

interface Known extends Omit<StoredEntry, 'tags'> {
  tags: Set<string>
  madeBy: CacheMaker
  failed: { at: number; by: CacheMaker } | null
}

const entryId = (store: CacheStore, key: string) => `${store}:${key}`

/** Text of a stored value, cut where it is long. */
export const shownText = (text: string) =>
  text.length > TEXT_LIMIT
    ? `${text.slice(0, TEXT_LIMIT)}\n[cut: ${text.length} characters in all]`
    : text

/** Next counts a lifetime from when it stored the value last, be it the old one after a failed refresh. */
function timesOf({ madeAt, failed, revalidate, expire }: Known) {
  const since = failed?.at ?? madeAt
  const after = (seconds: number | null) => (seconds === null ? null : since + seconds * 1000)
  return { since, staleAt: after(revalidate), expireAt: after(expire) }
}

function maker(): CacheMaker {
  const request = currentRequest.getStore()?.request
  if (!request || isBuilding()) return { kind: 'build' }
  return { kind: 'request', id: request.id, request: `${request.method} ${request.url}` }
}

export class CacheLedger {
  #entries = new Map<string, Known>()
  #functions = new Map<string, string>()
  #tagTimes: () => Iterable<[tag: string, times: TagTimes]> = () => []

  /** Where Next itself records which tags were invalidated, and when. */
  watchTags(tagTimes: () => Iterable<[tag: string, times: TagTimes]>): void {
    this.#tagTimes = tagTimes
  }

  /** Learns which function each id of `'use cache'` stands for. */
  nameFunctions(compiled: CompiledProject): void {
    this.#functions = new Map(
      Object.entries(compiled).flatMap(([file, { cached = {} }]) =>
        Object.entries(cached).map(([id, name]) => [id, `${name} (${file})`] as const),
      ),
    )
  }

  /** The function behind a key of `'use cache'`, which holds its id. */
  functionOf(key: string): string {
    const known = [...this.#functions].find(([id]) => key.includes(id))
    return `use cache ${known?.[1] ?? key.slice(0, 40)}`
  }

  /** A cache has stored `entry`. */
  stored(entry: StoredEntry): void {
    const id = entryId(entry.store, entry.key)
    this.#entries.set(id, { ...entry, tags: new Set(entry.tags), madeBy: maker(), failed: null })
    this.#touch('set', entry.store, entry.key, entry.label)
  }

  /** A refresh failed, and the cache has stored the value that it had. `entry` has its new lifetime. */
  kept(entry: StoredEntry): void {
    const id = entryId(entry.store, entry.key)
    const known = this.#entries.get(id)
    if (!known) return this.stored(entry)
    const { revalidate, expire } = entry
    const failed = { at: clockNow(), by: maker() }
    this.#entries.set(id, { ...known, revalidate, expire, failed })
    this.#touch('keep', entry.store, entry.key, known.label)
  }

  /** A cache was asked for an entry. `tags` are those that the reader looks at besides the entry's own. */
  read(
    operation: 'hit' | 'stale' | 'miss',
    { store, key, label, tags }: Pick<StoredEntry, 'store' | 'key' | 'label' | 'tags'>,
  ): void {
    const known = this.#entries.get(entryId(store, key))
    for (const tag of tags) known?.tags.add(tag)
    this.#touch(operation, store, key, known?.label ?? label)
  }

  /** `tags` were invalidated. */
  revalidated(tags: string[]): void {
    // A handler may name a tag that is no text; Next takes it as it is.
    for (const tag of tags.map(String)) {
      const affects = [...this.#entries].filter(([, entry]) => entry.tags.has(tag))
      const path = tag.startsWith(PATH_TAG) && tag.slice(PATH_TAG.length)
      currentRequest.getStore()?.addCacheTouch({
        operation: 'revalidate',
        store: null,
        id: null,
        key: tag,
        label: path ? `path ${path}` : `tag ${tag}`,
        affects: affects.map(([id]) => id),
      })
    }
  }

  /** Next dropped an entry from its memory to make room for others. */
  evicted(store: CacheStore, key: string): void {
    this.#entries.delete(entryId(store, key))
  }

  /** Forgets the entries of `stores`. */
  drop(stores: CacheStore[]): void {
    for (const [id, { store }] of this.#entries) {
      if (stores.includes(store)) this.#entries.delete(id)
    }
  }

  /** The ledger as it is. Returns the function that brings it back. */
  save(): () => void {
    const saved = new Map(this.#entries)
    return () => {
      this.#entries = saved
    }
  }

  snapshot(): CacheSnapshot {
    const times = new Map(this.#tagTimes())
    const entries = [...this.#entries].map(([id, entry]) => describe(id, entry, times))
    return { at: clockNow(), entries, tags: this.#tags(times) }
  }

  #touch(operation: CacheTouch['operation'], store: CacheStore, key: string, label: string): void {
    const id = entryId(store, key)
    const known = this.#entries.get(id)
    currentRequest.getStore()?.addCacheTouch({
      operation,
      store,
      id,
      key,
      label,
      ...(known && timesOfTouch(known)),
    })
  }

  #tags(times: Map<string, TagTimes>): CacheTag[] {
    const holders = new Map<string, string[]>([...times.keys()].map((tag) => [tag, []]))
    for (const [id, { tags }] of this.#entries) {
      for (const tag of tags) holders.set(tag, [...(holders.get(tag) ?? []), id])
    }
    return [...holders].map(([tag, entries]) => ({
      tag,
      entries,
      revalidatedAt: revalidatedAt(times.get(tag)),
    }))
  }
}

function timesOfTouch(
  known: Known,
): Pick<CacheTouch, 'madeAt' | 'failedAt' | 'staleAt' | 'expireAt'> {
  const { staleAt, expireAt } = timesOf(known)
  const { madeAt, failed } = known
  return { madeAt, ...(failed && { failedAt: failed.at }), staleAt, expireAt }
}

/** An expiry in the future was set together with a stale mark, whose time tells when. */
function revalidatedAt(times: TagTimes | undefined): number | null {
  const past = [times?.stale, times?.expired].filter(
    (time): time is number => time !== undefined && time <= clockNow(),
  )
  return past.length > 0 ? Math.max(...past) : null
}

function describe(id: string, entry: Known, times: Map<string, TagTimes>): CacheEntry {
  const { store, key, label, size, madeAt, value, madeBy, failed, refresh } = entry
  const tags = [...entry.tags]
  const { since, staleAt, expireAt } = timesOf(entry)
  return {
    id,
    store,
    key,
    label,
    tags: tags.filter((tag) => !tag.startsWith(PATH_TAG)),
    pathTags: tags.filter((tag) => tag.startsWith(PATH_TAG)),
    size,
    madeAt,
    staleAt,
    expireAt,
    state: stateOf(tags, since, staleAt, expireAt, times),
    value,
    madeBy,
    failed,
    refresh,
  }
}

/** As Next judges it when the entry is read (incremental-cache/index.js, cache-handlers/default.js). */
function stateOf(
  tags: string[],
  since: number,
  staleAt: number | null,
  expireAt: number | null,
  times: Map<string, TagTimes>,
): CacheState {
  const now = clockNow()
  const marks = tags.flatMap((tag) => times.get(tag) ?? [])
  const expired = marks.some(
    (mark) => mark.expired !== undefined && mark.expired <= now && mark.expired > since,
  )
  if (expired || (expireAt !== null && expireAt < now)) return 'expired'
  const marked = marks.some((mark) => mark.stale !== undefined && mark.stale > since)
  return marked || (staleAt !== null && staleAt < now) ? 'stale' : 'fresh'
}

/** The ledger of this worker. */
export const ledger = new CacheLedger()
