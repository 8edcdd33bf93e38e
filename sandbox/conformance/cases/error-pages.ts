// Cases that end in one of Next's own error pages.

import type { NextVersion } from '../../client/types'
import type { ConformanceCase, ConformanceRequest, Mask } from '../conformance-case'

const REASON =
  'The page of a real build also loads its client scripts, which a project of handlers never uses.'

const masks: Mask[] = [
  { field: 'body', pattern: /<script\b.*?<\/script>|<link rel="preload"[^>]*>/, reason: REASON },
  { field: 'header content-length', reason: REASON },
  { field: 'header etag', reason: REASON },
]

const masksFor = (method: string) =>
  method === 'HEAD' ? masks.filter(({ field }) => field !== 'body') : masks

export function notFound(name: string, request: ConformanceRequest): ConformanceCase {
  return { name, steps: [request], masks: masksFor(request.method) }
}

/** A case that ends in an error page of HTML on some versions only; on others the reply is bare. */
export function errorPage(next: readonly NextVersion[], one: ConformanceCase): ConformanceCase {
  return { ...one, masks: [...(one.masks ?? []), ...masks.map((mask) => ({ ...mask, next }))] }
}
