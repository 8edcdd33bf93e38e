// Server worker. What a build takes from Next itself: segment config, static params, prerendering, and
// the shape of the records that build/index.js writes into the prerender manifest.

import { createAppRouteEntrypoint } from 'next-template:app-route'
import { collectSegments } from 'next/dist/build/segment-config/app/app-segments'
import { buildAppStaticPaths } from 'next/dist/build/static-paths/app'
import { createIncrementalCache } from 'next/dist/export/helpers/create-incremental-cache'
import { exportAppRoute } from 'next/dist/export/routes/app-route'
import { formatExpire, formatRevalidate } from 'next/dist/build/output/format'
import { fallbackModeToFallbackField } from 'next/dist/lib/fallback'
import { MultiFileWriter } from 'next/dist/lib/multi-file-writer'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import { isStaticGenEnabled } from 'next/dist/server/route-modules/app-route/helpers/is-static-gen-enabled'
import { isDynamicRoute } from 'next/dist/shared/lib/router/utils'
import { getNamedRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import { normalizeRouteRegex } from 'next/dist/lib/load-custom-routes'
import { parseNormalizedAppRoute } from 'next/dist/shared/lib/router/routes/app'
import type { Params } from 'next/dist/server/request/params'
import type { Route } from '../learner/routes'
import { IncomingMessage, ServerResponse } from '../node/http'
import { nextConfig } from './engine'

export { formatExpire, formatRevalidate, isDynamicRoute }
export type { Params }

export type Entrypoint = ReturnType<typeof createAppRouteEntrypoint>
type Segments = Awaited<ReturnType<typeof collectSegments>>

export interface AppConfig {
  dynamic?: string
  revalidate?: number | false
  runtime?: string
  /** Why GET is not prerendered although nothing forbids it; absent when it may be. */
  notCacheable?: string
}

export interface PrerenderRecord {
  path: string
  /** Seconds, false: never by time; 0: dynamic after all. */
  revalidate: number | false
  expire: number | undefined
  status?: number
  headers?: Record<string, unknown>
}

const BUILD_ID = 'sandbox'
const DIST = '/.next'

export function createEntrypoint(
  route: Route,
  loadUserland: () => object | Promise<object>,
): Entrypoint {
  const definition = {
    page: route.page,
    pathname: route.pathname,
    filename: '',
    bundlePath: '',
    resolvedPagePath: route.file,
  }
  return createAppRouteEntrypoint(definition, loadUserland)
}

/** The segment config as `isPageStatic` (build/utils.js) reduces it. Throws what Next says of a wrong one. */
export async function collectConfig(
  { routeModule }: Entrypoint,
  route: Route,
): Promise<{ config: AppConfig; segments: Segments }> {
  const segments = await collectSegments(routeModule, nextConfig).catch((cause: unknown) => {
    throw new Error(`Failed to collect configuration for ${route.pathname}`, { cause })
  })
  const own = segments.segments.at(-1)?.config ?? {}
  const config: AppConfig = {
    dynamic: own.dynamic,
    revalidate: own.revalidate,
    runtime: own.runtime,
  }
  if (config.dynamic === 'force-dynamic') config.revalidate = 0
  const { userland } = routeModule
  if (!('GET' in userland)) config.notCacheable = 'Runs at each request: it exports no GET.'
  else if (!isStaticGenEnabled(userland) && !nextConfig.cacheComponents) {
    config.notCacheable =
      "Runs at each request: since Next 15 a GET is only prerendered when the file asks for it, with dynamic = 'force-static', revalidate or generateStaticParams."
  }
  return { config, segments }
}

/** `fallback` as the prerender manifest has it: null makes other paths at request time, false refuses them. */
export interface StaticPaths {
  prerendered: { path: string; params: Params }[]
  fallback: string | false | null | undefined
}

/** Paths of generateStaticParams, and what other paths get. */
export async function buildStaticPaths(
  entry: Entrypoint,
  route: Route,
  { segments, segmentTree }: Segments,
): Promise<StaticPaths> {
  const { experimental } = nextConfig
  const { prerenderedRoutes = [], fallbackMode } = await buildAppStaticPaths({
    dir: '/',
    page: route.pathname,
    route: parseNormalizedAppRoute(route.pathname),
    distDir: DIST,
    cacheComponents: Boolean(nextConfig.cacheComponents),
    authInterrupts: Boolean(experimental.authInterrupts),
    useCacheTimeout: experimental.useCacheTimeout,
    durableUseCacheEntries: Boolean(experimental.durableUseCacheEntries),
    staticPageGenerationTimeout: nextConfig.staticPageGenerationTimeout,
    segments,
    segmentTree,
    isrFlushToDisk: experimental.isrFlushToDisk,
    cacheLifeProfiles: nextConfig.cacheLife,
    requestHeaders: {},
    cacheMaxMemorySize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: experimental.fetchCacheKeyPrefix,
    nextConfigOutput: undefined,
    ComponentMod: entry as unknown as Parameters<typeof buildAppStaticPaths>[0]['ComponentMod'],
    isRoutePPREnabled: false,
    isEnsureStaticPage: false,
    buildId: BUILD_ID,
    deploymentId: '',
    rootParamKeys: [],
  })
  return {
    prerendered: prerenderedRoutes.map(({ pathname, params }) => ({ path: pathname, params })),
    fallback: fallbackMode && fallbackModeToFallbackField(fallbackMode, route.pathname),
  }
}

/** Calls GET as the build does and stores its reply in `.next/server/app`. */
export async function exportRoute(
  { routeModule }: Entrypoint,
  route: Route,
  path: string,
  params: Params,
): Promise<Omit<PrerenderRecord, 'path'>> {
  const incrementalCache = await createIncrementalCache({
    cacheMaxMemorySize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: nextConfig.experimental.fetchCacheKeyPrefix,
    distDir: DIST,
    dir: '/',
    flushToDisk: true,
  })
  const { request, response } = mockExchange(path)
  const writer = new MultiFileWriter(nodeFs)
  const result = await exportAppRoute(
    request,
    response,
    isDynamicRoute(route.pathname) ? params : undefined,
    route.page,
    routeModule,
    incrementalCache,
    nextConfig.cacheLife,
    `${DIST}/server/app${normalizePagePath(path)}.html`,
    writer,
    Boolean(nextConfig.cacheComponents),
    nextConfig.staticPageGenerationTimeout,
    {
      authInterrupts: Boolean(nextConfig.experimental.authInterrupts),
      useCacheTimeout: nextConfig.experimental.useCacheTimeout,
      durableUseCacheEntries: Boolean(nextConfig.experimental.durableUseCacheEntries),
    },
    BUILD_ID,
    '',
    {
      key: getRouteCacheKey(path, routeModule.cacheOwner),
      owner: routeModule.cacheOwner,
      isFallback: false,
    },
  )
  await writer.wait()
  if (!('cacheControl' in result)) throw new Error(`${path} could not be prerendered.`)
  const { revalidate, expire } = result.cacheControl
  return {
    revalidate,
    expire: revalidate !== false && revalidate > 0 ? (expire ?? nextConfig.expireTime) : expire,
    status: result.metadata?.status,
    headers: result.metadata?.headers,
  }
}

type Mocks = Parameters<typeof exportAppRoute>

function mockExchange(path: string): { request: Mocks[0]; response: Mocks[1] } {
  const url = nextConfig.trailingSlash && !path.endsWith('/') ? `${path}/` : path
  const sink = { head: () => {}, write: () => true, end: () => {}, fail: () => {} }
  return {
    request: new IncomingMessage('GET', url, [], null) as unknown as Mocks[0],
    response: new ServerResponse(sink, 'GET') as unknown as Mocks[1],
  }
}

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
