// Server worker. What a reader can do to Next's caches from outside of a handler.

import type { Invalidation } from '../protocol/cache'
import { ledger } from './cache-ledger'
import { revalidatePath, revalidateTag } from './next/common'
import type { Router } from './next/router'
import { removeFiles } from './node/fs'

/** Runs Next's own function inside of a handler, since it works nowhere else. */
export function invalidate(router: Router, what: Invalidation): Promise<void> {
  return router.runHandler(() => {
    if (what.kind === 'path') revalidatePath(what.path, what.type)
    else revalidateTag(what.tag, 'max')
  })
}

/** Removes what outlives a build: `.next/cache`. */
export function clearDataCache(): void {
  removeFiles((path) => path.startsWith('/.next/cache/'))
  ledger.drop(['data'])
}
