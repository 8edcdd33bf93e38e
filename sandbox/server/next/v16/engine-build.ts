// Server worker. What a build takes from Next itself: segment config, static params, prerendering, and
// the shape of the records that build/index.js writes into the prerender manifest.

import { createAppRouteEntrypoint } from 'next-template:app-route'
import { collectSegments } from 'next/dist/build/segment-config/app/app-segments'
import { buildAppStaticPaths } from 'next/dist/build/static-paths/app'
import { exportAppRoute } from 'next/dist/export/routes/app-route'
import { MultiFileWriter } from 'next/dist/lib/multi-file-writer'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import { isDynamicRoute } from 'next/dist/shared/lib/router/utils'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import { parseNormalizedAppRoute } from 'next/dist/shared/lib/router/routes/app'
import type { Params } from 'next/dist/server/request/params'
import type { Route } from '../../learner/routes'
import {
  BUILD_ID,
  createBuildCache,
  DIST,
  exportedRecord,
  reduceConfig,
  staticPathsOf,
} from '../app-route-build'
import { describeRoute } from '../describe-route'
import { nextConfig } from '../common'
import { mockExchange } from '../mock-exchange'
import { prepareSegmentConfig } from '../replaced/segment-config'
import type { AppConfig, LoadUserland, PrerenderRecord, RouteBuilder, StaticPaths } from '../engine'

type Entrypoint = ReturnType<typeof createAppRouteEntrypoint>
type Exported = Parameters<typeof exportAppRoute>
export type Segments = Awaited<ReturnType<typeof collectSegments>>

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
      if (route.storedPath !== undefined)
        return { prerendered: [{ path: route.storedPath, params: {} }], fallback: undefined }
      if (!collected) throw new Error(`The segments of ${route.file} were not collected.`)
      return buildStaticPaths(entry, route, collected)
    },
    exportPath: (path, params) => exportRoute(entry, route, path, params),
  }
}

/** The segments of a route, and their config in one. Throws what Next says of a wrong one. */
async function collectConfig(
  { routeModule }: Entrypoint,
  route: Route,
): Promise<{ config: AppConfig; segments: Segments }> {
  const segments = await collect(routeModule).catch((cause: unknown) => {
    throw new Error(`Failed to collect configuration for ${route.pathname}`, { cause })
  })
  const own = segments.segments.at(-1)?.config ?? {}
  const config = reduceConfig(own, routeModule.userland, nextConfig.cacheComponents)
  return { config, segments }
}

async function collect(routeModule: Entrypoint['routeModule']): Promise<Segments> {
  await routeModule.ensureUserland()
  await prepareSegmentConfig(routeModule.userland)
  return collectSegments(routeModule, nextConfig)
}

/**
 * Paths of generateStaticParams, and what other paths get.
 * @param entry the module of a route handler or a page
 */
export async function buildStaticPaths(
  entry: object,
  route: Route,
  segments: Segments,
): Promise<StaticPaths> {
  const { prerenderedRoutes, fallbackMode } = await findStaticPaths(entry, route, segments)
  return staticPathsOf(route, prerenderedRoutes, fallbackMode)
}

/** What Next finds of them. With cacheComponents, the shells of a page are among them. */
export function findStaticPaths(
  entry: object,
  { kind, pathname }: Route,
  { segments, segmentTree }: Segments,
  rootParamKeys: readonly string[] = [],
) {
  const { experimental } = nextConfig
  return buildAppStaticPaths({
    dir: '/',
    page: pathname,
    route: parseNormalizedAppRoute(pathname),
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
    isRoutePPREnabled: Boolean(nextConfig.cacheComponents) && kind === 'page',
    isEnsureStaticPage: false,
    buildId: BUILD_ID,
    deploymentId: '',
    rootParamKeys,
  })
}

/** Calls GET as the build does and stores its reply in `.next/server/app`. */
async function exportRoute(
  { routeModule }: Entrypoint,
  route: Route,
  path: string,
  params: Params,
): Promise<Omit<PrerenderRecord, 'path'>> {
  const incrementalCache = await createBuildCache<Exported[5]>(nextConfig.cacheHandlers)
  const writer = new MultiFileWriter(nodeFs)
  const result = await exportAppRoute(
    ...mockExchange<Exported[0], Exported[1]>(path),
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
  return exportedRecord(path, result)
}
