import type { NextVersion } from '@/sandbox/client/types'
import type { CacheStore } from '@/sandbox/protocol/cache'
import type { EntryMark } from '../state/cache-entries'

export const storeNames: Record<CacheStore, string> = {
  route: 'Full Route Cache',
  data: 'Data Cache',
  'use-cache': "'use cache'",
}

const route =
  "No reply of a handler is stored. Next stores a GET that is static: give its file `export const revalidate = 60`, or `export const dynamic = 'force-static'`."
const data =
  "No fetched data is stored. Next stores a fetch that asks for it: `fetch(url, { next: { revalidate: 60, tags: ['posts'] } })` or `{ cache: 'force-cache' }`; and what `unstable_cache` wraps."

/** What would bring an entry into a store, in each version. */
export const emptyStores: Record<CacheStore, Record<NextVersion, string>> = {
  route: {
    '14': 'No reply of a handler is stored. Next 14 stores every GET that reads nothing of its request: no `request`, no `cookies()`, no `headers()`.',
    '15': route,
    '16': route.replace('of a handler', 'of a handler or page'),
  },
  data: {
    '14': "No fetched data is stored. Next 14 stores every `fetch` in a static GET, unless it says `cache: 'no-store'`; and what `unstable_cache` wraps.",
    '15': data,
    '16': data,
  },
  'use-cache': {
    '14': "Next 14 has no `'use cache'`. Switch to Next 16 to try it.",
    '15': "In Next 15 `'use cache'` is experimental. Switch to Next 16 to try it.",
    '16': "No function result is stored. With `cacheComponents: true` in `next.config.ts`, what an async function with `'use cache'` gives is stored when a request calls it.",
  },
}

/** What the last request did with an entry, in the words of the cache header where it has one. */
export const markWords: Record<EntryMark, { word: string; title: string }> = {
  'read fresh': { word: 'HIT', title: 'The last request got it fresh' },
  'read stale': { word: 'STALE', title: 'The last request got it stale' },
  missed: { word: 'MISS', title: 'The last request did not find it' },
  kept: {
    word: 'REFRESH FAILED',
    title: 'The last request tried to refresh it; that failed, and the old value was kept',
  },
  wrote: { word: 'WRITTEN', title: 'The last request filled it' },
  expired: { word: 'REVALIDATED', title: 'The last request invalidated it' },
}
