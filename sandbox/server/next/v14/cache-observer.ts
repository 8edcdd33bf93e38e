// Server worker. Looks on at the IncrementalCache of Next 14. Its record of invalidated tags is private,
// so the calls that write to it are noted.

import { IncrementalCache } from 'next-14/dist/server/lib/incremental-cache'
import { type TagTimes, ledger } from '../../cache-ledger'
import { clockNow } from '../../node/clock'
import { observeIncrementalCache } from '../cache-observer'

const times = new Map<string, TagTimes>()

ledger.watchTags(() => times)
observeIncrementalCache(IncrementalCache.prototype)

const { revalidateTag } = IncrementalCache.prototype

IncrementalCache.prototype.revalidateTag = function (tags) {
  for (const tag of [tags].flat()) times.set(tag, { expired: clockNow() })
  return revalidateTag.call(this, tags)
}
