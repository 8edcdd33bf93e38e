// Server worker. Sends files of `public/` by Next's own module, which is loaded when the first is asked for.

import { loadLate } from '../../late-scripts'
import type { serveStatic as serve } from 'next/dist/server/serve-static'

export async function serveStatic(...args: Parameters<typeof serve>): Promise<void> {
  const late = await loadLate('static')
  await late.serveStatic(...args)
}

/** Only the optimizer of images asks. */
export const getContentType = () => null
export const getExtension = () => null
