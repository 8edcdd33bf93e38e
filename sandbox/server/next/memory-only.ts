// Server worker. What Next 15 and 16 keep in memory and nowhere else. An entry that the memory drops to make
// room for others is gone, and leaves the ledger; one that is on the disk as well is read from there.

import { getMemoryCache } from 'next/dist/server/lib/incremental-cache/memory-cache.external'
import { LRUCache } from 'next/dist/server/lib/lru-cache'
import type { CacheStore } from '../../protocol/cache'
import { ledger } from '../cache-ledger'
import { nextConfig } from './common'

interface Node {
  key: string
  data: unknown
}

interface Memory {
  removeTail(): Node
}

/** incremental-cache/file-system-cache.js writes to the disk all that it is given, where it may. */
const hasDisk = () =>
  nextConfig.cacheHandler !== undefined || nextConfig.experimental.isrFlushToDisk !== false

/** False for an entry that is larger than the whole memory, which Next then does not keep. */
export const isKept = (key: string) =>
  hasDisk() || getMemoryCache(nextConfig.cacheMaxMemorySize).has(key)

/** By what incremental-cache/memory-cache.external.js and cache-handlers/default.js put into theirs. */
function storeOf(data: unknown): CacheStore | null {
  if (typeof data !== 'object' || data === null) return null
  if ('entry' in data) return 'use-cache'
  if (!('value' in data) || typeof data.value !== 'object' || data.value === null) return null
  if (!('kind' in data.value) || hasDisk()) return null
  return data.value.kind === 'FETCH' ? 'data' : 'route'
}

/** Looks on at `removeTail`, which Next calls for each entry that has to make room (lib/lru-cache.js). */
export function observeEvictions(): void {
  const memory = LRUCache.prototype as unknown as Memory
  const { removeTail } = memory
  memory.removeTail = function () {
    const node = removeTail.call(this)
    const store = storeOf(node.data)
    if (store) ledger.evicted(store, node.key)
    return node
  }
}
