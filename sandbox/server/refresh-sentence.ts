// Server worker. Says in a sentence what will refresh an entry of a cache.

import { PATH_TAG } from './path-tag'

/**
 * How Next refreshes a stale entry. `behind`: the reader gets the old value, and a new one is made in the
 * background. `behind or before`: so, but a refresh of a stored reply waits for the new value. `before`:
 * the reader waits. `never`: no request reads the entry.
 */
export type Refresh = 'behind' | 'behind or before' | 'before' | 'never'

const how: Record<Exclude<Refresh, 'never'>, string> = {
  behind:
    'The first request after that still gets this value, and a new one is made in the background.',
  'behind or before':
    'The first request after that still gets this value, and a new one is made in the background; only the refresh of a stored reply waits for the new one.',
  before: 'The first call after that waits for a new value.',
}

/** Next 15 and 16 keep what a fetch without options brings, while they build (lib/patch-fetch.js). */
const NEVER =
  'Nothing refreshes it. Its fetch says nothing of caching: the build kept what it brought for the rest of the build, and later requests call the origin without reading this entry. Only a fetch of the same address that asks for the cache would read it.'

const TIME_ONLY = 'Time does not refresh it'

/** @param failed whether the last refresh failed */
export function refreshSentence(
  refresh: Refresh,
  revalidate: number | null,
  tags: string[],
  failed: boolean,
): string {
  if (refresh === 'never') return NEVER
  const named = tags.filter((tag) => !tag.startsWith(PATH_TAG))
  const byTag = named.length > 0 ? ` revalidateTag of ${named.join(' or ')} marks it earlier.` : ''
  if (revalidate === null) {
    return byTag === ''
      ? `${TIME_ONLY}: revalidatePath of its path does, or a new build.`
      : `${TIME_ONLY}.${byTag}`
  }
  return failed
    ? `The last refresh failed, so Next keeps the old reply and serves it as fresh for ${revalidate} s. The first request after that still gets it and tries again.${byTag}`
    : `It is fresh for ${revalidate} s. ${how[refresh]}${byTag}`
}
