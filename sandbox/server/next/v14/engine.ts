// Server worker. The engine of Next 14.

import { createAppRouteEntrypoint } from 'next-template:app-route-14'
import * as server from 'next-14/server'
import * as headers from 'next-14/headers'
import * as cache from 'next-14/cache'
import * as navigation from 'next-14/dist/api/navigation.react-server'
import * as react from 'next/dist/compiled/react/react.react-server'
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
  publicModules: {
    'next/server': server,
    'next/headers': headers,
    'next/cache': cache,
    'next/navigation': navigation,
    react,
  },
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
