// Server worker. The running server of a project, and the way of a request into it.

import type { IncomingMessage, ServerResponse } from '../node/http'
import type { Route } from '../learner/routes'
import { setBuiltModules } from './built-modules'
import { HIDDEN, bundleOf } from './build-output'
import type { DevPaths } from './dev-server'
import { engine } from './engine'
import { attachHttpLayer } from './http-layer'
import { mockExchange } from './mock-exchange'
import { invokeDirectly } from './replaced/render-server'
import { startNextServer } from './server'
import { requestHooks, type RequestHooks } from './server-context'

interface HiddenWork {
  work: () => void
}

/** What a router is made of besides its routes. */
interface RouterParts extends Pick<DevPaths, 'staticPaths'> {
  createEntry(route: Route): object | Promise<object>
  /** Modules that are no routes, by absolute path. */
  modules?: Record<string, () => unknown>
}

export class Router {
  private constructor(
    private readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
    private readonly hidden: HiddenWork,
  ) {}

  /** Reads the build output; modules load at their first request. */
  static async create(
    routes: Route[],
    { createEntry, modules = {}, staticPaths }: RouterParts,
  ): Promise<Router> {
    const entries = routes.map((route) => [fileOf(route), entryOf(route, createEntry)] as const)
    const hidden: HiddenWork = { work: () => undefined }
    setBuiltModules({
      ...engine.statusPages.modules,
      ...modules,
      ...Object.fromEntries([
        ...entries,
        [
          fileOf(HIDDEN),
          entryOf(HIDDEN, () => engine.createEntry(HIDDEN, () => handlerOf(hidden))),
        ],
      ]),
    })
    return new Router(await startNextServer({ routes, staticPaths }), hidden)
  }

  /** Answers one request. Never rejects: what Next cannot answer breaks the connection. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    hooks: RequestHooks,
  ): Promise<void> {
    attachHttpLayer(response, request.method)
    try {
      await requestHooks.run(hooks, () => this.answer(request, response))
    } catch (error) {
      console.error(error)
      response.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  /** Runs `work` as the handler of a route that no request reaches, for functions of Next that need one. */
  async runHandler(work: () => void): Promise<void> {
    this.hidden.work = work
    const pending: Promise<unknown>[] = []
    const hooks = {
      matched: () => undefined,
      answeredBefore: () => undefined,
      waitUntil: (promise: Promise<unknown>) => void pending.push(promise),
    }
    const exchange = mockExchange<IncomingMessage, ServerResponse>(HIDDEN.pathname, 'POST')
    await requestHooks.run(hooks, () => invokeDirectly(...exchange, HIDDEN.pathname))
    await Promise.all(pending)
  }
}

const fileOf = (route: Route) => `/.next/server/${bundleOf(route)}`

function handlerOf(hidden: HiddenWork): object {
  return {
    POST() {
      hidden.work()
      return new Response(null, { status: 204 })
    },
  }
}

/** The module of a route, made once. Next requires it for each request. */
function entryOf(
  route: Route,
  createEntry: (route: Route) => object | Promise<object>,
): () => unknown {
  let entry: unknown
  return () => {
    requestHooks.getStore()?.matched(route)
    entry ??= createEntry(route)
    return entry
  }
}
