// Server worker. What a build takes from Next itself: segment config, static params, prerendering, and
// the shape of the records that build/index.js writes into the prerender manifest.

import { createAppRouteEntrypoint } from 'next-template:app-route'
import { collectSegments } from 'next/dist/build/segment-config/app/app-segments'
import { buildAppStaticPaths } from 'next/dist/build/static-paths/app'
import { createIncrementalCache } from 'next/dist/export/helpers/create-incremental-cache'
import { getParams } from 'next/dist/export/helpers/get-params'
import { exportAppRoute } from 'next/dist/export/routes/app-route'
import { fallbackModeToFallbackField } from 'next/dist/lib/fallback'
import { MultiFileWriter } from 'next/dist/lib/multi-file-writer'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import { isStaticGenEnabled } from 'next/dist/server/route-modules/app-route/helpers/is-static-gen-enabled'
import { isDynamicRoute } from 'next/dist/shared/lib/router/utils'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import { parseNormalizedAppRoute } from 'next/dist/shared/lib/router/routes/app'
import type { Params } from 'next/dist/server/request/params'
import type { Route } from '../../learner/routes'
import { describeRoute } from '../describe-route'
import { nextConfig } from '../common'
import { mockExchange } from '../mock-exchange'
import type { AppConfig, LoadUserland, PrerenderRecord, RouteBuilder, StaticPaths } from '../engine'

type Entrypoint = ReturnType<typeof createAppRouteEntrypoint>
type Exported = Parameters<typeof exportAppRoute>
type Segments = Awaited<ReturnType<typeof collectSegments>>

const BUILD_ID = 'sandbox'
const DIST = '/.next'

export function createBuilder(route: Route, load: LoadUserland): RouteBuilder {
  const entry = createAppRouteEntrypoint(describeRoute(route), () => load(route))
  let collected: Segments | null = null
  return {
    async collectConfig() {
      const { config, segments } = await collectConfig(entry, route)
      collected = segments
      return config
    },
    async staticPaths() {
      if (!collected) throw new Error(`The segments of ${route.file} were not collected.`)
      return buildStaticPaths(entry, route, collected)
    },
    exportPath: (path, params) => exportRoute(entry, route, path, params),
  }
}

/** The segment config as `isPageStatic` (build/utils.js) reduces it. Throws what Next says of a wrong one. */
async function collectConfig(
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

/** Paths of generateStaticParams, and what other paths get. */
async function buildStaticPaths(
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
    cacheHandler: nextConfig.cacheHandler,
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
    prerendered: prerenderedRoutes.map(({ pathname }) => ({
      path: pathname,
      params: getParams(route.pathname, pathname) || {},
    })),
    fallback: fallbackMode && fallbackModeToFallbackField(fallbackMode, route.pathname),
  }
}

/** Calls GET as the build does and stores its reply in `.next/server/app`. */
async function exportRoute(
  { routeModule }: Entrypoint,
  route: Route,
  path: string,
  params: Params,
): Promise<Omit<PrerenderRecord, 'path'>> {
  const incrementalCache = await createIncrementalCache({
    cacheHandler: nextConfig.cacheHandler,
    cacheHandlers: nextConfig.cacheHandlers,
    cacheMaxMemorySize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: nextConfig.experimental.fetchCacheKeyPrefix,
    distDir: DIST,
    dir: '/',
    flushToDisk: true,
  })
  const [request, response] = mockExchange<Exported[0], Exported[1]>(path)
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
