// Says in a sentence what will refresh an entry of a cache.

import type { CacheEntry, CacheRefresh } from '@/sandbox/protocol/cache'
import { formatSpan } from '../ui/format'
import { beginOf } from './entry-life'

const NEVER =
  'Nothing refreshes it. Its fetch says nothing of caching: the build kept what it brought for the rest of the build, and later requests call the origin without reading this entry. Only a fetch of the same address that asks for the cache would read it.'

const how: Record<Exclude<CacheRefresh, 'never'>, string> = {
  behind:
    'The first request after that still gets this value, and a new one is made in the background.',
  'behind or before':
    'The first request after that still gets this value, and a new one is made in the background; only the refresh of a stored reply waits for the new one.',
  before: 'The first call after that waits for a new value.',
}

type Entry = Pick<CacheEntry, 'refresh' | 'tags' | 'madeAt' | 'staleAt' | 'failed'>

export function refreshSentence(entry: Entry): string {
  const { refresh, tags, staleAt, failed } = entry
  if (refresh === 'never') return NEVER
  const byTag = tags.length > 0 ? ` revalidateTag of ${tags.join(' or ')} marks it earlier.` : ''
  if (staleAt === null) {
    return byTag === ''
      ? 'Time does not refresh it: revalidatePath of its path does, or a new build.'
      : `Time does not refresh it.${byTag}`
  }
  const span = formatSpan(staleAt - beginOf(entry))
  return failed
    ? `The last refresh failed, so Next keeps the old reply and serves it as fresh for ${span}. The first request after that still gets it and tries again.${byTag}`
    : `It is fresh for ${span}. ${how[refresh]}${byTag}`
}
