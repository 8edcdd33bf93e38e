// Server worker. The request path of `next start`: Next's own route resolution and its app-route
// entry, joined the way next/dist/server/lib/router-server.js and base-server.js join them.

import type { IncomingMessage, ServerResponse } from '../node/http'
import type { Route } from '../learner/routes'
import { formatUrl, parseUrl } from './common'
import { engine, type Entry, type LoadUserland, type Resolve } from './engine'
import { attachHttpLayer } from './http-layer'
import { mockExchange } from './mock-exchange'
import { sendNotFound, sendPlainError, sendRedirect, toError } from './plain-replies'

export interface RequestHooks {
  matched(route: Route): void
  waitUntil(work: Promise<unknown>): void
}

export class Router {
  private constructor(
    private readonly resolve: Resolve,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** Reads the build output and prepares one entry per route; modules load at their first request. */
  static async create(routes: Route[], load: LoadUserland): Promise<Router> {
    const entries = new Map(
      routes.map((route) => [route.page, engine.createEntry(route, load)] as const),
    )
    return new Router(await engine.createResolve(routes), entries)
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

  /** Runs `work` as the handler of a route that no request reaches, for functions of Next that need one. */
  async runHandler(work: () => void): Promise<void> {
    const POST = () => {
      work()
      return new Response(null, { status: 204 })
    }
    const route = { page: '/_sandbox/route', pathname: '/_sandbox', file: '' }
    const [request, response] = mockExchange<IncomingMessage, ServerResponse>(
      route.pathname,
      'POST',
    )
    const pending: Promise<unknown>[] = []
    const resolution = { url: parseUrl(route.pathname), headers: {}, route, output: null }
    const entry = engine.createEntry(route, () => ({ POST }))
    await entry(request, response, resolution, (promise) => void pending.push(promise))
    await Promise.all(pending)
  }

  async #route(
    request: IncomingMessage,
    response: ServerResponse,
    hooks: RequestHooks,
  ): Promise<void> {
    const resolution = await this.resolve(request, response)
    const { statusCode, url, headers, route, output } = resolution
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (statusCode && statusCode > 300 && statusCode < 400) {
      return sendRedirect(response, statusCode, formatUrl(url))
    }
    const entry = route && this.entries.get(route.page)
    if (!entry) return sendNotFound(response, output !== null)
    hooks.matched(route)
    await entry(request, response, resolution, hooks.waitUntil)
  }
}
