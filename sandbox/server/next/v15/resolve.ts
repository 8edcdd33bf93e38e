// Server worker. The resolver of Next 15, joined as next-15/dist/server/lib/router-server.js joins it.

import { setupFsCheck } from 'next-15/dist/server/lib/router-utils/filesystem'
import { getResolveRoutes } from 'next-15/dist/server/lib/router-utils/resolve-routes'
import type { Route } from '../../learner/routes'
import { HOSTNAME, PORT, asNodeRequest, asNodeResponse } from '../common'
import type { Resolve } from '../engine'
import { noRenderServer } from '../no-render-server'
import { config } from './config'
import { matchParams, routesByPathname } from '../route-params'

/** `opts` of router-server.js; the resolver reads no more of it than is given. */
type ResolverOptions = Parameters<typeof getResolveRoutes>[2] &
  Parameters<typeof getResolveRoutes>[4]

export async function createResolve(routes: Route[]): Promise<Resolve> {
  const options = { dir: '/', dev: false, config, minimalMode: false }
  const known: Partial<ResolverOptions> = { ...options, port: PORT, hostname: HOSTNAME }
  const server = known as ResolverOptions
  const resolveRoutes = getResolveRoutes(
    await setupFsCheck(options),
    config,
    server,
    noRenderServer,
    server,
  )
  const find = routesByPathname(routes)
  return async (request, response) => {
    const { statusCode, parsedUrl, resHeaders, matchedOutput } = await resolveRoutes({
      req: asNodeRequest(request),
      res: asNodeResponse(response),
      isUpgradeReq: false,
      signal: new AbortController().signal,
      invokedOutputs: new Set<string>(),
    })
    const route = find(matchedOutput)
    return {
      statusCode,
      url: parsedUrl,
      headers: resHeaders ?? {},
      route,
      params: route ? matchParams(route, parsedUrl.pathname) : undefined,
      output: matchedOutput?.itemPath ?? null,
    }
  }
}
