// Server worker. The engine of Next 16: its resolver and its app-route entry.

// They mark time and randomness as dynamic while a route is prerendered with cacheComponents.
import 'next/dist/server/node-environment-extensions/random'
import 'next/dist/server/node-environment-extensions/date'
import 'next/dist/server/node-environment-extensions/web-crypto'
import { createAppRouteEntrypoint } from 'next-template:app-route'
import { setupFsCheck } from 'next/dist/server/lib/router-utils/filesystem'
import { getResolveRoutes } from 'next/dist/server/lib/router-utils/resolve-routes'
import * as server from 'next/server'
import * as headers from 'next/headers'
import * as cache from 'next/cache'
import * as navigation from 'next/dist/api/navigation.react-server'
import * as react from 'next/dist/compiled/react/react.react-server'
import { createAppRouteEntry, describeRoute, registerServerContext } from '../app-route-entry'
import { HOSTNAME, PORT, asNodeRequest, asNodeResponse, nextConfig } from '../common'
import type { Engine, Resolve } from '../engine'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { startUseCache } from '../use-cache/start'
import { createBuilder } from './engine-build'
import { provideReferenceManifests } from './reference-manifests'
import { newProcess } from './runtime-state'
import { noRenderServer } from '../no-render-server'
import type { Route } from '../../learner/routes'
import { USE_CACHE_WRAPPER } from '../../../protocol/project'

const APP_VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

/** `opts` of router-server.js; the resolver reads no more of it than is given. */
type ResolverOptions = Parameters<typeof getResolveRoutes>[5]

async function createResolve(routes: Route[]): Promise<Resolve> {
  const options = { dir: '/', dev: false, config: nextConfig, minimalMode: false }
  const fsChecker = await setupFsCheck(options)
  const known: Partial<ResolverOptions> = { ...options, port: PORT, hostname: HOSTNAME }
  const server = known as ResolverOptions
  const resolveRoutes = getResolveRoutes(
    fsChecker,
    nextConfig,
    () => '',
    server,
    noRenderServer,
    server,
  )
  registerServerContext()
  const byPage = new Map(routes.map((route) => [route.page, route]))
  return async (request, response) => {
    const { statusCode, parsedUrl, resHeaders, matchedOutput } = await resolveRoutes({
      req: asNodeRequest(request),
      res: asNodeResponse(response),
      isUpgradeReq: false,
      signal: new AbortController().signal,
      invokedOutputs: new Set<string>(),
    })
    return {
      statusCode,
      url: parsedUrl,
      headers: resHeaders ?? {},
      route: byPage.get(matchedOutput?.route?.page ?? '') ?? null,
      params: matchedOutput?.params,
      output: matchedOutput?.itemPath ?? null,
    }
  }
}

export const engine: Engine = {
  publicModules: {
    'next/server': server,
    'next/headers': headers,
    'next/cache': cache,
    'next/navigation': navigation,
    react,
  },
  appVary: APP_VARY,
  notFoundHeaders: {
    'x-nextjs-cache': 'HIT',
    'x-nextjs-prerender': ['1', '1'],
    'x-nextjs-stale-time': '300',
  },
  createResolve,
  createEntry(route, load) {
    const { handler } = createAppRouteEntrypoint(describeRoute(route), () => load(route))
    return createAppRouteEntry(APP_VARY, () => handler)
  },
  createBuilder,
  prerenderRecord,
  dynamicRouteRecord,
  async startUseCache(script, provided) {
    if (USE_CACHE_WRAPPER in provided) return
    Object.assign(provided, await startUseCache(script))
  },
  provideReferenceManifests,
  newProcess,
}
