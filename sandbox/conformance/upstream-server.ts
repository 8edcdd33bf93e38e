// Plays the upstream hosts of a project for the real Next, each on a local port, and counts their calls.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProjectFiles } from '../protocol/project'
import type { UpstreamSettings, UpstreamState } from '../protocol/upstream'
import { loadUpstreams, type UpstreamRoutes } from './upstream-files'

async function readRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const { 'x-conformance-url': told, ...rest } = message.headers
  // The edge runtime comes without it, over a socket.
  const url = told ?? `http://${rest.host}${message.url}`
  const headers = new Headers()
  for (const [name, value] of Object.entries(rest)) headers.set(name, String(value))
  headers.set('host', new URL(String(url)).host)
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  return new Request(String(url), { method: message.method, headers, body })
}

async function writeResponse(response: Response, target: ServerResponse): Promise<void> {
  target.statusCode = response.status
  for (const [name, value] of response.headers) target.appendHeader(name, value)
  target.end(Buffer.from(await response.arrayBuffer()))
}

/** One host: answers by its handlers, or fails as it is told to. */
class UpstreamHost {
  readonly state: UpstreamState
  #server: Server
  #port = 0

  constructor(
    host: string,
    private readonly routes: UpstreamRoutes,
  ) {
    this.state = { host, calls: 0, latencyMs: 0, failure: 'none' }
    this.#server = createServer((message, target) => void this.#answer(message, target))
  }

  async listen(): Promise<number> {
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#port = (this.#server.address() as AddressInfo).port
    return this.#port
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  async set({ resetCalls, latencyMs, failure }: UpstreamSettings): Promise<void> {
    if (resetCalls) this.state.calls = 0
    this.state.latencyMs = latencyMs ?? this.state.latencyMs
    if (failure === undefined || failure === this.state.failure) return
    this.state.failure = failure
    if (failure === 'unreachable') await this.close()
    else if (!this.#server.listening) await this.listen()
  }

  async #answer(message: IncomingMessage, target: ServerResponse): Promise<void> {
    this.state.calls++
    const response = await this.#respond(await readRequest(message))
    await new Promise((resolve) => setTimeout(resolve, this.state.latencyMs))
    await writeResponse(response, target)
  }

  async #respond(request: Request): Promise<Response> {
    if (this.state.failure === 'error')
      return new Response('Internal Server Error', { status: 500 })
    const handlers = this.routes.get(new URL(request.url).pathname)
    if (!handlers) return new Response('Not Found', { status: 404 })
    const handler = handlers[request.method]
    return handler ? handler(request) : new Response(null, { status: 405 })
  }
}

export interface UpstreamServer {
  /** For `upstream-preload.cjs`. */
  ports: Record<string, number>
  set(host: string, settings: UpstreamSettings): Promise<void>
  calls(host: string): number
  stop(): Promise<void>
}

/** Starts the hosts of a project, with fresh modules and counters at 0. */
export async function startUpstreams(files: ProjectFiles): Promise<UpstreamServer> {
  const hosts = new Map<string, UpstreamHost>()
  const ports: Record<string, number> = {}
  for (const [name, routes] of await loadUpstreams(files)) {
    const host = new UpstreamHost(name, routes)
    ports[name] = await host.listen()
    hosts.set(name, host)
  }
  const find = (name: string) => {
    const host = hosts.get(name)
    if (host) return host
    throw new Error(
      `A case names the upstream host "${name}", which its application does not play. Add upstream/${name}/route.ts.`,
    )
  }
  return {
    ports,
    set: (host, settings) => find(host).set(settings),
    calls: (host) => find(host).state.calls,
    stop: async () => {
      for (const host of hosts.values()) await host.close()
    },
  }
}
