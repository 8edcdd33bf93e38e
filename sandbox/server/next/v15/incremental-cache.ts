// Server worker. In 15 the server, not the route module, gives each request its incremental cache
// (next-15/dist/server/base-server.js, handleRequestImpl). The module makes one by the same rules.

import type { AppRouteEntrypoint } from 'next-template:app-route-15'
import { readFileSync } from '../../node/fs'
import type { IncomingMessage } from '../../node/http'
import { addRequestMeta } from 'next-15/dist/server/request-meta'
import { asNodeRequest } from '../common'
import { config } from './config'

type Manifest = Parameters<AppRouteEntrypoint['routeModule']['getIncrementalCache']>[2]

const prerenderManifest = () =>
  JSON.parse(String(readFileSync('/.next/prerender-manifest.json', 'utf8'))) as Manifest

declare global {
  /** Read by `unstable_cache` outside of requests. */
  var __incrementalCache: object | undefined
}

export async function provideIncrementalCache(
  request: IncomingMessage,
  { routeModule }: AppRouteEntrypoint,
): Promise<void> {
  const cache = await routeModule.getIncrementalCache(
    asNodeRequest(request),
    config,
    prerenderManifest(),
  )
  cache.resetRequestCache()
  addRequestMeta(asNodeRequest(request), 'incrementalCache', cache)
  globalThis.__incrementalCache = cache
}
