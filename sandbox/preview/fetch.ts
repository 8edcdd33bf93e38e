// Preview frame. `fetch` of the app's pages: the requests of an opaque origin reach no server, so the page sends them.

import type { BridgeFetch, PageMessage } from '../protocol/preview'
import type { AppAddress } from './address'
import type { BridgePort } from './port'

type Head = Extract<PageMessage, { type: 'head' | 'opaque-redirect' }>

interface Running {
  head(message: Head): void
  /** `head`: no answer yet. `body`: its reader waits for the next part. */
  waitsFor: 'head' | 'body' | null
  controller: ReadableStreamDefaultController<Uint8Array> | null
  fail(error: Error): void
}

const NativeRequest = Request

/** Bodies without a stream are sent whole: only streams keep a request open. In Firefox requests have no `body`. */
async function readBody(request: Request, given: unknown): Promise<BridgeFetch['body']> {
  const body: Request['body'] | undefined = request.body
  if (body === null) return null
  if (body && given instanceof ReadableStream) return body
  const whole = await request.arrayBuffer()
  return body || whole.byteLength > 0 ? whole : null
}

export class FrameFetch {
  #next = 0
  readonly #running = new Map<number, Running>()

  constructor(
    private readonly port: BridgePort,
    private readonly address: AppAddress,
  ) {
    port.on('head', (message) => this.#running.get(message.id)?.head(message))
    port.on('opaque-redirect', (message) => this.#running.get(message.id)?.head(message))
    port.on('chunk', ({ id, bytes }) => {
      const running = this.#running.get(id)
      if (!running) return
      running.waitsFor = null
      running.controller?.enqueue(bytes)
    })
    port.on('end', ({ id }) => {
      this.#running.get(id)?.controller?.close()
      this.#running.delete(id)
    })
    port.on('fail', ({ id, message }) => this.#end(id, new TypeError(message)))
  }

  /** Requests without an answer. */
  get unanswered(): number {
    return [...this.#running.values()].filter(({ waitsFor }) => waitsFor === 'head').length
  }

  /** True while code of the page waits for a reply, or for more of one. */
  get waits(): boolean {
    return [...this.#running.values()].some(({ waitsFor }) => waitsFor !== null)
  }

  /** Puts `fetch` and `Request` of the app in place of the browser's. */
  install(): void {
    const { address } = this
    class AppRequest extends NativeRequest {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input instanceof NativeRequest ? input : address.resolve(input), init)
      }
    }
    window.Request = AppRequest
    window.fetch = (input, init) => this.#fetch(new AppRequest(input, init), init?.body)
    navigator.sendBeacon = (url, data) => {
      const request = new AppRequest(url, { method: 'POST', body: data ?? null })
      this.#fetch(request, null).catch(() => undefined)
      return true
    }
  }

  async #fetch(request: Request, givenBody: unknown): Promise<Response> {
    request.signal.throwIfAborted()
    const body = await readBody(request, givenBody)
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      const running: Running = {
        waitsFor: 'head',
        controller: null,
        head: (message) => resolve(this.#response(message, running)),
        fail: (error) => {
          running.controller?.error(error)
          reject(error)
        },
      }
      this.#running.set(id, running)
      request.signal.addEventListener('abort', () => this.#cancel(id, request.signal.reason))
      const { url, method, headers, redirect, credentials } = request
      this.port.post(
        {
          type: 'fetch',
          id,
          url,
          method,
          headers: [...headers],
          body,
          redirect,
          credentials: credentials !== 'omit',
        },
        body instanceof ReadableStream ? [body] : [],
      )
    })
  }

  #cancel(id: number, reason: Error): void {
    if (!this.#running.has(id)) return
    this.port.post({ type: 'cancel', id })
    this.#end(id, reason)
  }

  #end(id: number, error: Error): void {
    this.#running.get(id)?.fail(error)
    this.#running.delete(id)
  }

  #response(message: Head, running: Running): Response {
    running.waitsFor = null
    if (message.type === 'opaque-redirect') {
      this.#running.delete(message.id)
      return described(Response.error(), { url: message.url, type: 'opaqueredirect' })
    }
    const { id, status, statusText, headers, url, redirected } = message
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          running.controller = controller
        },
        pull: () => {
          running.waitsFor = 'body'
          this.port.post({ type: 'pull', id })
        },
        cancel: () => {
          this.#running.delete(id)
          this.port.post({ type: 'cancel', id })
        },
      },
      { highWaterMark: 0 },
    )
    const empty = [101, 204, 205, 304].includes(status)
    const visible = headers.filter(([name]) => name.toLowerCase() !== 'set-cookie')
    const response = new Response(empty ? null : body, { status, statusText, headers: visible })
    if (empty) this.port.post({ type: 'pull', id })
    return described(response, { url, redirected, type: 'basic' })
  }
}

/** A response that was not fetched cannot have an address; this one and its clones are given theirs. */
function described(
  response: Response,
  facts: { url: string; redirected?: boolean; type: ResponseType },
): Response {
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(response, name, { value, configurable: true })
  const clone = response.clone.bind(response)
  response.clone = () => described(clone(), facts)
  return response
}
