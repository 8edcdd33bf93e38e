// Server worker. The engine of Next 16.

// They mark time and randomness as dynamic while a route is prerendered with cacheComponents.
import 'next/dist/server/node-environment-extensions/random'
import 'next/dist/server/node-environment-extensions/date'
import 'next/dist/server/node-environment-extensions/web-crypto'
import { createAppRouteEntrypoint } from 'next-template:app-route'
import { formatExpire, formatRevalidate } from 'next/dist/build/output/format'
import { nextConfig } from '../common'
import type { Route } from '../../learner/routes'
import { describeRoute } from '../describe-route'
import type { Engine, LoadUserland, RouteBuilder } from '../engine'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { newProcess } from '../runtime-state'
import { loadLate } from '../../late-scripts'
import { ProjectPlaces } from '../../project-places'
import { observeCacheHandlers } from './cache-observer'
import { createBuilder } from './engine-build'
import { PageProject } from '../pages/page-project'
import { encryptionKey, provideReferenceManifests } from './reference-manifests'
import { statusPages } from './not-found'

/** What a build does of an API route of the Pages Router: nothing but bundle it. */
const NEVER_PRERENDERED: RouteBuilder = {
  collectConfig: async () => ({ revalidate: 0 }),
  staticPaths: async () => ({ prerendered: [], fallback: undefined }),
  exportPath: async () => ({ revalidate: 0, expire: undefined }),
}

async function createPagesApiEntry(route: Route, load: LoadUserland): Promise<object> {
  const { createPagesApiEntrypoint } = await loadLate('pages-api')
  return createPagesApiEntrypoint(route, await load(route))
}

export const engine: Engine = {
  middlewareNames: ['proxy', 'middleware'],
  get statusPages() {
    return statusPages()
  },
  createEntry: (route, load) =>
    route.kind === 'api'
      ? createPagesApiEntry(route, load)
      : createAppRouteEntrypoint(describeRoute(route), () => load(route)),
  runsPagesApi: true,
  readsConfigFromSource: true,
  refusesMissingExports: true,
  createBuilder: (route, load) =>
    route.kind === 'api' ? NEVER_PRERENDERED : createBuilder(route, load),
  prerenderRecord,
  dynamicRouteRecord,
  async startUseCache(provided) {
    const { modules } = await loadLate('use-cache')
    Object.assign(provided, modules)
  },
  createPlaces: (files, compiled) => new ProjectPlaces(files, compiled),
  provideReferenceManifests,
  async createPages(sources, routes) {
    const [renderer, trees] = await Promise.all([loadLate('pages'), loadLate('page-tree')])
    return new PageProject(sources, routes, renderer, trees, encryptionKey)
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
