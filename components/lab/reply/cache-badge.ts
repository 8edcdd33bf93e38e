import type { CacheTouch } from '@/sandbox/protocol/cache'
import { headerOf } from '@/sandbox/protocol/headers'
import type { HeaderList, RequestTrace } from '@/sandbox/protocol/trace'

export interface CacheBadge {
  word: string
  /** Which cache it speaks of. */
  title: string
}

/** How the reply came from the caches, in a word; null where no cache was asked. */
export function cacheBadge(headers: HeaderList, trace: RequestTrace | null): CacheBadge | null {
  const header = headerOf(headers, 'x-nextjs-cache')
  if (header) return { word: header, title: 'Full Route Cache, from the header x-nextjs-cache' }
  const touches = trace?.cache ?? []
  return readBadge(touches, 'use-cache', "'use cache'") ?? readBadge(touches, 'data', 'Data Cache')
}

/** Of several reads the one counts that kept the reply waiting most. */
function readBadge(
  touches: readonly CacheTouch[],
  store: CacheTouch['store'],
  name: string,
): CacheBadge | null {
  const reads = touches.filter((touch) => touch.store === store).map(({ operation }) => operation)
  const worst = (['miss', 'stale', 'hit'] as const).find((operation) => reads.includes(operation))
  return worst
    ? { word: `${name}: ${worst.toUpperCase()}`, title: `${name}, from the trace` }
    : null
}
