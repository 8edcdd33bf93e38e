// Server worker. What a build takes from Next 15 itself: segment config, static params, prerendering.

import {
  createAppRouteEntrypoint,
  type AppRouteEntrypoint as Entrypoint,
} from 'next-template:app-route-15'
import { collectSegments } from 'next-15/dist/build/segment-config/app/app-segments'
import { buildAppStaticPaths } from 'next-15/dist/build/static-paths/app'
import { exportAppRoute } from 'next-15/dist/export/routes/app-route'
import { MultiFileWriter } from 'next-15/dist/lib/multi-file-writer'
import { nodeFs } from 'next-15/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next-15/dist/server/lib/route-cache-key'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
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
import { isDynamicRoute } from '../common'
import { mockExchange } from '../mock-exchange'
import { prepareSegmentConfig } from '../replaced/segment-config'
import type { LoadUserland, Params, PrerenderRecord, RouteBuilder, StaticPaths } from '../engine'
import { currentConfig } from './config'

type Segments = Awaited<ReturnType<typeof collectSegments>>
type Exported = Parameters<typeof exportAppRoute>
type Loaded = Parameters<typeof collectSegments>[0]

export function createBuilder(route: Route, load: LoadUserland): RouteBuilder {
  let entry: Entrypoint | null = null
  let segments: Segments = []
  const built = () => {
    if (!entry) throw new Error(`The configuration of ${route.file} was not collected.`)
    return entry
  }
  return {
    async collectConfig() {
      entry = createAppRouteEntrypoint(describeRoute(route), await load(route))
      segments = await collect(entry, route)
      return reduceConfig(
        segments.at(-1)?.config ?? {},
        entry.routeModule.userland,
        currentConfig().experimental.cacheComponents,
      )
    },
    staticPaths: () => buildStaticPaths(built(), route, segments),
    exportPath: (path, params) => exportRoute(built(), route, path, params),
  }
}

/** Throws what Next says of a wrong segment config. */
async function collect({ routeModule }: Entrypoint, route: Route): Promise<Segments> {
  try {
    await prepareSegmentConfig(routeModule.userland)
    return await collectSegments({ routeModule } as unknown as Loaded)
  } catch (cause) {
    throw new Error(`Failed to collect configuration for ${route.pathname}`, { cause })
  }
}

/** Paths of generateStaticParams, and what other paths get. */
async function buildStaticPaths(
  entry: Entrypoint,
  route: Route,
  segments: Segments,
): Promise<StaticPaths> {
  const nextConfig = currentConfig()
  const { experimental } = nextConfig
  const { prerenderedRoutes, fallbackMode } = await buildAppStaticPaths({
    dir: '/',
    page: route.pathname,
    distDir: DIST,
    cacheComponents: Boolean(experimental.cacheComponents),
    authInterrupts: Boolean(experimental.authInterrupts),
    segments,
    isrFlushToDisk: experimental.isrFlushToDisk,
    cacheLifeProfiles: experimental.cacheLife,
    cacheHandler: nextConfig.cacheHandler,
    requestHeaders: {},
    maxMemoryCacheSize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: experimental.fetchCacheKeyPrefix,
    nextConfigOutput: undefined,
    ComponentMod: entry as unknown as Parameters<typeof buildAppStaticPaths>[0]['ComponentMod'],
    isRoutePPREnabled: false,
    buildId: BUILD_ID,
    rootParamKeys: [],
  })
  return staticPathsOf(route, prerenderedRoutes, fallbackMode)
}

/** Calls GET as the build does and stores its reply in `.next/server/app`. */
async function exportRoute(
  { routeModule }: Entrypoint,
  route: Route,
  path: string,
  params: Params,
): Promise<Omit<PrerenderRecord, 'path'>> {
  const nextConfig = currentConfig()
  const incrementalCache = await createBuildCache<Exported[5]>(
    nextConfig.experimental.cacheHandlers,
  )
  const writer = new MultiFileWriter(nodeFs)
  const result = await exportAppRoute(
    ...mockExchange<Exported[0], Exported[1]>(path),
    isDynamicRoute(route.pathname) ? params : undefined,
    route.page,
    routeModule,
    incrementalCache,
    nextConfig.experimental.cacheLife,
    `${DIST}/server/app${normalizePagePath(path)}.html`,
    writer,
    {
      cacheComponents: Boolean(nextConfig.experimental.cacheComponents),
      authInterrupts: Boolean(nextConfig.experimental.authInterrupts),
    },
    BUILD_ID,
    {
      key: getRouteCacheKey(path, routeModule.cacheOwner),
      owner: routeModule.cacheOwner,
      isFallback: false,
    },
  )
  await writer.wait()
  return exportedRecord(path, result)
}
