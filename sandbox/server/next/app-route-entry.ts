// Server worker. How `next start` of 15 and 16 calls the entry of a route: what base-server.js does
// before and after its `handler`.

import {
  RouterServerContextSymbol,
  routerServerGlobal,
} from 'next/dist/server/lib/router-utils/router-server-context'
import type { AppRouteDefinition, AppRouteHandler } from 'next-template:app-route'
import type { IncomingMessage } from '../node/http'
import type { Route } from '../learner/routes'
import {
  HOSTNAME,
  PORT,
  addRequestMeta,
  asNodeRequest,
  getRequestMeta,
  nextConfig,
  setRequestMeta,
} from './common'
import type { Entry } from './engine'
import { sendText, toError } from './plain-replies'

/** Tells route modules that a Next server runs them, and with which configuration. */
export function registerServerContext(): void {
  const contexts = (routerServerGlobal[RouterServerContextSymbol] ??= {})
  contexts[''] = { nextConfig, hostname: HOSTNAME, isWrappedByNextServer: true }
}

export function describeRoute(route: Route): AppRouteDefinition {
  return {
    page: route.page,
    pathname: route.pathname,
    filename: '',
    bundlePath: '',
    resolvedPagePath: route.file,
  }
}

/** Headers that base-server.js gives a request before a handler sees it. */
function addForwardedHeaders(request: IncomingMessage): void {
  const { headers } = request
  headers['x-forwarded-host'] ??= headers.host ?? HOSTNAME
  headers['x-forwarded-port'] ??= String(PORT)
  headers['x-forwarded-proto'] ??= 'http'
  headers['x-forwarded-for'] ??= request.socket.remoteAddress
}

/** An entry around the `handler` of Next's app-route template, which `prepare` gives for each request. */
export function createAppRouteEntry(
  appVary: string,
  prepare: (request: IncomingMessage) => AppRouteHandler | Promise<AppRouteHandler>,
): Entry {
  return async (request, response, { url, params, output }, waitUntil) => {
    addForwardedHeaders(request)
    const node = asNodeRequest(request)
    const meta = { params, query: url.query, invokePath: url.pathname, invokeOutput: output }
    setRequestMeta(node, { ...getRequestMeta(node), ...(meta as object) })
    addRequestMeta(node, 'relativeProjectDir', '')
    addRequestMeta(node, 'distDir', '/.next')
    response.appendHeader('vary', appVary)
    try {
      const handler = await prepare(request)
      await handler(request, response, { waitUntil, requestMeta: { ...getRequestMeta(node) } })
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy(toError(error))
      else await sendText(response, 500, 'Internal Server Error')
    }
  }
}
