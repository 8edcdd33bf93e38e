// Server worker. The request path of `next start`: Next's own route resolution and its app-route
// entry, joined the way next/dist/server/lib/router-server.js and base-server.js join them.

import notFoundPage from 'virtual:not-found-page'
import type { IncomingMessage, ServerResponse } from '../node/http'
import type { Route } from '../learner/routes'
import { attachHttpLayer } from './http-layer'
import {
  RouterServerContextSymbol,
  addRequestMeta,
  asNodeRequest,
  asNodeResponse,
  createAppRouteEntrypoint,
  formatUrl,
  generateETag,
  getRequestMeta,
  getResolveRoutes,
  nextConfig,
  routerServerGlobal,
  setRequestMeta,
  setupFsCheck,
} from './engine'

/** Next's Vary for everything below `app/` (base-server.js, setVaryHeader). */
const APP_VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'
const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'

/** On a not-found page for a path that means a route only after decoding, which Next matches half-way. */
const ONE_YEAR = 's-maxage=31536000'

export const HOSTNAME = 'localhost'
export const PORT = 3000

/** The resolver only asks it to run middleware, which projects here do not have. */
const noRenderServer: Parameters<typeof getResolveRoutes>[4] = {
  initialize: () => Promise.reject(new Error('Middleware is not part of this sandbox.')),
  clearModuleContext: () => undefined,
  propagateServerField: () => Promise.resolve(),
  getServerField: () => Promise.resolve(undefined),
}

export interface RequestHooks {
  matched(route: Route): void
  waitUntil(work: Promise<unknown>): void
}

type Handler = ReturnType<typeof createAppRouteEntrypoint>['handler']
/** `opts` of router-server.js; the resolver reads no more of it than is given. */
type ResolverOptions = Parameters<typeof getResolveRoutes>[5]
type ResolveRoutes = ReturnType<typeof getResolveRoutes>

export class Router {
  private constructor(
    private readonly resolveRoutes: ResolveRoutes,
    private readonly handlers: Map<string, { route: Route; handler: Handler }>,
  ) {}

  /** Reads the build output and prepares one entry per route; modules load at their first request. */
  static async create(
    routes: Route[],
    load: (route: Route) => object | Promise<object>,
  ): Promise<Router> {
    const options = { dir: '/', dev: false, config: nextConfig, minimalMode: false }
    const fsChecker = await setupFsCheck(options)
    const known: Partial<ResolverOptions> = { ...options, port: PORT, hostname: HOSTNAME }
    const server = known as ResolverOptions
    const resolveRoutes = getResolveRoutes(
      fsChecker,
      nextConfig,
      () => '',
      server,
      noRenderServer,
      server,
    )
    const contexts = (routerServerGlobal[RouterServerContextSymbol] ??= {})
    contexts[''] = { nextConfig, hostname: HOSTNAME, isWrappedByNextServer: true }
    const handlers = new Map(
      routes.map((route) => [route.page, { route, handler: createHandler(route, load) }] as const),
    )
    return new Router(resolveRoutes, handlers)
  }

  /** Answers one request. Never rejects: what Next cannot answer becomes its plain 500. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    hooks: RequestHooks,
  ): Promise<void> {
    attachHttpLayer(response, request.method)
    try {
      await this.#route(request, response, hooks)
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy(toError(error))
      else await sendPlainError(response)
    }
  }

  async #route(
    request: IncomingMessage,
    response: ServerResponse,
    hooks: RequestHooks,
  ): Promise<void> {
    const resolved = await this.resolveRoutes({
      req: asNodeRequest(request),
      res: asNodeResponse(response),
      isUpgradeReq: false,
      signal: new AbortController().signal,
      invokedOutputs: new Set<string>(),
    })
    for (const [name, value] of Object.entries(resolved.resHeaders ?? {})) {
      response.setHeader(name, value as string)
    }
    const { statusCode, parsedUrl, matchedOutput } = resolved
    if (statusCode && statusCode > 300 && statusCode < 400) {
      return sendRedirect(response, statusCode, formatUrl(parsedUrl))
    }
    const page = matchedOutput?.route?.page
    const entry = page === undefined ? undefined : this.handlers.get(page)
    if (!entry) return sendNotFound(response, matchedOutput ? ONE_YEAR : NO_STORE)
    hooks.matched(entry.route)
    await invoke(
      entry.handler,
      request,
      response,
      {
        params: matchedOutput?.params,
        query: parsedUrl.query,
        invokePath: parsedUrl.pathname,
        invokeOutput: matchedOutput?.itemPath,
      },
      hooks,
    )
  }
}

function createHandler(route: Route, load: (route: Route) => object | Promise<object>): Handler {
  const definition = {
    page: route.page,
    pathname: route.pathname,
    filename: '',
    bundlePath: '',
    resolvedPagePath: route.file,
  }
  return createAppRouteEntrypoint(definition, () => load(route)).handler
}

/** Headers that base-server.js gives a request before a handler sees it. */
function addForwardedHeaders(request: IncomingMessage): void {
  const { headers } = request
  headers['x-forwarded-host'] ??= headers.host ?? HOSTNAME
  headers['x-forwarded-port'] ??= String(PORT)
  headers['x-forwarded-proto'] ??= 'http'
  headers['x-forwarded-for'] ??= request.socket.remoteAddress
}

async function invoke(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  meta: object,
  hooks: RequestHooks,
): Promise<void> {
  addForwardedHeaders(request)
  const node = asNodeRequest(request)
  setRequestMeta(node, { ...getRequestMeta(node), ...meta })
  addRequestMeta(node, 'relativeProjectDir', '')
  addRequestMeta(node, 'distDir', '/.next')
  response.appendHeader('vary', APP_VARY)
  try {
    await handler(request, response, {
      waitUntil: hooks.waitUntil,
      requestMeta: { ...getRequestMeta(node), ...meta },
    })
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy(toError(error))
    else await sendText(response, 500, 'Internal Server Error')
  }
}

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))

function sendRedirect(response: ServerResponse, status: number, destination: string): void {
  response.statusCode = status
  response.setHeader('location', destination)
  if (status === 308) response.setHeader('Refresh', `0;url=${destination}`)
  response.end(destination)
}

async function sendText(response: ServerResponse, status: number, text: string): Promise<void> {
  response.statusCode = status
  response.setHeader('ETag', generateETag(text))
  response.setHeader('Content-Type', 'text/plain')
  response.setHeader('Content-Length', text.length)
  response.end(text)
}

/** Errors before a route was found are rendered by `/_error`, which is never cached. */
async function sendPlainError(response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', NO_STORE)
  await sendText(response, 500, 'Internal Server Error')
}

/** The prerendered not-found page, with the headers that `next start` gives it. */
function sendNotFound(response: ServerResponse, cacheControl: string): void {
  const body = new TextEncoder().encode(notFoundPage)
  response.statusCode = 404
  response.setHeader('Cache-Control', cacheControl)
  response.setHeader('Vary', APP_VARY)
  response.setHeader('x-nextjs-cache', 'HIT')
  response.setHeader('x-nextjs-prerender', ['1', '1'])
  response.setHeader('x-nextjs-stale-time', '300')
  response.setHeader('X-Powered-By', 'Next.js')
  response.setHeader('ETag', generateETag(notFoundPage))
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}
