// Server worker. Looks on at Next's IncrementalCache: its methods are called through, and what they did is
// noted in the ledger.

import type {
  CachedFetchValue,
  CachedRouteValue,
  IncrementalCachedAppPageValue,
  IncrementalCacheValue,
} from 'next/dist/server/response-cache/types'
import { type StoredEntry, ledger, shownText } from '../cache-ledger'
import { clockNow } from '../node/clock'
import type { CacheRefresh, CacheValue } from '../../protocol/cache'
import type { HeaderList } from '../../protocol/trace'
import { nextVersion } from './common'
import { writtenName } from './name-cached'

const TAGS_HEADER = 'x-next-cache-tags'

/** Next's largest lifetime, which stands for none (lib/constants.js, INFINITE_CACHE). */
const INFINITE = 0xfffffffe

/** A lifetime as Next gives it; null: none. */
export const seconds = (value: number | false | undefined) =>
  typeof value === 'number' && value < INFINITE ? value : null

type Context = Record<string, unknown>

interface Lifetime {
  revalidate?: number | false | undefined
  expire?: number | undefined
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** `unstable_cache /api/problems  getProblems` is written with the path of its first caller. */
function fetchLabel(context: Context, key: string): string {
  const url = textOf(context.fetchUrl)
  const [, name] = /^unstable_cache .*? {2}(.+)$/.exec(url) ?? []
  if (name !== undefined) return `unstable_cache ${name}`
  return isFunction(context) ? `unstable_cache ${writtenName() ?? key.slice(0, 8)}` : url || key
}

const isFunction = (context: Context) => textOf(context.fetchUrl).startsWith('unstable_cache')

function fetchRefresh(context: Context): CacheRefresh {
  // Next 15 and 16 keep what a fetch without options brings for the rest of a build (lib/patch-fetch.js).
  if (context.isImplicitBuildTimeCache === true) return 'never'
  // The unstable_cache of Next 14 is the one that does not wait.
  return isFunction(context) && nextVersion.startsWith('14.') ? 'behind' : 'behind or before'
}

const headerList = (headers: object): HeaderList =>
  Object.entries(headers)
    .filter(([name]) => name !== TAGS_HEADER)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const))
    .map(([name, value]) => [name, value])

function fetchValue({ data }: CachedFetchValue): CacheValue {
  const isReply = data.url !== ''
  const text = isReply ? decodeBase64(data.body) : data.body
  return {
    ...(isReply && { status: data.status, headers: headerList(data.headers) }),
    text: shownText(text),
    contentType: isReply ? (data.headers['content-type'] ?? null) : 'application/json',
  }
}

const decodeBase64 = (text: string) => Buffer.from(text, 'base64').toString('utf8')

/** The document of a page as a cache keeps it. Its Flight data lies beside it and is not shown. */
export const pageReply = (body: Buffer, status: number, headers: Reply['headers']): Reply => ({
  body,
  status,
  headers,
  contentType: 'text/html; charset=utf-8',
})

function routeValue({ body, status, headers, contentType }: Reply): CacheValue {
  const type = contentType ?? headers['content-type']
  return {
    status,
    headers: headerList(headers),
    text: shownText(body.toString('utf8')),
    contentType: type === undefined ? null : String(type),
  }
}

function storedEntry(
  key: string,
  data: IncrementalCacheValue,
  context: Context,
): StoredEntry | null {
  const kind: string = data.kind
  if (kind === 'FETCH') {
    const value = data as CachedFetchValue
    return {
      store: 'data',
      key,
      label: fetchLabel(context, key),
      tags: listOf(context.tags ?? value.tags),
      size: JSON.stringify(value.data).length,
      madeAt: clockNow(),
      revalidate: seconds(value.revalidate),
      expire: null,
      value: fetchValue(value),
      refresh: fetchRefresh(context),
    }
  }
  const reply = replyOf(data)
  // Next 14 gives the lifetime without an expiry.
  return reply && routeEntry(key, reply, (context.cacheControl ?? context) as Lifetime)
}

type Reply = Omit<CachedRouteValue, 'kind'> & { contentType?: string }

/** The reply of a handler, or the document of a page, which is kept without its type. */
function replyOf(data: IncrementalCacheValue): Reply | null {
  const kind: string = data.kind
  // The name in Next 14.
  if (kind === 'APP_ROUTE' || kind === 'ROUTE') return data as CachedRouteValue
  if (kind !== 'APP_PAGE') return null
  const { html, status = 200, headers = {} } = data as IncrementalCachedAppPageValue
  return pageReply(Buffer.from(html), status, headers)
}

/** An entry of the full-route cache. */
export function routeEntry(path: string, value: Reply, control: Lifetime): StoredEntry {
  const tags = textOf(value.headers[TAGS_HEADER])
  return {
    store: 'route',
    key: path,
    label: path,
    tags: tags === '' ? [] : tags.split(','),
    size: value.body.length,
    madeAt: clockNow(),
    revalidate: seconds(control.revalidate),
    expire: seconds(control.expire),
    value: routeValue(value),
    refresh: 'behind',
  }
}

interface Found {
  isStale?: boolean | -1 | undefined
  value?: object | null
}

/** -1: too old to be served, so the request waits for a new one. */
function readOperation(found: Found | null) {
  if (!found || found.isStale === -1) return 'miss'
  return found.isStale ? 'stale' : 'hit'
}

type Get = (key: string, context: Context) => Promise<Found | null>
type Set = (key: string, data: IncrementalCacheValue | null, context: Context) => Promise<void>
type RevalidateTag = (tags: string | string[], ...rest: unknown[]) => Promise<void>

/**
 * Wraps the methods of `prototype`, which is that of the version's IncrementalCache.
 * @param isKept whether the cache still has what was just given to it
 */
export function observeIncrementalCache(
  prototype: object,
  isKept: (key: string) => boolean = () => true,
): void {
  const { get, set, revalidateTag } = prototype as {
    get: Get
    set: Set
    revalidateTag: RevalidateTag
  }
  // After a failed refresh Next sets the very value that it has read (response-cache/index.js); a refresh
  // that succeeds always brings another object.
  const old = new WeakSet<object>()
  const observed: { get: Get; set: Set; revalidateTag: RevalidateTag } = {
    async get(key, context) {
      const found = await get.call(this, key, context)
      if (found?.value) old.add(found.value)
      const store = storeOf(context)
      const label = store === 'data' ? fetchLabel(context, key) : key
      const tags = [...listOf(context.tags), ...listOf(context.softTags)]
      ledger.read(readOperation(found), { store, key, label, tags })
      return found
    },
    async set(key, data, context) {
      await set.call(this, key, data, context)
      const entry = data && storedEntry(key, data, context)
      if (!entry || !isKept(key)) return
      if (old.has(data)) ledger.kept(entry)
      else ledger.stored(entry)
    },
    revalidateTag(tags, ...rest) {
      ledger.revalidated([tags].flat())
      return revalidateTag.call(this, tags, ...rest)
    },
  }
  Object.assign(prototype, observed)
}

/** Next 14 calls the kind of what it looks for `kindHint`, in lower case. */
const storeOf = ({ kind, kindHint }: Context) =>
  String(kind ?? kindHint).toUpperCase() === 'FETCH' ? 'data' : 'route'
