// Server worker. `next build` of a page: its segment config, its static params and its prerender, by the
// functions that build/utils.js and export/worker.js call.

import { collectSegments } from 'next/dist/build/segment-config/app/app-segments'
import { MultiFileWriter } from 'next/dist/lib/multi-file-writer'
import { nodeFs } from 'next/dist/server/lib/node-fs-methods'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import type { AppPageModule } from 'next/dist/server/route-modules/app-page/module'
import type { LateModules } from '../../late-scripts'
import type { Exported, ShellOptions, ShellTools } from '../../pages/shells'
import { NOT_FOUND_PAGE, type Route } from '../../learner/routes'
import { readFileSync } from '../../node/fs'
import { nextConfig } from '../common'
import { NO_FONTS } from '../build-output'
import { BUILD_ID, DIST, createBuildCache } from '../app-route-build'
import type { AppConfig, Params, PrerenderRecord, RouteBuilder } from '../engine'
import { mockExchange } from '../mock-exchange'
import { loadSegmentSchema } from '../replaced/segment-config'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { buildStaticPaths, findStaticPaths, type Segments } from '../v16/engine-build'

type PageModules = LateModules['pages']
type ExportPage = PageModules['ssr']['exportAppPage']
type ExportArguments = Parameters<ExportPage>

/** @param entry the module of the page, as it lies in `.next/server/app` */
export function createPageBuilder(
  route: Route,
  entry: AppPageModule,
  modules: PageModules,
): RouteBuilder {
  let segments: Segments | null = null
  let config: AppConfig = {}
  const collected = () => {
    if (segments) return segments
    throw new Error(`The segments of ${route.file} were not collected.`)
  }
  const builder: RouteBuilder = {
    async collectConfig() {
      segments = await collect(entry, route)
      config = reduceConfig(segments)
      return config
    },
    staticPaths: () => buildStaticPaths(entry, route, collected()),
    async exportPath(path, params) {
      const isDynamicError = config.dynamic === 'error'
      const url = { path, params }
      return recordOf(path, await exportPage(route, path, url, { isDynamicError }, modules))
    },
  }
  return nextConfig.cacheComponents
    ? { ...builder, ...createShellBuilder(route, entry, modules, collected) }
    : builder
}

/** In place of static params and prerenders: the shells of a page with cacheComponents. */
function createShellBuilder(
  route: Route,
  entry: AppPageModule,
  modules: PageModules,
  collected: () => Segments,
): Pick<RouteBuilder, 'staticPaths' | 'buildShells'> {
  let staticPaths: ShellTools['staticPaths'] = null
  return {
    async staticPaths() {
      const rootParams = modules.collectRootParamKeys(entry.routeModule)
      staticPaths = await findStaticPaths(entry, route, collected(), rootParams)
      return { prerendered: [], fallback: undefined }
    },
    buildShells: () =>
      modules.buildShells({
        pathname: route.pathname,
        file: route.file,
        staticPaths,
        paramNames: Object.keys(getRouteRegex(route.pathname).groups),
        partialPrefetching: Boolean(nextConfig.partialPrefetching),
        exportPage: (path, url, options) => exportPage(route, path, url, options, modules),
        record: (path, exported) => ({ ...recordOf(path, exported), path }),
        routeEntry: (record) => prerenderRecord(route, record),
        matcherEntry: (pathname, fallback) => dynamicRouteRecord({ ...route, pathname }, fallback),
      }),
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

/** The options of {@link exportPage} that differ between prerenders. */
type ExportOptions = { isDynamicError?: boolean } & Partial<ShellOptions>

/**
 * Renders a page as the build does and stores what `next build` stores in `.next/server/app`.
 * @param path where it is stored
 * @param url its address, in which params are encoded
 */
async function exportPage(
  route: Route,
  path: string,
  url: { path: string; params: Params },
  { isDynamicError = false, fallbackRouteParams = null, ...options }: ExportOptions,
  { exportOptions, ssr: { exportAppPage, loadComponents } }: PageModules,
): Promise<Exported> {
  const components = await loadComponents({
    distDir: DIST,
    page: route.page,
    isAppPath: true,
    isDev: false,
    sriEnabled: false,
    needsManifestsForLegacyReasons: true,
  })
  const [request, response] = mockExchange<ExportArguments[0], ExportArguments[1]>(url.path)
  if (route.page === NOT_FOUND_PAGE) response.statusCode = 404
  const writer = new MultiFileWriter(nodeFs)
  const result = await exportAppPage(
    request,
    response,
    route.page,
    path,
    route.pathname,
    {},
    fallbackRouteParams,
    {
      ...components,
      ...exportOptions(nextConfig),
      ...options,
      nextFontManifest: NO_FONTS,
      incrementalCache: await createBuildCache(nextConfig.cacheHandlers),
      params: url.params,
    } as unknown as ExportArguments[7],
    `${DIST}/server/app${normalizePagePath(path)}.html`,
    false,
    isDynamicError,
    writer,
    { buildId: BUILD_ID, deploymentId: '', clientAssetToken: '' } as ExportArguments[12],
    { resolvedPathname: url.path },
    {
      key: getRouteCacheKey(path, components.routeModule.cacheOwner),
      owner: components.routeModule.cacheOwner,
      isFallback: (fallbackRouteParams?.size ?? 0) > 0,
    },
  )
  await writer.wait()
  if ('cacheControl' in result) return result
  throw new Error(`${path} could not be prerendered.`)
}

/** What a build records of a prerender, with what the export has left on the disk. */
function recordOf(path: string, { cacheControl }: Exported): Omit<PrerenderRecord, 'path'> {
  const { revalidate, expire } = cacheControl
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
