// What Next's caches hold, and what a request did with them. All times are on the sandbox's clock.

/** `route`: replies of route handlers and pages (ISR). `data`: fetch and unstable_cache. `use-cache`: `'use cache'`. */
export type CacheStore = 'route' | 'data' | 'use-cache'

export type CacheState = 'fresh' | 'stale' | 'expired'

/**
 * How Next refreshes a stale entry. `behind`: the reader gets the old value, and a new one is made in the
 * background. `behind or before`: so, but a refresh of a stored reply waits for the new value. `before`:
 * the reader waits. `never`: no request reads the entry.
 */
export type CacheRefresh = 'behind' | 'behind or before' | 'before' | 'never'

/** What filled an entry: the build, or a request by its id. */
export type CacheMaker = { kind: 'build' } | { kind: 'request'; id: number; request: string }

export interface CacheEntry {
  /** Unique among all stores: `<store>:<key>`. */
  id: string
  store: CacheStore
  /** Next's own cache key. */
  key: string
  /** For people: `/api/time`, `GET https://api.example.com/data`, `unstable_cache getProblems`. */
  label: string
  /** Tags given by the code, without Next's own `_N_T_` path tags. */
  tags: string[]
  /** Next's implicit tags of the path, as `revalidatePath` uses them. */
  pathTags: string[]
  /** Bytes of the value. */
  size: number
  /** Epoch milliseconds. */
  madeAt: number
  /** When it turns stale, and after a failed refresh, when Next tries again; null: never by time. */
  staleAt: number | null
  /** When it may no longer be served; null: never by time. */
  expireAt: number | null
  state: CacheState
  value: CacheValue
  madeBy: CacheMaker
  /** The last refresh, where it failed: Next then keeps the old value and counts its life from there. */
  failed: { at: number; by: CacheMaker } | null
  refresh: CacheRefresh
}

export interface CacheValue {
  /** Status and headers of a stored reply; absent for plain values. */
  status?: number
  headers?: [name: string, value: string][]
  /** The stored body or value as text, cut after 16 KiB with a note. */
  text: string
  contentType: string | null
}

/** A tag that some entry has, or that was invalidated. */
export interface CacheTag {
  tag: string
  /** Ids of the entries that have it. */
  entries: string[]
  /** When `revalidateTag` or `revalidatePath` was last called for it; null: never. */
  revalidatedAt: number | null
}

export interface CacheSnapshot {
  /** Time of the sandbox's clock at which it was taken. */
  at: number
  entries: CacheEntry[]
  tags: CacheTag[]
}

/**
 * What a request did with a cache. `keep`: a refresh failed, so that Next stored the old value again.
 * `revalidate` is the call of `revalidateTag`, `revalidatePath` or `updateTag`; its `key` is the tag or path.
 */
export type CacheOperation = 'hit' | 'stale' | 'miss' | 'set' | 'keep' | 'revalidate'

export interface CacheTouch {
  operation: CacheOperation
  /** Null for `revalidate`. */
  store: CacheStore | null
  /** As {@link CacheEntry.id}; null for `revalidate`. */
  id: string | null
  key: string
  label: string
  /** Milliseconds since the request started. */
  atMs: number
  /** Of `set`, `keep`, `hit` and `stale`: the entry's times on the sandbox's clock. */
  madeAt?: number
  /** When its last refresh failed; absent where it did not. */
  failedAt?: number
  staleAt?: number | null
  expireAt?: number | null
  /** Of `revalidate`: ids of the entries that it made stale. */
  affects?: string[]
}

/** What may be invalidated from outside a handler. */
export type Invalidation =
  { kind: 'tag'; tag: string } | { kind: 'path'; path: string; type?: 'layout' | 'page' }
