// Server worker. In `next start` it makes the server that renders; here that server comes without the
// wrapper that loads it from disk.

import NextNodeServer from 'next/dist/server/next-server'
import type { IncomingMessage, ServerResponse } from '../../node/http'
import { addRequestMeta, asNodeRequest, asNodeResponse, nextConfig } from '../common'
import { requestHooks } from '../server-context'

/** Next's own server. Work that outlives a reply is reported to the request that started it. */
class RouteHandlerServer extends NextNodeServer {
  protected override getWaitUntil() {
    return requestHooks.getStore()?.waitUntil ?? super.getWaitUntil()
  }
}

type Options = ConstructorParameters<typeof NextNodeServer>[0]

type Running = Awaited<ReturnType<typeof start>>

let current: Promise<Running> | null = null

async function start(options: Partial<Options>) {
  const known = { ...options, conf: nextConfig, customServer: false }
  const server = new RouteHandlerServer(known as Options)
  const handler = server.getRequestHandler()
  await server.prepare()
  return { requestHandler: handler, upgradeHandler: () => undefined, server, app: server }
}

/** The router asks again for each request. */
export function initialize(options: Partial<Options>): Promise<Running> {
  current ??= start(options)
  return current
}

/** Hands a request to the route of `path` without the router, as router-server.js does once it has found one. */
export async function invokeDirectly(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const node = asNodeRequest(request)
  addRequestMeta(node, 'invokePath', path)
  addRequestMeta(node, 'invokeQuery', {})
  addRequestMeta(node, 'middlewareInvoke', false)
  const running = await current
  await running?.requestHandler(node, asNodeResponse(response))
}

/** The next call starts a new server, which reads the manifests anew. */
export function forgetServer(): void {
  current = null
}

export const clearModuleContext = () => undefined
export const propagateServerField = () => Promise.resolve()
export const getServerField = () => Promise.resolve(undefined)
