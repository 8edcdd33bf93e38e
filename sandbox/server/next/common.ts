// Server worker. What every carried version of Next has in the same place. `next/…` means the very
// version that this worker is built for (sandbox/build/next-plugin.ts); the types are those of 16.

import type { IncomingMessage as NodeRequest, ServerResponse as NodeResponse } from 'node:http'
import type { IncomingMessage, ServerResponse } from '../node/http'

export { nextVersion } from 'virtual:next-config'
export { nextConfig } from './config'
export { addRequestMeta } from 'next/dist/server/request-meta'
export { generateETag } from 'next/dist/server/lib/etag'
export { buildCustomRoute } from 'next/dist/lib/build-custom-route'
export { default as loadCustomRoutes } from 'next/dist/lib/load-custom-routes'
export { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
export { getSortedRoutes, isDynamicRoute } from 'next/dist/shared/lib/router/utils'
export { getRouteMatcher } from 'next/dist/shared/lib/router/utils/route-matcher'
export { getRouteRegex } from 'next/dist/shared/lib/router/utils/route-regex'
export { revalidatePath, revalidateTag } from 'next/cache'
export { formatUrl } from 'next/dist/shared/lib/router/utils/format-url'

/** The worker's own messages have the parts of Node's that Next reads. */
export const asNodeRequest = (request: IncomingMessage) => request as unknown as NodeRequest
export const asNodeResponse = (response: ServerResponse) => response as unknown as NodeResponse

/** Where `next start` listens. */
export const HOSTNAME = 'localhost'
export const PORT = 3000
