// Server worker. What a build takes from Next 14 itself: static params and prerendering.

import {
  createAppRouteEntrypoint,
  type AppRouteEntrypoint as Entrypoint,
} from 'next-template:app-route-14'
import { buildAppStaticPaths } from 'next-14/dist/build/utils'
import { createIncrementalCache } from 'next-14/dist/export/helpers/create-incremental-cache'
import { exportAppRoute } from 'next-14/dist/export/routes/app-route'
import { getParams } from 'next-14/dist/export/helpers/get-params'
import { nodeFs } from 'next-14/dist/server/lib/node-fs-methods'
import { normalizePagePath } from 'next/dist/shared/lib/page-path/normalize-page-path'
import type { Route } from '../../learner/routes'
import { setBuiltModule } from '../built-modules'
import { describeRoute } from '../describe-route'
import { isDynamicRoute } from '../common'
import { mockExchange } from '../mock-exchange'
import type {
  AppConfig,
  LoadUserland,
  Params,
  PrerenderRecord,
  RouteBuilder,
  StaticPaths,
} from '../engine'
import { currentConfig } from './config'

type Exported = Parameters<typeof exportAppRoute>
type StaticPathsOptions = Parameters<typeof buildAppStaticPaths>[0]

const DIST = '/.next'
const NOT_STATIC = ['OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']

export function createBuilder(route: Route, load: LoadUserland): RouteBuilder {
  let entry: Entrypoint | null = null
  const built = () => {
    if (!entry) throw new Error(`The configuration of ${route.file} was not collected.`)
    return entry
  }
  return {
    async collectConfig() {
      entry = createAppRouteEntrypoint(describeRoute(route), await load(route))
      return collectConfig(entry)
    },
    staticPaths: () => buildStaticPaths(built(), route),
    exportPath(path, params) {
      setBuiltModule(`${DIST}/server/app${route.page}.js`, built)
      return exportRoute(route, path, params)
    },
  }
}

/** The segment config as `isPageStatic` (build/utils.js) reduces it. */
function collectConfig({ routeModule: { userland } }: Entrypoint): AppConfig {
  const { dynamic, revalidate } = userland
  const { runtime } = userland as { runtime?: string }
  const config: AppConfig = { dynamic, revalidate, runtime }
  if (dynamic === 'force-dynamic') config.revalidate = 0
  const other = NOT_STATIC.find((method) => method in userland)
  if (!('GET' in userland)) config.notCacheable = 'Runs at each request: it exports no GET.'
  else if (other) {
    config.notCacheable = `Runs at each request: it exports ${other}, and Next 14 prerenders a file only when it has nothing but GET and HEAD.`
  }
  return config
}

/** Paths of generateStaticParams, and what other paths get. */
async function buildStaticPaths(
  { routeModule: { userland }, ...entry }: Entrypoint,
  route: Route,
): Promise<StaticPaths> {
  const nextConfig = currentConfig()
  const { experimental } = nextConfig
  const segment = {
    config: {
      revalidate: userland.revalidate,
      dynamic: userland.dynamic,
      dynamicParams: userland.dynamicParams,
    },
    generateStaticParams: userland.generateStaticParams,
    segmentPath: route.pathname,
  }
  const { paths, fallback } = await buildAppStaticPaths({
    dir: '/',
    page: route.pathname,
    distDir: DIST,
    configFileName: 'next.config.js',
    generateParams: [segment] as unknown as StaticPathsOptions['generateParams'],
    isrFlushToDisk: experimental.isrFlushToDisk,
    cacheHandler: nextConfig.cacheHandler,
    requestHeaders: {},
    maxMemoryCacheSize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: experimental.fetchCacheKeyPrefix,
    ppr: false,
    ComponentMod: entry as unknown as StaticPathsOptions['ComponentMod'],
  })
  return {
    listed: paths !== undefined,
    prerendered: (paths ?? []).map((path) => ({
      path,
      params: getParams(route.pathname, path) || {},
    })),
    fallback: fallback === undefined ? undefined : fallback ? null : false,
  }
}

/** Calls GET as the build does and stores its reply in `.next/server/app`. */
async function exportRoute(
  route: Route,
  path: string,
  params: Params,
): Promise<Omit<PrerenderRecord, 'path'>> {
  const nextConfig = currentConfig()
  const incrementalCache = await createIncrementalCache({
    cacheHandler: nextConfig.cacheHandler,
    cacheMaxMemorySize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: nextConfig.experimental.fetchCacheKeyPrefix,
    distDir: DIST,
    dir: '/',
    enabledDirectories: { app: true, pages: false },
    experimental: { ppr: false },
    flushToDisk: true,
  })
  const result = await exportAppRoute(
    ...mockExchange<Exported[0], Exported[1]>(path),
    isDynamicRoute(route.pathname) ? (params as Exported[2]) : undefined,
    route.page,
    incrementalCache,
    DIST,
    `${DIST}/server/app${normalizePagePath(path)}.html`,
    (_kind, file, content) => nodeFs.writeFile(file, content),
  )
  if (!('revalidate' in result)) throw new Error(`${path} could not be prerendered.`)
  const { revalidate, metadata } = result
  return {
    revalidate: revalidate ?? false,
    expire: undefined,
    status: metadata?.status,
    headers: metadata?.headers,
  }
}
