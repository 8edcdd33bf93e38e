// Server worker. The engine of Next 16.

// They mark time and randomness as dynamic while a route is prerendered with cacheComponents.
import 'next/dist/server/node-environment-extensions/random'
import 'next/dist/server/node-environment-extensions/date'
import 'next/dist/server/node-environment-extensions/web-crypto'
import { createAppRouteEntrypoint } from 'next-template:app-route'
import { formatExpire, formatRevalidate } from 'next/dist/build/output/format'
import * as server from 'next/server'
import * as headers from 'next/headers'
import * as cache from 'next/cache'
import * as navigation from 'next/dist/api/navigation.react-server'
import * as react from 'next/dist/compiled/react/react.react-server'
import { describeRoute } from '../describe-route'
import type { Engine } from '../engine'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { loadLate } from '../../late-scripts'
import { createBuilder } from './engine-build'
import { provideReferenceManifests } from './reference-manifests'
import { statusPages } from './not-found'
import { newProcess } from './runtime-state'

export const engine: Engine = {
  publicModules: {
    'next/server': server,
    'next/headers': headers,
    'next/cache': cache,
    'next/navigation': navigation,
    react,
  },
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
  table: {
    symbolOfPaths: true,
    notFound: 'app',
    proxy: ['', '', 'ƒ Proxy (Middleware)'],
    ssgSource: 'uses generateStaticParams',
    revalidate: formatRevalidate,
    expire: formatExpire,
  },
  newProcess,
}
