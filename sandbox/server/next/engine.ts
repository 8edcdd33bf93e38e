// Server worker. Everything that comes from Next itself, in one place: a second version would be a
// second file of this shape. `next/dist/**` is resolved to Next's ESM build, see build/next-plugin.ts.

import type { IncomingMessage as NodeRequest, ServerResponse as NodeResponse } from 'node:http'
import type { IncomingMessage, ServerResponse } from '../node/http'
import { createAppRouteEntrypoint } from 'next-template:app-route'
import { nextConfig, nextVersion } from 'virtual:next-config'
import { setupFsCheck } from 'next/dist/server/lib/router-utils/filesystem'
import { getResolveRoutes } from 'next/dist/server/lib/router-utils/resolve-routes'
import {
  RouterServerContextSymbol,
  routerServerGlobal,
} from 'next/dist/server/lib/router-utils/router-server-context'
import { addRequestMeta, getRequestMeta, setRequestMeta } from 'next/dist/server/request-meta'
import { generateETag } from 'next/dist/server/lib/etag'
import { buildCustomRoute } from 'next/dist/lib/build-custom-route'
import loadCustomRoutes from 'next/dist/lib/load-custom-routes'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import { getSortedRoutes, isDynamicRoute } from 'next/dist/shared/lib/router/utils'
import { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher'
import { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
import { formatUrl } from 'next/dist/shared/lib/router/utils/format-url'
import * as server from 'next/server'
import * as headers from 'next/headers'
import * as cache from 'next/cache'
import * as navigation from 'next/dist/api/navigation.react-server'
import * as react from 'next/dist/compiled/react/react.react-server'

/** What a learner's `import … from 'next/…'` resolves to. */
export const publicModules: Record<string, object> = {
  'next/server': server,
  'next/headers': headers,
  'next/cache': cache,
  'next/navigation': navigation,
  react,
}

/** The worker's own messages have the parts of Node's that Next reads. */
export const asNodeRequest = (request: IncomingMessage) => request as unknown as NodeRequest
export const asNodeResponse = (response: ServerResponse) => response as unknown as NodeResponse

export {
  RouterServerContextSymbol,
  addRequestMeta,
  buildCustomRoute,
  createAppRouteEntrypoint,
  formatUrl,
  generateETag,
  getRequestMeta,
  getResolveRoutes,
  getRouteMatcher,
  getRouteRegex,
  getSortedRoutes,
  isDynamicRoute,
  loadCustomRoutes,
  nextConfig,
  nextVersion,
  normalizeAppPath,
  routerServerGlobal,
  setRequestMeta,
  setupFsCheck,
}
