// Page. Sends the requests of a preview, follows redirects as a browser does, and records everything.

import type { HeaderList } from '../../protocol/trace'
import type { MemoryCookieJar } from '../cookie-jar'
import { ORIGIN, prepareRequest } from '../request-input'
import type { Sandbox, SandboxResponse } from '../types'
import type { PreviewExchange, PreviewUpdate } from './types'

/** Bytes of a request body and of a reply that are kept. */
const REQUEST_LIMIT = 64 * 1024
const REPLY_LIMIT = 1024 * 1024

/** As in browsers. */
const MOST_REDIRECTS = 20

export const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

export interface Outgoing {
  kind: PreviewExchange['kind']
  method: string
  /** Path and query. */
  url: string
  headers: HeaderList
  body: ArrayBuffer | ReadableStream<Uint8Array> | null
  cookies: 'jar' | 'omit'
}

/** A reply whose body is recorded while it is read. */
export interface Arrived {
  response: SandboxResponse
  /** The next part of the body, or null at its end. */
  read(): Promise<Uint8Array | null>
  /** Ends it early. */
  cancel(): void
}

export interface Followed extends Arrived {
  /** Path, query and fragment of the last request. */
  url: string
  redirected: boolean
}

/** A navigation or a fetch that a browser would refuse as well, or that leaves the app. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

export const leavesTheApp = (url: string, from: string) =>
  `${from} leads to ${url}. The preview has no network and shows only pages of this project.`

interface Link {
  fetch: Sandbox['fetch']
  cookies: Pick<MemoryCookieJar, 'header'>
}

function capture(body: Outgoing['body'], exchange: PreviewExchange): Outgoing['body'] {
  if (!(body instanceof ReadableStream)) {
    exchange.requestBody = body && new Uint8Array(body.slice(0, REQUEST_LIMIT))
    return body
  }
  const transform = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const known = exchange.requestBody ?? new Uint8Array()
      const kept = new Uint8Array([...known, ...chunk.subarray(0, REQUEST_LIMIT - known.length)])
      exchange.requestBody = kept
      controller.enqueue(chunk)
    },
  })
  return body.pipeThrough(transform)
}

/** Where a reply leads, as an absolute URL; null when it is no redirect. */
function redirectTarget({ status, header }: SandboxResponse, from: string): URL | null {
  const location = isRedirect(status) ? header('location') : null
  if (location === null || !URL.canParse(location, ORIGIN + from)) return null
  const target = new URL(location, ORIGIN + from)
  // A fragment is kept over a redirect that has none (RFC 9110, 10.2.2).
  if (!target.hash) target.hash = new URL(ORIGIN + from).hash
  return target
}

/** The request after a redirect: POST becomes GET, except with 307 and 308 (Fetch standard, HTTP-redirect fetch). */
function redirected(request: Outgoing, status: number, { pathname, search, hash }: URL): Outgoing {
  const next = { ...request, url: pathname + search + hash }
  const { method } = request
  const becomesGet =
    (status === 303 && method !== 'GET' && method !== 'HEAD') ||
    ((status === 301 || status === 302) && method === 'POST')
  if (!becomesGet) return next
  const headers = request.headers.filter(([name]) => !/^(?:content-.*|origin)$/i.test(name))
  return { ...next, method: 'GET', body: null, headers }
}

export class Exchanges {
  #count = 0

  constructor(
    private readonly link: Link,
    private readonly publish: (update: PreviewUpdate) => void,
  ) {}

  /**
   * Sends `request` and follows its redirects. Rejects with a {@link RefusedError} when they leave the app or
   * never end, and when `signal` aborts.
   */
  async follow(request: Outgoing, signal: AbortSignal): Promise<Followed> {
    let next = request
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const arrived = await this.send(next, signal)
      const { response } = arrived
      const target = redirectTarget(response, next.url)
      if (!target) return { ...arrived, url: next.url, redirected: hop > 0 }
      await this.#drain(arrived)
      if (target.origin !== ORIGIN) throw new RefusedError(leavesTheApp(target.href, next.url))
      if (next.body instanceof ReadableStream && [307, 308].includes(response.status))
        throw new RefusedError('A body that is a stream cannot be sent again after a redirect.')
      next = redirected(next, response.status, target)
    }
    throw new RefusedError(
      `${request.url} redirects more than ${MOST_REDIRECTS} times. Look at the exchanges: two routes may redirect to each other.`,
    )
  }

  /** Sends one request. Rejects when `signal` aborts and when the sandbox is disposed. */
  async send(request: Outgoing, signal: AbortSignal): Promise<Arrived> {
    const exchange = this.#begin(request)
    const report = (update: PreviewUpdate['update']) => this.publish({ update, exchange })
    let ended = (): void => undefined
    const wasRead = new Promise<void>((resolve) => (ended = resolve))
    const end = (error?: unknown) => {
      if (exchange.done) return
      ended()
      exchange.done = true
      if (error !== undefined)
        exchange.error = error instanceof Error ? error.message : String(error)
      report('end')
    }
    try {
      const { method, cookies } = request
      const { url } = exchange
      const body = capture(request.body, exchange)
      const jar = cookies === 'jar' ? this.link.cookies.header(url) : null
      const prepared = await prepareRequest(url, { method, headers: request.headers, body }, jar)
      exchange.requestHeaders = prepared.headers
      report('start')
      const response = await this.link.fetch(url, { ...prepared, cookies, signal })
      exchange.status = response.status
      exchange.statusText = response.statusText
      exchange.responseHeaders = response.headers
      report('head')
      response.trace.then(
        async (trace) => {
          await wasRead
          exchange.trace = trace
          report('trace')
        },
        () => undefined,
      )
      return this.#recorded(exchange, response, report, end)
    } catch (error) {
      end(error)
      throw error
    }
  }

  #begin({ kind, method, url }: Outgoing): PreviewExchange {
    return {
      id: ++this.#count,
      kind,
      method,
      url: url.replace(/#.*/, ''),
      requestHeaders: [],
      requestBody: null,
      startedAt: Date.now(),
      status: null,
      statusText: '',
      responseHeaders: [],
      chunks: [],
      size: 0,
      done: false,
      trace: null,
    }
  }

  #recorded(
    exchange: PreviewExchange,
    response: SandboxResponse,
    report: (update: PreviewUpdate['update']) => void,
    end: (error?: unknown) => void,
  ): Arrived {
    const reader = response.body.getReader()
    const read = async () => {
      try {
        const { done, value } = await reader.read()
        if (done) end()
        if (!value) return null
        const room = REPLY_LIMIT - exchange.size
        const atMs = Date.now() - exchange.startedAt
        if (room > 0) exchange.chunks.push({ atMs, bytes: value.slice(0, room) })
        exchange.size += value.byteLength
        report('chunk')
        return value
      } catch (error) {
        end(error)
        throw error
      }
    }
    const cancel = () => {
      end('The reader of the reply has gone.')
      reader.cancel().catch(() => undefined)
    }
    return { response, read, cancel }
  }

  async #drain({ read }: Arrived): Promise<void> {
    while ((await read()) !== null);
  }
}
