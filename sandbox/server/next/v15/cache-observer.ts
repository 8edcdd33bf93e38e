// Server worker. Looks on at the IncrementalCache of Next 15.

import { IncrementalCache } from 'next-15/dist/server/lib/incremental-cache'
import { tagsManifest } from 'next-15/dist/server/lib/incremental-cache/tags-manifest.external'
import { ledger } from '../../cache-ledger'
import { observeIncrementalCache } from '../cache-observer'
import { isKept, observeEvictions } from '../memory-only'

ledger.watchTags(() => [...tagsManifest].map(([tag, time]) => [tag, { expired: time }]))
observeIncrementalCache(IncrementalCache.prototype, isKept)
observeEvictions()
