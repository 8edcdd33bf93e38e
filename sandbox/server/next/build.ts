// Server worker. What `next build` does for route handlers: it collects each route's segment config and
// static params and prerenders what can be, all by Next's own functions, in the order of
// next/dist/build/index.js. The results become the prerender manifest and the files of `.next/server`.

import type { BuiltRoute, RouteSymbol } from '../../protocol/build'
import type { ProjectProblem } from '../../protocol/project'
import type { StoredEntry } from '../cache-ledger'
import type { Route } from '../learner/routes'
import type { Place } from '../../modules/learner-stack'
import { clockNow } from '../node/clock'
import { readFileSync } from '../node/fs'
import { pageReply, routeEntry } from './cache-observer'
import { isDynamicRoute } from './common'
import {
  engine,
  type AppConfig,
  type Lifetime,
  type PrerenderRecord,
  type RouteBuilder,
  type ShellBuild,
  type StaticPaths,
} from './engine'
import { explainRoute } from './explain-route'
import { isPrinted, withPrintedErrors } from './printed-errors'

export interface PrerenderManifestRoutes {
  routes: Record<string, object>
  dynamicRoutes: Record<string, object>
}

/** What the build tells the client's router of a page, by its path: of a list that of its first page. */
export type PrefetchHints = Record<string, object>

/** A path of generateStaticParams as the route table shows it. */
export interface ListedPath {
  path: string
  /** 0: its handler turned out to be dynamic. */
  revalidate: number | false
  expire: number | undefined
  /** Of a shell with cacheComponents; the others have that of generateStaticParams. */
  symbol?: RouteSymbol
}

/** A route, and the paths that Next lists below it. */
export interface TableRoute {
  route: BuiltRoute
  /** Its path in the table. */
  shown: string
  listed: ListedPath[]
  /** What stands beside the list of shells. */
  list?: Lifetime
}

export interface RouteBuild {
  routes: TableRoute[]
  problems: ProjectProblem[]
  manifest: PrerenderManifestRoutes
  prefetchHints: PrefetchHints
  /** The stored replies, for those who look at the cache. */
  entries: StoredEntry[]
}

interface RoutePlan {
  route: Route
  builder: RouteBuilder
  config: AppConfig
  /** Paths to prerender; null: the route runs at each request. */
  candidates: StaticPaths['prerendered'] | null
  /** Set for a dynamic segment whose other paths may be made at request time. */
  fallback: StaticPaths['fallback']
}

/**
 * What waits for something that never comes must not hold the build for ever. Long enough for the first page of a
 * project on a slow machine, which makes React and Next load first; code that never pauses is ended sooner.
 */
const PRERENDER_LIMIT_MS = 10_000

interface Project {
  createBuilder(route: Route): RouteBuilder
  /** Where code of the project threw an error. */
  placeOf(error: unknown): Place | undefined
  /** What is behind an error, where it does not say so itself. */
  explain(error: Error): string | undefined
}

/** Builds every route. Problems name the place and what Next or the handler said. */
export async function buildRoutes(
  routes: Route[],
  { createBuilder, ...errors }: Project,
): Promise<RouteBuild> {
  const attempt = attemptOf(errors)
  const build: RouteBuild = {
    routes: [],
    problems: [],
    manifest: { routes: {}, dynamicRoutes: {} },
    prefetchHints: {},
    entries: [],
  }
  const plans: RoutePlan[] = []
  for (const route of routes.toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1))) {
    await attempt(build, route, async () => {
      plans.push(await planRoute(route, createBuilder(route)))
    })
  }
  if (build.problems.length > 0) return build
  for (const plan of plans) {
    await attempt(build, plan.route, async () => {
      const { buildShells } = plan.builder
      const built = buildShells
        ? recordShells(plan.route, await limited(plan.route, buildShells()), build)
        : await prerenderRoute(plan, build)
      if (plan.route.file !== '') build.routes.push(built)
    })
  }
  return build
}

/** Makes the function that turns what `work` throws into a problem. */
const attemptOf =
  ({ placeOf, explain }: Omit<Project, 'createBuilder'>) =>
  async ({ problems }: RouteBuild, { file, pathname }: Route, work: () => Promise<void>) => {
    try {
      await withPrintedErrors(work)
    } catch (error) {
      if (!isPrinted(error)) console.error(error)
      const message = error instanceof Error ? causes(error, explain) : String(error)
      problems.push({
        kind: 'build',
        file,
        ...placeOf(error),
        message: `next build fails at ${pathname}: ${message}`,
      })
    }
  }

function causes(error: Error, explain: Project['explain']): string {
  const texts = [error.message, explain(error)].filter((text) => text !== undefined)
  if (error.cause instanceof Error) texts.push(causes(error.cause, explain))
  return texts.join(': ')
}

const noPlan = (route: Route, builder: RouteBuilder, config: AppConfig): RoutePlan => ({
  route,
  builder,
  config,
  candidates: null,
  fallback: undefined,
})

