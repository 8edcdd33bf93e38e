// Server worker. What the builds of Next 15 and 16 have in common; the versions differ in what they pass to
// the functions of Next that these results come from.

import { createIncrementalCache } from 'next/dist/export/helpers/create-incremental-cache'
import { getParams } from 'next/dist/export/helpers/get-params'
import { fallbackModeToFallbackField, type FallbackMode } from 'next/dist/lib/fallback'
import { isStaticGenEnabled } from 'next/dist/server/route-modules/app-route/helpers/is-static-gen-enabled'
import type { Route } from '../learner/routes'
import { nextConfig } from './common'
import type { AppConfig, PrerenderRecord, StaticPaths } from './engine'

export const BUILD_ID = 'sandbox'
export const DIST = '/.next'

type Userland = Parameters<typeof isStaticGenEnabled>[0]

/** The segment config as `isPageStatic` (build/utils.js) reduces it. */
export function reduceConfig(
  { dynamic, revalidate, runtime }: Omit<AppConfig, 'notCacheable'>,
  userland: object,
  cacheComponents: boolean | undefined,
): AppConfig {
  const config: AppConfig = { dynamic, revalidate, runtime }
  if (dynamic === 'force-dynamic') config.revalidate = 0
  if (!('GET' in userland)) config.notCacheable = 'Runs at each request: it exports no GET.'
  else if (!isStaticGenEnabled(userland as Userland) && !cacheComponents) {
    config.notCacheable =
      "Runs at each request: since Next 15 a GET is only prerendered when the file asks for it, with dynamic = 'force-static', revalidate or generateStaticParams."
  }
  return config
}

/** What `buildAppStaticPaths` found, as a build goes on with it. */
export function staticPathsOf(
  { pathname: page }: Route,
  prerendered: { pathname: string }[] | undefined,
  fallback: `${FallbackMode}` | undefined,
): StaticPaths {
  return {
    listed: prerendered !== undefined,
    prerendered: (prerendered ?? []).map(({ pathname }) => ({
      path: pathname,
      params: getParams(page, pathname) || {},
    })),
    fallback: fallback && fallbackModeToFallbackField(fallback as FallbackMode, page),
  }
}

/**
 * The cache that the handlers of a build write to.
 * @typeParam Cache the class of this version of Next
 */
export async function createBuildCache<Cache>(
  cacheHandlers: Record<string, string | undefined> | undefined,
): Promise<Cache> {
  const cache = await createIncrementalCache({
    cacheHandler: nextConfig.cacheHandler,
    cacheHandlers,
    cacheMaxMemorySize: nextConfig.cacheMaxMemorySize,
    fetchCacheKeyPrefix: nextConfig.experimental.fetchCacheKeyPrefix,
    distDir: DIST,
    dir: '/',
    flushToDisk: true,
  })
  return cache as Cache
}

/** What `exportAppRoute` resolves to. */
interface Exported {
  cacheControl: { revalidate: number | false; expire?: number | undefined }
  metadata?: Pick<PrerenderRecord, 'status' | 'headers'>
}

/** The reply to `path`, as the prerender manifest records it. Throws when there is none. */
export function exportedRecord(
  path: string,
  result: Exported | object,
): Omit<PrerenderRecord, 'path'> {
  if (!('cacheControl' in result)) throw new Error(`${path} could not be prerendered.`)
  const { revalidate, expire } = result.cacheControl
  return {
    revalidate,
    expire: revalidate !== false && revalidate > 0 ? (expire ?? nextConfig.expireTime) : expire,
    status: result.metadata?.status,
    headers: result.metadata?.headers,
  }
}
