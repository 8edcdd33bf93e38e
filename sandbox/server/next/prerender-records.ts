// Server worker. What build/index.js of 15 and 16 writes into the prerender manifest for a route handler.

import { normalizeRouteRegex } from 'next/dist/lib/load-custom-routes'
import { getNamedRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import type { Route } from '../learner/routes'
import type { PrerenderRecord } from './engine'

/** Requests that skip a prerendered reply: those of Server Actions. */
const BYPASS = [
  { type: 'header', key: 'next-action' },
  { type: 'header', key: 'content-type', value: 'multipart/form-data;.*' },
]

const ALLOWED_HEADERS = [
  'host',
  'x-matched-path',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-next-revalidated-tags',
  'x-next-revalidate-tag-token',
]

/** An entry of `routes` in the prerender manifest. */
export function prerenderRecord(route: Route, record: PrerenderRecord): object {
  return {
    initialStatus: record.status === 200 ? undefined : record.status,
    initialHeaders: record.headers,
    experimentalBypassFor: BYPASS,
    initialRevalidateSeconds: record.revalidate,
    initialExpireSeconds: record.expire,
    srcRoute: route.pathname,
    dataRoute: null,
    allowHeader: ALLOWED_HEADERS,
  }
}

/** An entry of `dynamicRoutes` in the prerender manifest. */
export function dynamicRouteRecord(route: Route, fallback: string | false | null): object {
  return {
    experimentalBypassFor: BYPASS,
    routeRegex: normalizeRouteRegex(
      getNamedRouteRegex(route.pathname, { prefixRouteKeys: false }).re.source,
    ),
    dataRoute: null,
    fallback,
    dataRouteRegex: null,
    allowHeader: ALLOWED_HEADERS,
  }
}
