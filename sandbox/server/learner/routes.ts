// Server worker. The routes of a project, found and checked by Next's rules.

import { getSortedRoutes, normalizeAppPath } from '../next/common'
import { appDirectory } from '../../protocol/paths'
import type { ProjectFiles, ProjectProblem, RouteEntry } from '../../protocol/project'

/** Next's default pageExtensions. */
const ROUTE_FILE = /(^|\/)route\.(tsx|ts|jsx|js)$/

export interface Route extends RouteEntry {
  /** Next's name of the entry: `/api/problems/[id]/route`. */
  page: string
}

export interface RouteScan {
  routes: Route[]
  problems: ProjectProblem[]
}

/** Folders that start with `_` are private, unless the underscore is written `%5F`. */
const isPrivate = (file: string) => file.split('/').some((segment) => segment.startsWith('_'))

export function scanRoutes(files: ProjectFiles): RouteScan {
  const directory = appDirectory(files)
  const routes = Object.keys(files)
    .filter((file) => file.startsWith(`${directory}/`) && ROUTE_FILE.test(file))
    .filter((file) => !isPrivate(file))
    .map((file) => describe(file, directory))
  const problems = [...findTwins(routes), ...findInvalid(routes)]
  return { routes, problems }
}

function describe(file: string, directory: string): Route {
  const page = file
    .slice(directory.length)
    .replace(/\.\w+$/, '')
    .replace(/%5F/g, '_')
  return { file, page, pathname: normalizeAppPath(page) }
}

function findTwins(routes: Route[]): ProjectProblem[] {
  const first = new Map<string, Route>()
  return routes.flatMap((route) => {
    const twin = first.get(route.pathname)
    if (!twin) {
      first.set(route.pathname, route)
      return []
    }
    return [
      {
        kind: 'route' as const,
        file: route.file,
        message: `Two files answer ${route.pathname}: ${twin.file} and ${route.file}. next build refuses this too ("You cannot have two parallel pages that resolve to the same path"). Keep one of them.`,
      },
    ]
  })
}

/** Next's own sorting throws on paths that cannot coexist, e.g. [id] beside [slug]. */
function findInvalid(routes: Route[]): ProjectProblem[] {
  try {
    getSortedRoutes([...new Set(routes.map((route) => route.pathname))])
    return []
  } catch (error) {
    return [{ kind: 'route', message: error instanceof Error ? error.message : String(error) }]
  }
}
