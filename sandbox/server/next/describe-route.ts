// Server worker. A route as Next's build templates name it.

import type { AppRouteDefinition } from 'next-template:app-route'
import type { Route } from '../learner/routes'

export function describeRoute(route: Route): AppRouteDefinition {
  return {
    page: route.page,
    pathname: route.pathname,
    filename: '',
    bundlePath: '',
    resolvedPagePath: route.file,
  }
}
