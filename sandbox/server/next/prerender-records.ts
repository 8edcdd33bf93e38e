// Server worker. What build/index.js of 15 and 16 writes into the prerender manifest.

import { normalizeRouteRegex } from 'next/dist/lib/load-custom-routes'
import { getNamedRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
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

/** Where the data of a page for the client's router lies; a handler has none. */
const dataRoute = ({ kind }: Route, path: string) =>
  kind === 'page' ? `${normalizePagePath(path)}.rsc` : null

function dataRouteRegex(route: Route): string | null {
  const data = dataRoute(route, route.pathname)
  if (data === null) return null
  const { re } = getNamedRouteRegex(data, {
    prefixRouteKeys: false,
    includeSuffix: true,
    excludeOptionalTrailingSlash: true,
  })
  return normalizeRouteRegex(re.source)
}

/** An entry of `routes` in the prerender manifest. */
export function prerenderRecord(route: Route, record: PrerenderRecord) {
  return {
    initialStatus: record.status === 200 ? undefined : record.status,
    initialHeaders: record.headers,
    experimentalBypassFor: BYPASS,
    initialRevalidateSeconds: record.revalidate,
    initialExpireSeconds: record.expire,
    srcRoute: route.pathname,
    dataRoute: dataRoute(route, record.path),
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
    dataRoute: dataRoute(route, route.pathname),
    fallback,
    dataRouteRegex: dataRouteRegex(route),
    allowHeader: ALLOWED_HEADERS,
  }
}
