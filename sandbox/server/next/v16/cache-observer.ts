// Server worker. Looks on at the caches of Next 16: its IncrementalCache and its built-in handler of
// `'use cache'`.

import { IncrementalCache } from 'next/dist/server/lib/incremental-cache'
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external'
import type { CacheHandler } from 'next/dist/server/lib/cache-handlers/types'
import { getCacheHandler, initializeCacheHandlers } from 'next/dist/server/use-cache/handlers'
import { type StoredEntry, ledger, shownText } from '../../cache-ledger'
import { observeIncrementalCache, seconds } from '../cache-observer'
import { isKept, observeEvictions } from '../memory-only'

ledger.watchTags(() => tagsManifest)
observeIncrementalCache(IncrementalCache.prototype, isKept)
observeEvictions()

type HandlerEntry = NonNullable<Awaited<ReturnType<CacheHandler['get']>>>

async function readText(
  stream: ReadableStream<Uint8Array>,
): Promise<{ text: string; size: number }> {
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return { text: new TextDecoder().decode(bytes), size: bytes.byteLength }
}

async function useCacheEntry(key: string, entry: HandlerEntry): Promise<StoredEntry> {
  const { text, size } = await readText(entry.value)
  return {
    store: 'use-cache',
    key,
    label: ledger.functionOf(key),
    tags: entry.tags,
    size,
    madeAt: Math.round(entry.timestamp),
    revalidate: seconds(entry.revalidate),
    expire: seconds(entry.expire),
    value: { text: shownText(text), contentType: 'text/x-component' },
    refresh: 'before',
  }
}

/** Makes Next's handlers of `'use cache'` and looks on at the built-in one. */
export function observeCacheHandlers(cacheMaxMemorySize: number): void {
  initializeCacheHandlers(cacheMaxMemorySize)
  const handler = getCacheHandler('default')
  if (!handler) return
  const get = handler.get.bind(handler)
  const set = handler.set.bind(handler)
  handler.get = async (key, softTags) => {
    const found = await get(key, softTags)
    const operation = found ? (found.revalidate < 0 ? 'stale' : 'hit') : 'miss'
    ledger.read(operation, {
      store: 'use-cache',
      key,
      label: ledger.functionOf(key),
      tags: softTags,
    })
    return found
  }
  handler.set = async (key, pending) => {
    await set(key, pending)
    const stored = await get(key, [])
    if (stored) ledger.stored(await useCacheEntry(key, stored))
  }
}