async function planRoute(route: Route, builder: RouteBuilder): Promise<RoutePlan> {
  const config = await builder.collectConfig()
  const plan = noPlan(route, builder, config)
  // A metadata file that asks for Edge runs on Node here, and is prerendered by neither.
  if (route.edge || config.runtime === 'edge') return plan
  if (!isDynamicRoute(route.pathname)) {
    return config.revalidate === 0
      ? plan
      : { ...plan, candidates: [{ path: route.pathname, params: {} }] }
  }
  const { prerendered, listed, fallback } = await builder.staticPaths()
  if (builder.buildShells) return plan
  if (config.revalidate === 0) return plan
  if (prerendered.length > 0 || listed) return { ...plan, candidates: prerendered, fallback }
  return isStatic(config) ? { ...plan, candidates: [], fallback } : plan
}

/** Asked to be static, whatever paths there are. */
const isStatic = ({ dynamic }: AppConfig) => dynamic === 'error' || dynamic === 'force-static'

async function prerenderRoute(
  { route, builder, config, candidates, fallback }: RoutePlan,
  { manifest, prefetchHints, entries }: RouteBuild,
): Promise<TableRoute> {
  const all: PrerenderRecord[] = []
  for (const { path, params } of candidates ?? []) {
    all.push({ ...(await limited(route, builder.exportPath(path, params))), path })
  }
  const made = all.filter(({ revalidate }) => revalidate !== 0)
  for (const record of made) {
    manifest.routes[record.path] = engine.prerenderRecord(route, record)
    if (record.prefetchHints) prefetchHints[route.pathname] ??= record.prefetchHints
    entries.push(storedReply(route, record))
  }
  const dynamic = isDynamicRoute(route.pathname)
  if (dynamic && candidates && made.length === all.length && fallback !== undefined) {
    manifest.dynamicRoutes[route.pathname] = engine.dynamicRouteRecord(route, fallback)
  }
  const described = describeRoute(route, config, made, candidates)
  const shown = route.storedPath ?? route.pathname
  return { route: described, shown, listed: dynamic ? all : [] }
}

/** Adds the shells of a page with cacheComponents to what the build has made. */
function recordShells(
  route: Route,
  { built, shells, list, routes, dynamicRoutes, prefetchHints }: ShellBuild,
  { manifest, prefetchHints: hints, entries }: RouteBuild,
): TableRoute {
  Object.assign(manifest.routes, routes)
  Object.assign(manifest.dynamicRoutes, dynamicRoutes)
  if (prefetchHints) hints[route.pathname] = prefetchHints
  entries.push(...shells.map((shell) => storedReply(route, shell)))
  return {
    route: built,
    shown: route.pathname,
    ...(list ? { listed: shells, list } : { listed: [] }),
  }
}

/** A prerendered reply as the full-route cache will find it. */
function storedReply(
  { kind }: Route,
  { path, status = 200, headers = {}, ...lifetime }: PrerenderRecord,
): StoredEntry {
  const file = path === '/' ? '/index' : path
  const body = Buffer.from(
    readFileSync(`/.next/server/app${file}.${kind === 'page' ? 'html' : 'body'}`),
  )
  const reply = kind === 'page' ? pageReply(body, status, headers) : { status, headers, body }
  return routeEntry(path, reply, lifetime)
}

function describeRoute(
  { kind: kindOfRoute, pathname, file, storedPath }: Route,
  config: AppConfig,
  made: PrerenderRecord[],
  candidates: StaticPaths['prerendered'] | null,
): BuiltRoute {
  const dynamic = isDynamicRoute(pathname)
  const prerendered = made.length > 0 || (dynamic && candidates?.length === 0)
  const kind = !prerendered ? 'dynamic' : dynamic && made.length > 0 ? 'ssg' : 'static'
  // 14 and 15 keep a list as it is, whatever its handlers turn out to be.
  const isList = dynamic && Boolean(candidates?.length) && !engine.table.symbolOfPaths
  const isEmptyList = dynamic && candidates?.length === 0 && !isStatic(config)
  return {
    pathname,
    file,
    kind,
    symbol: ({ static: '○', ssg: '●', dynamic: 'ƒ' } as const)[
      isList || isEmptyList ? 'ssg' : kind
    ],
    revalidate: made[0]?.revalidate ?? (prerendered ? false : null),
    expire: made[0]?.expire ?? null,
    paths: made.map(({ path }) => path),
    why:
      kindOfRoute === 'api'
        ? 'Runs at each request: an API route of the Pages Router is never prerendered.'
        : storedPath !== undefined
          ? `Runs at each request: the one reply that the build stores, at ${storedPath}, answers no other path.`
          : explainRoute(kind, config, candidates !== null),
  }
}

/** Next gives a prerender staticPageGenerationTimeout (60 s); a reader is told sooner. */
function limited<T>(route: Route, work: Promise<T>): Promise<T> {
  const began = clockNow()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const seconds = (clockNow() - began) / 1000
      reject(
        new Error(
          `${route.file} did not answer within ${seconds} s while it was prerendered. next build gives up as well, after 60 s. Return a Response, or make the route dynamic.`,
        ),
      )
    }, PRERENDER_LIMIT_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
