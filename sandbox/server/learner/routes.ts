// Server worker. The routes of a project, found and checked by Next's rules.

import { getSortedRoutes, normalizeAppPath } from '../next/common'
import { appDirectory } from '../../protocol/paths'
import type {
  CompiledProject,
  ProjectFiles,
  ProjectProblem,
  RouteEntry,
} from '../../protocol/project'
import { findUnsupportedFiles } from './unsupported-files'

/** Next's default pageExtensions. */
const ROUTE_FILE = /(^|\/)(route|page)\.(tsx|ts|jsx|js)$/

/** Next's names of its own pages: for paths without a route, and for errors outside all layouts. */
export const NOT_FOUND_PAGE = '/_not-found/page'
const GLOBAL_ERROR_PAGE = '/_global-error/page'

export interface Route extends RouteEntry {
  /** `api`: an API route of the Pages Router. */
  kind: 'handler' | 'page' | 'api'
  /** Next's name of the entry: `/api/problems/[id]/route`. */
  page: string
  /** Its handler asks for the edge runtime; one of the Pages Router is refused that. */
  edge?: true
  /** Of a file of metadata: the handler that Next's build writes around what `load` gives. */
  wrap?(load: () => object | Promise<object>): object | Promise<object>
  /** Where the build stores the one reply to all paths of a dynamic segment. */
  storedPath?: string | undefined
}

/** What a project with pages has besides its own: their file is empty where Next's own is used. */
export const STATUS_ROUTES: readonly Route[] = [NOT_FOUND_PAGE, GLOBAL_ERROR_PAGE].map((page) => ({
  kind: 'page',
  page,
  pathname: normalizeAppPath(page),
  file: '',
}))

export interface RouteScan {
  routes: Route[]
  problems: ProjectProblem[]
}

/** Folders that start with `_` are private, unless the underscore is written `%5F`. */
const isPrivate = (file: string) => file.split('/').some((segment) => segment.startsWith('_'))

/** @param metadata those of files of metadata */
export function scanRoutes(
  files: ProjectFiles,
  compiled: CompiledProject,
  metadata: Route[],
): RouteScan {
  const directory = appDirectory(files)
  const routes = [
    ...Object.keys(files)
      .filter((file) => file.startsWith(`${directory}/`) && ROUTE_FILE.test(file))
      .filter((file) => !isPrivate(file))
      .map((file) => withRuntime(describe(file, directory), compiled)),
    ...metadata,
    ...Object.keys(files).flatMap((file) => {
      const route = describePagesFile(file)
      return route ? [withRuntime(route, compiled)] : []
    }),
  ]
  const problems = [
    ...findTwins(routes),
    ...findInvalid(routes),
    ...findPagesRouter(files),
    ...findUnsupportedFiles(files, new Set(metadata.map(({ file }) => file))),
  ]
  return { routes, problems }
}

const withRuntime = (route: Route, compiled: CompiledProject): Route =>
  compiled[route.file]?.runtime === 'edge' ? { ...route, edge: true } : route

const PAGES_FILE = /^(?:src\/)?pages(\/.+)\.(tsx|ts|jsx|js)$/

/** `pages/api/items/[id].ts` answers `/api/items/[id]`; `index` answers for its folder. */
function describePagesFile(file: string): Route | null {
  const [, path = ''] = PAGES_FILE.exec(file) ?? []
  if (!/^\/api(\/|$)/.test(path)) return null
  const page = path.replace(/\/index$/, '')
  return { kind: 'api', file, page, pathname: page }
}

function findPagesRouter(files: ProjectFiles): ProjectProblem[] {
  return Object.keys(files)
    .filter((file) => PAGES_FILE.test(file) && !describePagesFile(file))
    .map((file) => ({
      kind: 'route',
      file,
      message: `${file} is a page of the Pages Router, of which the sandbox runs API routes only. Move it to app/, or put a handler into pages/api/.`,
    }))
}

function describe(file: string, directory: string): Route {
  const page = file
    .slice(directory.length)
    .replace(/\.\w+$/, '')
    .replace(/%5F/g, '_')
  const kind = page.endsWith('/page') ? 'page' : 'handler'
  return { kind, file, page, pathname: normalizeAppPath(page) }
}

/** Several pages may render one path, in slots; which of them fit together Next's app loader says. */
const mayShare = (one: Route, other: Route) =>
  one.kind === 'page' && other.kind === 'page' && one.page !== other.page

function findTwins(routes: Route[]): ProjectProblem[] {
  const first = new Map<string, Route>()
  return routes.flatMap((route) => {
    const twin = first.get(route.pathname)
    if (!twin) {
      first.set(route.pathname, route)
      return []
    }
    if (mayShare(twin, route)) return []
    return [
      {
        kind: 'route' as const,
        file: route.file,
        message: twinMessage(twin, route),
      },
    ]
  })
}

function twinMessage(twin: Route, route: Route): string {
  const both = `${twin.file} and ${route.file}`
  if (twin.wrap || route.wrap)
    return `Two files answer ${route.pathname}: ${both}. next build takes one of them or refuses both, by version ("Conflicting route and metadata at ${route.pathname}"). Keep the one that you mean.`
  if (twin.kind !== route.kind)
    return `A page and a route handler answer ${route.pathname}: ${both}. next build refuses this too ("Conflicting route and page"). Move one of them to another path.`
  if (twin.page === route.page)
    return `Two files answer ${route.pathname}: ${both}. next build takes one of them and warns ("Duplicate page detected"). Keep the one that you mean.`
  return `Two files answer ${route.pathname}: ${both}. next build refuses this too ("You cannot have two parallel pages that resolve to the same path"). Keep one of them.`
}

/** Next's own sorting throws on paths that cannot coexist, e.g. [id] beside [slug]. */
function findInvalid(routes: Route[]): ProjectProblem[] {
  const message = refusalOf(routes)
  if (message === null) return []
  const unfit = routes.find((_, at) => refusalOf(routes.slice(0, at + 1)) !== null)
  return [{ kind: 'route', message, ...(unfit && { file: unfit.file }) }]
}

function refusalOf(routes: Route[]): string | null {
  try {
    getSortedRoutes([...new Set(routes.map((route) => route.pathname))])
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
