// Cases that end in Next's own 404 page.

import type { ConformanceCase, ConformanceRequest, Mask } from '../conformance-case'

const REASON =
  'The page of a real build also loads its client scripts, which a project of handlers never uses.'

const masks: Mask[] = [
  { field: 'body', pattern: /<script\b.*?<\/script>|<link rel="preload"[^>]*>/, reason: REASON },
  { field: 'header content-length', reason: REASON },
  { field: 'header etag', reason: REASON },
]

export function notFound(name: string, request: ConformanceRequest): ConformanceCase {
  const needed = request.method === 'HEAD' ? masks.filter(({ field }) => field !== 'body') : masks
  return { name, requests: [request], masks: needed }
}
