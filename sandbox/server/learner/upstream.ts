// Server worker. External hosts that a project plays itself: `upstream/<host>/<path>/route.ts` exports one
// function for each method, (request, { params }) => Response, as plain web code without Next.

import type { ProjectFiles } from '../../protocol/project'
import type { UpstreamSettings, UpstreamState } from '../../protocol/upstream'
import { getRouteMatcher, getRouteRegex, getSortedRoutes } from '../next/common'
import { currentRequest } from '../request-record'

const FILE = /^(?:src\/)?upstream\/([^/]+)(\/.+)?\/route\.(?:tsx|ts|jsx|js|mjs)$/

type Handler = (request: Request, context: { params: object }) => unknown
type Load = (file: string) => Record<string, unknown> | Promise<Record<string, unknown>>

interface UpstreamRoute {
  file: string
  match(pathname: string): object | false
}

const noSettings = (host: string): UpstreamState => ({
  host,
  calls: 0,
  latencyMs: 0,
  failure: 'none',
})

/** Settings and counters outlive a build, as an external host does. */
export class UpstreamHosts {
  #states = new Map<string, UpstreamState>()
  #routes = new Map<string, UpstreamRoute[]>()
  #load: Load = () => ({})

  /** @param onChange told after each call and each setting */
  constructor(private readonly onChange: (hosts: UpstreamState[]) => void) {}

  /** Takes the hosts of a project in place of the ones before. */
  use(files: ProjectFiles, load: Load): void {
    this.#load = load
    this.#routes = findHosts(files)
    for (const host of this.#states.keys()) {
      if (!this.#routes.has(host)) this.#states.delete(host)
    }
    for (const host of this.#routes.keys()) {
      if (!this.#states.has(host)) this.#states.set(host, noSettings(host))
    }
  }

  list(): UpstreamState[] {
    return [...this.#states.values()].map((state) => ({ ...state }))
  }

  /** Throws when the project plays no such host. */
  set(host: string, { latencyMs, failure, resetCalls }: UpstreamSettings): UpstreamState {
    const state = this.#states.get(host)
    if (!state) {
      const known = [...this.#states.keys()].join(', ') || 'none'
      throw new Error(
        `The project plays no host "${host}". Hosts that it plays: ${known}. Add upstream/${host}/route.ts.`,
      )
    }
    if (latencyMs !== undefined) state.latencyMs = Math.max(0, latencyMs)
    if (failure !== undefined) state.failure = failure
    if (resetCalls) state.calls = 0
    this.onChange(this.list())
    return { ...state }
  }

  has(host: string): boolean {
    return this.#states.has(host)
  }

  /** Answers `request` in the host's place, counted and with its latency. Throws as fetch does. */
  async answer(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const state = this.#states.get(url.hostname)
    const record = currentRequest.getStore()
    const startMs = record?.now() ?? 0
    const call = { host: url.hostname, method: request.method, url: url.href, startMs }
    let status = 0
    try {
      if (state) {
        state.calls += 1
        this.onChange(this.list())
      }
      const response = await this.#reply(request, url, state)
      status = response.status
      return response
    } finally {
      record?.addUpstreamCall({ ...call, status, ms: record.now() - startMs })
    }
  }

  async #reply(request: Request, url: URL, state: UpstreamState | undefined): Promise<Response> {
    if (state && state.latencyMs > 0) await wait(state.latencyMs, request.signal)
    if (state?.failure === 'unreachable') throw refused(url)
    if (state?.failure === 'error') return new Response('Internal Server Error', { status: 500 })
    const routes = this.#routes.get(url.hostname) ?? []
    for (const { file, match } of routes) {
      const params = match(url.pathname)
      if (params !== false) return this.#run(file, params, request)
    }
    return new Response(`No file of upstream/${url.hostname} answers ${url.pathname}.`, {
      status: 404,
    })
  }

  async #run(file: string, params: object, request: Request): Promise<Response> {
    const exports = await this.#load(file)
    const handler = exports[request.method] as Handler | undefined
    if (typeof handler !== 'function') return new Response(null, { status: 405 })
    try {
      const response = await handler(request, { params })
      if (response instanceof Response) return response
      throw new TypeError(`${request.method} of ${file} returned no Response.`)
    } catch (error) {
      console.error(error)
      return new Response('Internal Server Error', { status: 500 })
    }
  }
}

function findHosts(files: ProjectFiles): Map<string, UpstreamRoute[]> {
  const paths = new Map<string, Map<string, string>>()
  for (const file of Object.keys(files)) {
    const [, host, path = ''] = FILE.exec(file) ?? []
    if (host === undefined) continue
    const known = paths.get(host) ?? new Map<string, string>()
    paths.set(host, known.set(path || '/', file))
  }
  return new Map([...paths].map(([host, known]) => [host, routesOf(known)]))
}

function routesOf(paths: Map<string, string>): UpstreamRoute[] {
  return getSortedRoutes([...paths.keys()]).map((path) => {
    const match = getRouteMatcher(getRouteRegex(path))
    const file = paths.get(path) ?? ''
    return { file, match: (pathname) => match(pathname.replace(/(.)\/$/, '$1')) }
  })
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/** What undici throws for a host that refuses the connection. */
export function refused(url: URL): TypeError {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const cause = Object.assign(new Error(`connect ECONNREFUSED ${url.hostname}:${port}`), {
    code: 'ECONNREFUSED',
    errno: -111,
    syscall: 'connect',
    address: url.hostname,
    port: Number(port),
  })
  return new TypeError('fetch failed', { cause })
}
