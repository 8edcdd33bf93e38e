// Server worker. What differs between the versions of Next. The build picks the implementation:
// v14/engine.ts, v15/engine.ts or v16/engine.ts.

import type { OutgoingHttpHeaders } from 'node:http'
import type { BuiltRoute, RouteSymbol } from '../../protocol/build'
import type { CompiledProject, ProjectFiles } from '../../protocol/project'
import type { Route } from '../learner/routes'
import type { Places } from '../project-places'
import type { MiddlewareName } from './middleware'
import type { PageProject, PageSources } from './pages/page-project'

export { engine } from 'virtual:next-engine'

export type LoadUserland = (route: Route) => object | Promise<object>

export type Params = Record<string, string | string[] | undefined>

/** What a build knows of a route before it calls it. */
export interface AppConfig {
  dynamic?: string
  revalidate?: number | false
  runtime?: string
  /** Why GET is not prerendered although nothing forbids it; absent when it may be. */
  notCacheable?: string
}

/** Paths of generateStaticParams, and what other paths get. */
export interface StaticPaths {
  prerendered: { path: string; params: Params }[]
  /** True when the file names its paths, be it none. */
  listed?: boolean
  /** As the prerender manifest has it: null makes other paths at request time, false refuses them. */
  fallback: string | false | null | undefined
}

/** A reply that the build made. */
export interface PrerenderRecord {
  path: string
  /** Seconds, false: never by time; 0: dynamic after all. */
  revalidate: number | false
  expire: number | undefined
  status?: number
  headers?: OutgoingHttpHeaders
  /** Of a page: what the client's router needs to know before it prefetches its segments. */
  prefetchHints?: object
}

/** A static shell of a page with cacheComponents, by its path or, with params that are not known, by its pattern. */
export interface Shell extends PrerenderRecord {
  symbol: Exclude<RouteSymbol, '●'>
}

/** What `next build` makes of a page with cacheComponents. */
export interface ShellBuild {
  built: BuiltRoute
  /** In the order of the route table. */
  shells: Shell[]
  /** What stands beside the list of shells; null for a page without params, which has one. */
  list: Lifetime | null
  /** Entries of the prerender manifest. */
  routes: Record<string, object>
  dynamicRoutes: Record<string, object>
  prefetchHints: object | undefined
}

export interface Lifetime {
  revalidate: number | false
  expire?: number | undefined
}

/** How `next build` prints its route table. */
export interface RouteTableStyle {
  /** True: the paths of a route have a symbol each; else the route has one. */
  symbolOfPaths: boolean
  notFound: 'app' | 'pages'
  /** Lines below the table when there is a proxy or middleware. */
  proxy: string[]
  ssgSource: string
  /** Columns; empty where the version has none. */
  revalidate(lifetime: Lifetime): string
  expire(lifetime: Lifetime): string
}

/** `next build` of one route. */
export interface RouteBuilder {
  /** The segment config as Next's build reduces it. Throws what Next says of a wrong one. */
  collectConfig(): Promise<AppConfig>
  /** Comes after {@link RouteBuilder.collectConfig}. */
  staticPaths(): Promise<StaticPaths>
  /** Calls GET as the build does and stores its reply in `.next/server/app`. */
  exportPath(path: string, params: Params): Promise<Omit<PrerenderRecord, 'path'>>
  /** Of a page with cacheComponents: makes its shells, in place of {@link RouteBuilder.exportPath}. */
  buildShells?(): Promise<ShellBuild>
}

/** What a build makes of Next's own pages for statuses without a handler. */
export interface StatusPages {
  /** Pathnames by page of `app/`. */
  app: Record<string, string>
  /** Files by page of `pages/`. */
  pages: Record<string, string>
  /** HTML by path. */
  files: Record<string, string>
  /** Modules by path. */
  modules: Record<string, () => unknown>
}

/** One version of Next. */
export interface Engine {
  /** Names of the file that runs before the router, the preferred one first. */
  middlewareNames: readonly MiddlewareName[]
  /** Depends on the mode in 16. */
  readonly statusPages: StatusPages
  /** What the sandbox sets in the configuration of every project. */
  imposedConfig?: { cacheMaxMemorySize: number }
  /** The module of a route as `next build` would leave it; a promise where the route's file awaits. */
  createEntry(route: Route, load: LoadUserland): object | Promise<object>
  /** True when `next build` refuses segment config that is no literal; 14 takes any. */
  readsConfigFromSource: boolean
  /** Turbopack ends a build where a name is imported that its module does not export; webpack warns. */
  refusesMissingExports: boolean
  createBuilder(route: Route, load: LoadUserland): RouteBuilder
  /** Entries of `routes` and `dynamicRoutes` in the prerender manifest. */
  prerenderRecord(route: Route, record: PrerenderRecord): object
  dynamicRouteRecord(route: Route, fallback: string | false | null): object
  /** Adds the modules that compiled `'use cache'` functions import. Absent where Next has no such thing. */
  startUseCache?(provided: Record<string, object>): Promise<void>
  /** True where the directive `'use cache'` means nothing. */
  ignoresUseCache?: true
  /**
   * What is said of `'use cache'` where Next has it and the sandbox does not: in the words of that Next if the
   * configuration does not allow it.
   */
  refuseUseCache?(allowed: boolean): string
  /** Places also errors without a stack, which only rendering a page throws. */
  createPlaces?(files: ProjectFiles, compiled: CompiledProject): Places
  /** Gives the route of `page` the manifests that cached functions need. */
  provideReferenceManifests?(page: string): void
  /** True where API routes of the Pages Router run. */
  runsPagesApi?: true
  /** Prepares the pages among `routes`. Absent where the sandbox renders none. */
  createPages?(sources: PageSources, routes: Route[]): Promise<PageProject>
  table: RouteTableStyle
  /** Empties Next's memory as a new process has it. Returns the function that brings the old one back. */
  newProcess(): () => void
}
