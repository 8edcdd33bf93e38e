// Server worker. Keeps what was seen of Next's caches: which entries there are, who made them, and what a
// request did with them. It only looks on; what is served and when is decided by Next.

import type {
  CacheEntry,
  CacheMaker,
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
}

type Known = Omit<StoredEntry, 'tags'> & { tags: Set<string>; madeBy: CacheMaker }

const entryId = (store: CacheStore, key: string) => `${store}:${key}`

/** Text of a stored value, cut where it is long. */
export const shownText = (text: string) =>
  text.length > TEXT_LIMIT
    ? `${text.slice(0, TEXT_LIMIT)}\n[cut: ${text.length} characters in all]`
    : text

const after = (madeAt: number, seconds: number | null) =>
  seconds === null ? null : madeAt + seconds * 1000

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
    this.#entries.set(id, { ...entry, tags: new Set(entry.tags), madeBy: maker() })
    this.#touch('set', entry.store, entry.key, entry.label)
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
      ...(known && {
        madeAt: known.madeAt,
        staleAt: after(known.madeAt, known.revalidate),
        expireAt: after(known.madeAt, known.expire),
      }),
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

/** An expiry in the future was set together with a stale mark, whose time tells when. */
function revalidatedAt(times: TagTimes | undefined): number | null {
  const past = [times?.stale, times?.expired].filter(
    (time): time is number => time !== undefined && time <= clockNow(),
  )
  return past.length > 0 ? Math.max(...past) : null
}

function describe(id: string, entry: Known, times: Map<string, TagTimes>): CacheEntry {
  const { store, key, label, size, madeAt, value, madeBy } = entry
  const tags = [...entry.tags]
  const staleAt = after(madeAt, entry.revalidate)
  const expireAt = after(madeAt, entry.expire)
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
    state: stateOf(tags, madeAt, staleAt, expireAt, times),
    value,
    madeBy,
    refresh: refreshSentence(store, entry.revalidate, tags),
  }
}

/** As Next judges it when the entry is read (incremental-cache/index.js, cache-handlers/default.js). */
function stateOf(
  tags: string[],
  madeAt: number,
  staleAt: number | null,
  expireAt: number | null,
  times: Map<string, TagTimes>,
): CacheState {
  const now = clockNow()
  const marks = tags.flatMap((tag) => times.get(tag) ?? [])
  const expired = marks.some(
    (mark) => mark.expired !== undefined && mark.expired <= now && mark.expired > madeAt,
  )
  if (expired || (expireAt !== null && expireAt < now)) return 'expired'
  const marked = marks.some((mark) => mark.stale !== undefined && mark.stale > madeAt)
  return marked || (staleAt !== null && staleAt < now) ? 'stale' : 'fresh'
}

function refreshSentence(store: CacheStore, revalidate: number | null, tags: string[]): string {
  const named = tags.filter((tag) => !tag.startsWith(PATH_TAG))
  const byTag = named.length > 0 ? ` revalidateTag of ${named.join(' or ')} marks it earlier.` : ''
  if (revalidate === null) {
    return byTag === ''
      ? 'Time does not refresh it: revalidatePath of its path does, or a new build.'
      : `Time does not refresh it.${byTag}`
  }
  const how =
    store === 'use-cache'
      ? 'The first call after that waits for a new value.'
      : 'The first request after that still gets this value, and a new one is made in the background.'
  return `It is fresh for ${revalidate} s. ${how}${byTag}`
}

/** The ledger of this worker. */
export const ledger = new CacheLedger()
