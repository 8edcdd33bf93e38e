// Server worker. The engine of Next 15: its resolver and its app-route entry.

import { createAppRouteEntrypoint, type AppRouteEntrypoint } from 'next-template:app-route-15'
import * as server from 'next-15/server'
import * as headers from 'next-15/headers'
import * as cache from 'next-15/cache'
import * as navigation from 'next-15/dist/api/navigation.react-server'
import * as react from 'next/dist/compiled/react/react.react-server'
import { createAppRouteEntry, describeRoute, registerServerContext } from '../app-route-entry'
import type { Engine } from '../engine'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { createBuilder } from './engine-build'
import { provideIncrementalCache } from './incremental-cache'
import './cache-observer'
import { createResolve } from './resolve'
import { newProcess } from './runtime-state'

const APP_VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

export const engine: Engine = {
  publicModules: {
    'next/server': server,
    'next/headers': headers,
    'next/cache': cache,
    'next/navigation': navigation,
    react,
  },
  appVary: APP_VARY,
  notFoundHeaders: {},
  createResolve(routes) {
    registerServerContext()
    return createResolve(routes)
  },
  createEntry(route, load) {
    let entrypoint: AppRouteEntrypoint | null = null
    return createAppRouteEntry(APP_VARY, async (request) => {
      entrypoint ??= createAppRouteEntrypoint(describeRoute(route), await load(route))
      await provideIncrementalCache(request, entrypoint)
      return entrypoint.handler
    })
  },
  createBuilder,
  prerenderRecord,
  dynamicRouteRecord,
  newProcess,
}
