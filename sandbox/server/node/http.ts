// Server worker. The two objects that Node's http module would hand to Next.

import { EventEmitter } from 'events'
import { STATUS_CODES } from './http-status'
import type { HeaderList } from '../../protocol/trace'

type HeaderValue = string | string[]

/** Headers that Node keeps once when a client repeats them (node:http, message.headers). */
const KEEP_FIRST = new Set(
  'age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer retry-after server user-agent'.split(
    ' ',
  ),
)

/** Joins repeated headers the way `message.headers` does. */
export function joinHeaders(list: HeaderList): Record<string, HeaderValue> {
  const headers: Record<string, HeaderValue> = {}
  for (const [rawName, value] of list) {
    const name = rawName.toLowerCase()
    const known = headers[name]
    if (name === 'set-cookie') headers[name] = [...(known ?? []), value]
    else if (known === undefined) headers[name] = value
    else if (!KEEP_FIRST.has(name))
      headers[name] = `${String(known)}${name === 'cookie' ? '; ' : ', '}${value}`
  }
  return headers
}

export class IncomingMessage extends EventEmitter {
  readonly httpVersion = '1.1'
  readonly headers: Record<string, HeaderValue>
  readonly rawHeaders: string[]
  readonly socket = { encrypted: false, remoteAddress: '::1' }

  constructor(
    readonly method: string,
    public url: string,
    list: HeaderList,
    private source: ReadableStream<Uint8Array> | null,
  ) {
    super()
    this.headers = joinHeaders(list)
    this.rawHeaders = list.flat()
  }

  /** A second stream of the body, which does not take it away from the first reader. */
  cloneBody(): ReadableStream<Uint8Array> | undefined {
    if (!this.source) return undefined
    const [kept, given] = this.source.tee()
    this.source = kept
    return given
  }

  /** The body as a stream of the platform, which Next reads of the request of an action. */
  getReader(): ReadableStreamDefaultReader<Uint8Array> {
    return (this.source ?? new Blob([]).stream()).getReader()
  }

  /** Flows once somebody listens, as a stream of Node does. */
  override on(event: string, listener: (...args: never[]) => void): this {
    super.on(event, listener as () => void)
    if (event === 'data') void this.#flow()
    return this
  }

  async #flow(): Promise<void> {
    try {
      for await (const chunk of this) this.emit('data', chunk)
      this.emit('end')
    } catch (error) {
      this.emit('error', error)
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    if (!this.source) return
    const reader = this.source.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  }
}

/** What leaves the server: the head once, then chunks. `write` returns false to ask for a pause. */
export interface ResponseSink {
  head(status: number, statusText: string, headers: HeaderList): void
  write(chunk: Uint8Array): boolean
  end(): void
  fail(reason: Error): void
}

const encoder = new TextEncoder()

/** What a client reads when the bytes of `text` are UTF-8. */
function utf8AsLatin1(text: string): string {
  return String.fromCharCode(...encoder.encode(text))
}

export class ServerResponse extends EventEmitter {
  statusCode = 200
  statusMessage = ''
  headersSent = false
  finished = false
  writableEnded = false
  writableFinished = false
  destroyed = false
  #headers = new Map<string, [name: string, value: HeaderValue]>()

  constructor(
    private readonly sink: ResponseSink,
    private readonly method: string,
  ) {
    super()
  }

  setHeader(name: string, value: number | HeaderValue): this {
    if (this.headersSent) throw new Error('Cannot set headers after they are sent to the client')
    this.#headers.set(name.toLowerCase(), [name, Array.isArray(value) ? value : String(value)])
    return this
  }

  appendHeader(name: string, value: HeaderValue): this {
    const known = this.#headers.get(name.toLowerCase())
    const all = known ? [known[1], value].flat() : value
    return this.setHeader(known?.[0] ?? name, all)
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.#headers.get(name.toLowerCase())?.[1]
  }

  getHeaders(): Record<string, HeaderValue> {
    return Object.fromEntries([...this.#headers].map(([key, [, value]]) => [key, value]))
  }

  getHeaderNames(): string[] {
    return [...this.#headers.keys()]
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase())
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase())
  }

  writeHead(status: number, headers: Record<string, HeaderValue> = {}): this {
    this.statusCode = status
    for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    this.flushHeaders()
    return this
  }

  /**
   * Node sends a head alone, or together with text, as UTF-8; before bytes or without a body it is Latin-1,
   * which is how clients read it.
   */
  flushHeaders(encoding: 'utf8' | 'latin1' = 'utf8'): void {
    if (this.headersSent) return
    this.emit('headers')
    this.headersSent = true
    const list: HeaderList = []
    for (const [name, value] of this.#headers.values()) {
      for (const one of [value].flat())
        list.push([name, encoding === 'utf8' ? utf8AsLatin1(one) : one])
    }
    this.sink.head(
      this.statusCode,
      this.statusMessage || (STATUS_CODES[this.statusCode] ?? 'unknown'),
      list,
    )
  }

  write(chunk: Uint8Array | string): boolean {
    this.flushHeaders(typeof chunk === 'string' ? 'utf8' : 'latin1')
    if (this.method === 'HEAD' || this.statusCode === 204 || this.statusCode === 304) return true
    return this.sink.write(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  }

  end(chunk?: Uint8Array | string | null): this {
    if (this.writableEnded) return this
    if (chunk && chunk.length > 0) this.write(chunk)
    this.flushHeaders('latin1')
    this.writableEnded = true
    this.finished = true
    this.sink.end()
    queueMicrotask(() => {
      this.writableFinished = true
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  /** The client went away, or the body failed after its head was sent. */
  destroy(reason?: Error): this {
    if (this.destroyed || this.writableFinished) return this
    this.destroyed = true
    this.sink.fail(reason ?? new Error('The connection was closed.'))
    this.emit('close')
    return this
  }
}
