// Server worker. `next build` of a page: its segment config, its static params and its prerender, by the
// functions that build/utils.js and export/worker.js call.

import { collectSegments } from 'next/dist/build/segment-config/app/app-segments'
import { MultiFileWriter } from 'next/dist/lib/multi-file-writer'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import type { AppPageModule } from 'next/dist/server/route-modules/app-page/module'
import type { LateModules } from '../../late-scripts'
import { NOT_FOUND_PAGE, type Route } from '../../learner/routes'
import { readFileSync } from '../../node/fs'
import { nextConfig } from '../common'
import { NO_FONTS } from '../build-output'
import { BUILD_ID, DIST, createBuildCache } from '../app-route-build'
import type { AppConfig, Params, PrerenderRecord, RouteBuilder } from '../engine'
import { mockExchange } from '../mock-exchange'
import { loadSegmentSchema } from '../replaced/segment-config'
import { buildStaticPaths, type Segments } from '../v16/engine-build'

type PageModules = LateModules['pages']
type ExportPage = PageModules['ssr']['exportAppPage']
type Exported = Parameters<ExportPage>

/** @param entry the module of the page, as it lies in `.next/server/app` */
export function createPageBuilder(
  route: Route,
  entry: AppPageModule,
  { ssr }: PageModules,
): RouteBuilder {
  let segments: Segments | null = null
  let config: AppConfig = {}
  return {
    async collectConfig() {
      segments = await collect(entry, route)
      config = reduceConfig(segments)
      return config
    },
    async staticPaths() {
      if (!segments) throw new Error(`The segments of ${route.file} were not collected.`)
      return buildStaticPaths(entry, route, segments)
    },
    exportPath: (path, params) =>
      exportPage(route, { path, params }, config.dynamic === 'error', ssr),
  }
}

async function collect({ routeModule }: AppPageModule, route: Route): Promise<Segments> {
  await loadSegmentSchema()
  return collectSegments(routeModule, nextConfig).catch((cause: unknown) => {
    throw new Error(`Failed to collect configuration for ${route.pathname}`, { cause })
  })
}

/** From the layouts down to the page, as reduceAppConfig of build/utils.js: the shortest lifetime counts. */
function reduceConfig({ segments }: Segments): AppConfig {
  const config: AppConfig = {}
  for (const { config: own } of segments) {
    if (own?.dynamic !== undefined) config.dynamic = own.dynamic
    if (own?.runtime !== undefined) config.runtime = own.runtime
    if (own?.revalidate === undefined) continue
    const shorter =
      typeof config.revalidate !== 'number' ||
      (typeof own.revalidate === 'number' && own.revalidate < config.revalidate)
    if (shorter) config.revalidate = own.revalidate
  }
  if (config.dynamic === 'force-dynamic') config.revalidate = 0
  return config
}

/** Renders `path` as the build does and stores what `next build` stores in `.next/server/app`. */
async function exportPage(
  route: Route,
  { path, params }: { path: string; params: Params },
  isDynamicError: boolean,
  { exportAppPage, loadComponents }: PageModules['ssr'],
): Promise<Omit<PrerenderRecord, 'path'>> {
  const components = await loadComponents({
    distDir: DIST,
    page: route.page,
    isAppPath: true,
    isDev: false,
    sriEnabled: false,
    needsManifestsForLegacyReasons: true,
  })
  const [request, response] = mockExchange<Exported[0], Exported[1]>(path)
  if (route.page === NOT_FOUND_PAGE) response.statusCode = 404
  const writer = new MultiFileWriter(nodeFs)
  const result = await exportAppPage(
    request,
    response,
    route.page,
    path,
    route.pathname,
    {},
    null,
    { ...(await renderOptions(components)), params } as unknown as Exported[7],
    `${DIST}/server/app${normalizePagePath(path)}.html`,
    false,
    isDynamicError,
    writer,
    { buildId: BUILD_ID, deploymentId: '', clientAssetToken: '' } as Exported[12],
    { resolvedPathname: path },
    {
      key: getRouteCacheKey(path, components.routeModule.cacheOwner),
      owner: components.routeModule.cacheOwner,
      isFallback: false,
    },
  )
  await writer.wait()
  if (!('cacheControl' in result)) throw new Error(`${path} could not be prerendered.`)
  const { revalidate, expire } = result.cacheControl
  if (revalidate === 0) return { revalidate, expire }
  return { revalidate, expire: lifetime(revalidate, expire), ...readMeta(path) }
}

const lifetime = (revalidate: number | false, expire: number | undefined) =>
  revalidate === false ? expire : (expire ?? nextConfig.expireTime)

type Meta = Pick<PrerenderRecord, 'status' | 'headers' | 'prefetchHints'>

/** Status, headers and hints, as the export has left them beside the page. */
function readMeta(path: string): Meta {
  const file = `${DIST}/server/app${normalizePagePath(path)}.meta`
  return JSON.parse(String(readFileSync(file, 'utf8'))) as Meta
}

/** The options of export/index.js and export/worker.js. */
async function renderOptions(components: object): Promise<object> {
  const { experimental } = nextConfig
  return {
    ...components,
    isBuildTimePrerendering: true,
    assetPrefix: nextConfig.assetPrefix.replace(/\/$/, ''),
    distDir: DIST,
    dir: '/',
    basePath: nextConfig.basePath,
    cacheComponents: nextConfig.cacheComponents ?? false,
    partialPrefetching: nextConfig.partialPrefetching,
    validationLevel: experimental.instantInsights.validationLevel,
    trailingSlash: nextConfig.trailingSlash,
    supportsDynamicResponse: false,
    serveStreamingMetadata: true,
    allowEmptyStaticShell: false,
    serverActions: experimental.serverActions,
    cacheLifeProfiles: nextConfig.cacheLife,
    staticPageGenerationTimeout: nextConfig.staticPageGenerationTimeout,
    nextFontManifest: NO_FONTS,
    images: nextConfig.images,
    reactMaxHeadersLength: nextConfig.reactMaxHeadersLength,
    crossOrigin: nextConfig.crossOrigin,
    experimental: {
      clientTraceMetadata: experimental.clientTraceMetadata,
      expireTime: nextConfig.expireTime,
      staleTimes: experimental.staleTimes,
      clientParamParsingOrigins: experimental.clientParamParsingOrigins,
      dynamicOnHover: experimental.dynamicOnHover ?? false,
      optimisticRouting: experimental.optimisticRouting ?? false,
      parallelRouteMetadata: experimental.parallelRouteMetadata ?? false,
      inlineCss: experimental.inlineCss ?? false,
      prefetchInlining: experimental.prefetchInlining ?? false,
      authInterrupts: Boolean(experimental.authInterrupts),
      reactBrowserBailout: experimental.reactBrowserBailout ?? false,
      useCacheTimeout: experimental.useCacheTimeout,
      durableUseCacheEntries: Boolean(experimental.durableUseCacheEntries),
      cachedNavigations: experimental.cachedNavigations ?? false,
      isRoutePPREnabled: false,
    },
    incrementalCache: await createBuildCache(nextConfig.cacheHandlers),
  }
}
