// Server worker. Next names an entry of `unstable_cache` by its function. Where that has no name, the key
// that was written for it tells more than the hash that Next takes instead.

import { AsyncLocalStorage } from 'node:async_hooks'
import { unstable_cache as nextUnstableCache } from 'next/cache'

const written = new AsyncLocalStorage<string | null>()

/** What the running call of `unstable_cache` was named by who wrote it; null where that is nothing. */
export const writtenName = (): string | null => written.getStore() ?? null

/** Next's own, with each call under the name that its key gives. */
export const unstable_cache: typeof nextUnstableCache = (callback, keyParts, options) => {
  const cached = nextUnstableCache(callback, keyParts, options)
  const name = nameOf(keyParts)
  const cachedCb = (...args: Parameters<typeof callback>) =>
    written.run(name, () => cached(...args))
  return cachedCb as typeof callback
}

function nameOf(keyParts: unknown): string | null {
  if (!Array.isArray(keyParts) || keyParts.length === 0) return null
  return `[${keyParts.map((part) => `'${part}'`).join(', ')}]`
}
