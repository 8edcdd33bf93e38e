// Server worker. In `next start` it makes the server that renders; here that server comes without the
// wrapper that loads it from disk.

import NextNodeServer from 'next/dist/server/next-server'
import { getProperError } from 'next/dist/lib/is-error'
import type { IncomingMessage, ServerResponse } from '../../node/http'
import { addRequestMeta, asNodeRequest, asNodeResponse, nextConfig } from '../common'
import { DEV_BUILD_ID, DevStaticParams, type DevPaths } from '../dev-server'
import { isDev } from '../mode'
import { requestHooks } from '../server-context'

/** Next's own server. Work that outlives a reply is reported to the request that started it. */
class RouteHandlerServer extends NextNodeServer {
  protected override getWaitUntil() {
    return requestHooks.getStore()?.waitUntil ?? super.getWaitUntil()
  }
}

type GetStaticPaths = RouteHandlerServer['getStaticPaths']

/** The server of `next dev`. */
class DevServer extends RouteHandlerServer {
  readonly #params: DevStaticParams

  constructor(options: Options, project: DevPaths) {
    super({ ...options, dev: true })
    // 14 and 15 ask here.
    Object.assign(this.renderOpts, { dev: true })
    this.#params = new DevStaticParams(project)
  }

  protected override getBuildId() {
    return DEV_BUILD_ID
  }

  /** Projects have no pages; `/_error` is Next's own. */
  protected override async hasPage(path: string) {
    return path !== '/_error' && (await super.hasPage(path))
  }

  /** Errors that no handler has answered for get the error page. */
  protected override async run(...[request, response, url]: Parameters<RouteHandlerServer['run']>) {
    try {
      await super.run(request, response, url)
    } catch (error) {
      console.error(error)
      if (response.sent) return
      response.statusCode = 500
      await this.renderError(getProperError(error), request, response, String(url.pathname))
    }
  }

  protected override getStaticPaths({ pathname }: Parameters<GetStaticPaths>[0]) {
    // The modes have other names in 14, and only 14 reads them.
    return this.#params.of(pathname) as unknown as ReturnType<GetStaticPaths>
  }
}

type Options = ConstructorParameters<typeof NextNodeServer>[0]

type Running = Awaited<ReturnType<typeof start>>

let current: Promise<Running> | null = null

let devPaths: DevPaths

async function start(options: Partial<Options>) {
  const known = { ...options, conf: nextConfig, customServer: false } as Options
  const server = isDev() ? new DevServer(known, devPaths) : new RouteHandlerServer(known)
  // It prepares itself, with instrumentation.ts. `next start` does not wait for that; each request does.
  const handler = server.getRequestHandler()
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
export function forgetServer(paths: DevPaths): void {
  devPaths = paths
  current = null
}

export const clearModuleContext = () => undefined
export const propagateServerField = () => Promise.resolve()
export const getServerField = () => Promise.resolve(undefined)
