// Server worker. The engine of Next 15.

import { createAppRouteEntrypoint } from 'next-template:app-route-15'
import { formatExpire, formatRevalidate } from 'next-15/dist/build/output/format'
import notFound from './404.html'
import serverError from './500.html'
import { describeRoute } from '../describe-route'
import type { Engine } from '../engine'
import { pagesRouterPages } from '../error-page'
import { dynamicRouteRecord, prerenderRecord } from '../prerender-records'
import { newProcess } from '../runtime-state'
import { createBuilder } from './engine-build'
import './cache-observer'

/** The compiler of 15. */
const NOT_ALLOWED =
  'To use "use cache", please enable the experimental feature flag "useCache" in your Next.js config.\n\nRead more: https://nextjs.org/docs/canary/app/api-reference/directives/use-cache#usage'

const ONLY_16 =
  "Next 15 has 'use cache' behind experimental.useCache, and does not know cacheComponents. The sandbox runs 'use cache' with Next 16 alone, whatever the configuration says. Choose 16, or cache with unstable_cache."

export const engine: Engine = {
  middlewareNames: ['middleware'],
  statusPages: pagesRouterPages({ notFound, serverError }),
  createEntry(route, load) {
    const make = (userland: object) => createAppRouteEntrypoint(describeRoute(route), userland)
    const userland = load(route)
    return userland instanceof Promise ? userland.then(make) : make(userland)
  },
  readsConfigFromSource: true,
  refusesMissingExports: false,
  refuseUseCache: (allowed) => `${allowed ? '' : `${NOT_ALLOWED}\n\n`}${ONLY_16}`,
  createBuilder,
  prerenderRecord,
  dynamicRouteRecord,
  table: {
    symbolOfPaths: false,
    notFound: 'pages',
    proxy: ['', 'ƒ Middleware'],
    ssgSource: 'uses generateStaticParams',
    revalidate: formatRevalidate,
    expire: formatExpire,
  },
  newProcess,
}
