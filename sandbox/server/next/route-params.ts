// Server worker. Before 16 the resolver only names the output that it found. Next's server then matches
// the path against that route once more; so do these.

import { removePathPrefix } from 'next/dist/shared/lib/router/utils/remove-path-prefix'
import { removeTrailingSlash } from 'next/dist/shared/lib/router/utils/remove-trailing-slash'
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher'
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import type { Route } from '../learner/routes'
import { isDynamicRoute, nextConfig } from './common'
import type { Resolution } from './engine'

interface Output {
  type: string
  itemPath: string
}

/** Finds the route of a resolver's output. */
export function routesByPathname(routes: Route[]) {
  const byPathname = new Map(routes.map((route) => [route.pathname, route]))
  return (output: Output | null | undefined): Route | null =>
    output?.type === 'appFile' ? (byPathname.get(output.itemPath) ?? null) : null
}

/** The params of `pathname`, as the route matcher of Next's server reads them. */
export function matchParams(route: Route, pathname: string | null): Resolution['params'] {
  if (!isDynamicRoute(route.pathname)) return undefined
  const path = removeTrailingSlash(removePathPrefix(pathname ?? '/', nextConfig.basePath))
  return getRouteMatcher(getRouteRegex(route.pathname))(path) || undefined
}
