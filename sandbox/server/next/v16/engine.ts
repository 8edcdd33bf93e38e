// Server worker. The engine of Next 16.

// They mark time and randomness as dynamic while a route is prerendered with cacheComponents.
import 'next/dist/server/node-environment-extensions/random'
import 'next/dist/server/node-environment-extensions/date'
import 'next/dist/server/node-environment-extensions/web-crypto'
import { createAppRouteEntrypoint } from 'next-template:app-route'
import { formatExpire, formatRevalidate } from 'next/dist/build/output/format'
import { nextConfig } from '../common'
import { describeRoute } from '../describe-route'
import type { Engine } from '../engine'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { newProcess } from '../runtime-state'
import { loadLate } from '../../late-scripts'
import { observeCacheHandlers } from './cache-observer'
import { createBuilder } from './engine-build'
import { PageProject } from '../pages/page-project'
import { encryptionKey, provideReferenceManifests } from './reference-manifests'
import { statusPages } from './not-found'

export const engine: Engine = {
  middlewareNames: ['proxy', 'middleware'],
  statusPages,
  createEntry: (route, load) => createAppRouteEntrypoint(describeRoute(route), () => load(route)),
  readsConfigFromSource: true,
  createBuilder,
  prerenderRecord,
  dynamicRouteRecord,
  async startUseCache(provided) {
    const { modules } = await loadLate('use-cache')
    Object.assign(provided, modules)
  },
  provideReferenceManifests,
  async createPages(sources, routes) {
    return new PageProject(sources, routes, await loadLate('pages'), encryptionKey)
  },
  table: {
    symbolOfPaths: true,
    notFound: 'app',
    proxy: ['', '', 'ƒ Proxy (Middleware)'],
    ssgSource: 'uses generateStaticParams',
    revalidate: formatRevalidate,
    expire: formatExpire,
  },
  newProcess() {
    const restore = newProcess()
    observeCacheHandlers(nextConfig.cacheMaxMemorySize)
    return restore
  },
}
