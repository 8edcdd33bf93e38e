// Server worker. `fetch` of a project: its own origin is answered by its own handlers; there is no other network.

import { type UpstreamHosts, refused } from './learner/upstream'
import { HOSTNAME, PORT } from './next/common'
import { STATUS_CODES } from './node/http-status'
import { isBuilding } from './request-record'
import type { HeaderList } from '../protocol/trace'

const ORIGIN = `http://${HOSTNAME}:${PORT}`

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
    `fetch failed: the sandbox has no network, so ${host} cannot be reached. A handler may fetch its own project at ${ORIGIN}, and hosts that the project plays itself: add upstream/${host}/<path>/route.ts.`,
    { cause },
  )
}

/** Bytes of a body, where fetch knows them before it sends. */
function bodyLength(body: BodyInit | null | undefined): number | null {
  if (typeof body === 'string' || body instanceof URLSearchParams) {
    return new TextEncoder().encode(String(body)).byteLength
  }
  if (body instanceof Blob) return body.size
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? body.byteLength : null
}

function nestedHeaders(request: Request, host: string, length: number | null): HeaderList {
  const list: HeaderList = [['host', host], ['connection', 'keep-alive'], ...request.headers]
  if (length !== null) list.push(['content-length', String(length)])
  else if (request.body) list.push(['transfer-encoding', 'chunked'])
  const defaults: HeaderList = [
    ['accept', '*/*'],
    ['accept-encoding', 'gzip, deflate'],
    ['accept-language', '*'],
    ['sec-fetch-mode', 'cors'],
    ['user-agent', 'node'],
  ]
  return [...list, ...defaults.filter(([name]) => !request.headers.has(name))]
}

const REDIRECTS = [301, 302, 303, 307, 308]

/** The request that a redirect leads to, by the rules of the Fetch standard. `copy` still has its body. */
function redirectedRequest(copy: Request, status: number, target: URL): Request {
  const { method, signal, redirect } = copy
  const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST'
  const headers = new Headers(copy.headers)
  if (becomesGet) {
    headers.delete('content-type')
    return new Request(target, { headers, signal, redirect })
  }
  const init = { method, headers, signal, redirect, body: copy.body, duplex: 'half' }
  return new Request(target, init)
}

/** An upstream host is asked and answers as over HTTP: with fetch's own headers, and with a reason phrase. */
async function askUpstream(
  upstreams: UpstreamHosts,
  request: Request,
  headers: HeaderList,
): Promise<Response> {
  const response = await upstreams.answer(new Request(request, { headers: new Headers(headers) }))
  if (response.statusText === '') {
    Object.defineProperty(response, 'statusText', { value: STATUS_CODES[response.status] ?? '' })
  }
  return response
}

/** Installs `fetch`; `answer` runs a request through the router of this very worker. */
export function installFetch(
  answer: (request: NestedRequest) => Promise<Response>,
  upstreams: UpstreamHosts,
): void {
  const send = (request: Request, url: URL, length: number | null): Promise<Response> => {
    const headers = nestedHeaders(request, url.host, length)
    if (upstreams.has(url.hostname)) return askUpstream(upstreams, request, headers)
    if (url.origin !== ORIGIN) throw dnsFailure(url.hostname)
    // While a project is built its server does not run.
    if (isBuilding()) throw refused(url)
    return answer({
      method: request.method,
      url: url.pathname + url.search,
      headers,
      body: request.body,
      signal: request.signal,
    })
  }
  const follow = async (
    request: Request,
    length: number | null,
    redirects: number,
  ): Promise<Response> => {
    request.signal.throwIfAborted()
    const url = new URL(request.url)
    const copy = request.clone()
    const response = await send(request, url, length)
    Object.defineProperties(response, {
      // Next defines `url` once more on the response that it gives to the handler.
      url: { value: url.href.replace(/#.*$/, ''), configurable: true },
      redirected: { value: redirects > 0, configurable: true },
    })
    const location = response.headers.get('location')
    if (!location || !REDIRECTS.includes(response.status) || request.redirect === 'manual') {
      return response
    }
    if (request.redirect === 'error') {
      throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') })
    }
    if (redirects === 20) {
      throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') })
    }
    const next = redirectedRequest(copy, response.status, new URL(location, url))
    return follow(next, next.body && length, redirects + 1)
  }
  globalThis.fetch = async (input, init) =>
    follow(new Request(input, init), bodyLength(init?.body), 0)
}
