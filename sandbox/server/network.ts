// Server worker. `fetch` of a project: its own origin is answered by its own handlers; there is no other network.

import { HOSTNAME, PORT } from './next/router'
import type { HeaderList } from '../protocol/trace'

export const ORIGIN = `http://${HOSTNAME}:${PORT}`

export interface NestedRequest {
  method: string
  url: string
  headers: HeaderList
  body: ReadableStream<Uint8Array> | null
  signal: AbortSignal
}

/** What undici throws for a host that does not resolve. */
function dnsFailure(host: string): TypeError {
  const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
    code: 'ENOTFOUND',
    errno: -3008,
    syscall: 'getaddrinfo',
    hostname: host,
  })
  return new TypeError(
    `fetch failed: the sandbox has no network, so ${host} cannot be reached. A handler may fetch its own project at ${ORIGIN}.`,
    { cause },
  )
}

function nestedHeaders(request: Request, host: string): HeaderList {
  const list: HeaderList = [['host', host], ['connection', 'keep-alive'], ...request.headers]
  const defaults: HeaderList = [
    ['accept', '*/*'],
    ['accept-language', '*'],
    ['sec-fetch-mode', 'cors'],
    ['user-agent', 'node'],
  ]
  return [...list, ...defaults.filter(([name]) => !request.headers.has(name))]
}

/** Installs `fetch`; `answer` runs a request through the router of this very worker. */
export function installFetch(answer: (request: NestedRequest) => Promise<Response>): void {
  const follow = async (request: Request, redirects: number): Promise<Response> => {
    const url = new URL(request.url)
    if (url.origin !== ORIGIN) throw dnsFailure(url.hostname)
    const response = await answer({
      method: request.method,
      url: url.pathname + url.search,
      headers: nestedHeaders(request, url.host),
      body: request.body,
      signal: request.signal,
    })
    const location = response.headers.get('location')
    if (
      request.redirect !== 'follow' ||
      !location ||
      ![301, 302, 303, 307, 308].includes(response.status)
    ) {
      return response
    }
    if (redirects === 20)
      throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') })
    const keepsMethod = response.status === 307 || response.status === 308
    const init = keepsMethod
      ? { method: request.method, headers: request.headers }
      : { headers: request.headers }
    return follow(new Request(new URL(location, url), init), redirects + 1)
  }
  globalThis.fetch = async (input, init) => follow(new Request(input, init), 0)
}
