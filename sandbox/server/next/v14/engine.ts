// Server worker. The engine of Next 14.

import { createAppRouteEntrypoint } from 'next-template:app-route-14'
import notFound from './404.html'
import serverError from './500.html'
import { describeRoute } from '../describe-route'
import type { Engine } from '../engine'
import { pagesRouterPages } from '../error-page'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import './cache-observer'
import { createBuilder } from './engine-build'
import { newProcess } from './runtime-state'

export const engine: Engine = {
  middlewareNames: ['middleware'],
  // The cache of 14 cannot be emptied from outside; without its memory the in-memory disk holds it all.
  imposedConfig: { cacheMaxMemorySize: 0 },
  statusPages: pagesRouterPages({ notFound, serverError }),
  createEntry(route, load) {
    const make = (userland: object) => createAppRouteEntrypoint(describeRoute(route), userland)
    const userland = load(route)
    return userland instanceof Promise ? userland.then(make) : make(userland)
  },
  readsConfigFromSource: false,
  refusesMissingExports: false,
  ignoresUseCache: true,
  createBuilder,
  prerenderRecord,
  dynamicRouteRecord,
  table: {
    symbolOfPaths: false,
    notFound: 'pages',
    proxy: ['', 'ƒ Middleware'],
    ssgSource: 'uses getStaticProps',
    revalidate: () => '',
    expire: () => '',
  },
  newProcess,
}
