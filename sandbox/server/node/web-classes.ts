// Server worker. Request and Response without the browser's guards.
//
// A browser drops Cookie, Host and Origin from a Request and Set-Cookie from a Response, and some
// refuse streams as request bodies. Node's classes do none of that, so a server needs these.

const NativeRequest = globalThis.Request
const NativeResponse = globalThis.Response

/** Node asks for it with streamed bodies; TypeScript's DOM types do not know it. */
interface StreamingInit extends RequestInit {
  duplex?: 'half'
}

/** Streams of requests to middleware: the edge runtime asks for no `duplex`. */
export const edgeBodies = new WeakSet<ReadableStream>()

type GivenBody = BodyInit | AsyncIterable<Uint8Array> | null | undefined

const TYPE = 'content-type'

/**
 * What the native class needs of `headers`: to make and to read a body it looks at the media type. All others
 * would cost as much as the rest of a request, and some it would drop.
 */
function typeOf(headers: Headers): HeadersInit {
  const type = headers.get(TYPE)
  return type === null ? {} : { [TYPE]: type }
}

/** Adds the media type that the native class has found for its body. */
function takeType(headers: Headers, native: Headers): void {
  if (headers.has(TYPE)) return
  const type = native.get(TYPE)
  if (type !== null) headers.set(TYPE, type)
}

/** Node also takes async iterables as bodies; an incoming message is one. */
function asBody(body: GivenBody): BodyInit | null | undefined {
  if (body === null || typeof body !== 'object' || body instanceof ReadableStream) {
    return body as BodyInit | null | undefined
  }
  if (!(Symbol.asyncIterator in body)) return body
  const iterator = body[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel(reason) {
      await iterator.return?.(reason)
    },
  })
}

/** Both classes accept native instances in `instanceof`, as a platform class would. */
function acceptNative(own: object, native: Function): void {
  Object.defineProperty(own, Symbol.hasInstance, {
    value(this: unknown, value: unknown) {
      return this === own
        ? value instanceof native
        : Function.prototype[Symbol.hasInstance].call(this as Function, value)
    },
  })
}

/** Node writes the parameters of a media type without spaces. */
function withPlainType(blob: Blob): Blob {
  return blob.slice(0, blob.size, blob.type.replace(/\s*;\s*/g, ';'))
}

/** How senders of multipart forms write quotes and line breaks in names; browsers do not read it back. */
const ESCAPED = /%(22|0D|0A)/g

const decodeName = (name: string) => name.replace(ESCAPED, (text) => decodeURIComponent(text))

/** The names and file types of a multipart form as Node parses them. */
function decodeNames(parsed: FormData): FormData {
  const form = new FormData()
  for (const [name, value] of parsed) {
    if (typeof value === 'string') form.append(decodeName(name), value)
    else {
      const file = new File([value], decodeName(value.name), { type: value.type.toLowerCase() })
      form.append(decodeName(name), file)
    }
  }
  return form
}

/** Requests of the browser's own class; all others are {@link ServerRequest}s, or proxies of one. */
const nativeCopies = new WeakSet<Request>()

/** Next gives handlers a proxy of their request, which the platform does not take for a request. */
function fieldsOf({ method, headers, signal, redirect, body }: Request): StreamingInit {
  return { method, headers, signal, redirect, body, duplex: 'half' }
}

class ServerRequest extends NativeRequest {
  #headers: Headers
  /** Holds a streamed body; everything else stays with the native request. */
  #carrier: Response | null = null

  constructor(source: RequestInfo | URL, given: StreamingInit = {}) {
    const from = typeof source === 'object' && #carrier in source ? source : null
    const proxied = source instanceof NativeRequest && !from && !nativeCopies.has(source)
    const input = proxied ? source.url : source
    const init: StreamingInit = proxied ? { ...fieldsOf(source), ...given } : given
    const body = asBody(init.body as GivenBody)
    const streamed = body instanceof ReadableStream
    const handedOver = from !== null && from.#carrier !== null && init.body === undefined
    const kept = input instanceof NativeRequest ? input.headers : undefined
    const headers = new Headers(init.headers ?? kept)
    super(input, { ...init, headers: typeOf(headers), body: streamed ? undefined : body })
    if (body !== null && body !== undefined && !streamed) takeType(headers, super.headers)
    this.#headers = headers
    if (streamed && init.duplex !== 'half' && !edgeBodies.has(body)) {
      throw new TypeError('RequestInit: duplex option is required when sending a body.')
    }
    const stream = streamed ? body : handedOver ? from.body : null
    if (stream) this.#carrier = this.#carry(stream)
  }

  #carry(stream: ReadableStream): Response {
    const type = this.#headers.get('content-type')
    return new NativeResponse(stream, { headers: type ? { 'content-type': type } : {} })
  }

  override get headers() {
    return this.#headers
  }

  override get body() {
    return this.#carrier ? this.#carrier.body : super.body
  }

  override get bodyUsed() {
    return this.#carrier ? this.#carrier.bodyUsed : super.bodyUsed
  }

  override text() {
    return this.#carrier ? this.#carrier.text() : super.text()
  }

  /** Parsed here, because a browser names its own stream internals in the errors of a streamed body. */
  override json(): Promise<unknown> {
    return this.text().then((text) => JSON.parse(text) as unknown)
  }

  override arrayBuffer() {
    return this.#carrier ? this.#carrier.arrayBuffer() : super.arrayBuffer()
  }

  override blob() {
    return (this.#carrier ? this.#carrier.blob() : super.blob()).then(withPlainType)
  }

  override formData() {
    const form = this.#carrier ? this.#carrier.formData() : super.formData()
    const multipart = /^multipart\//i.test(this.#headers.get('content-type') ?? '')
    return multipart ? form.then(decodeNames) : form
  }

  override bytes() {
    return this.arrayBuffer().then((buffer) => new Uint8Array(buffer))
  }

  override clone(): Request {
    if (!this.#carrier) {
      const copy = super.clone()
      nativeCopies.add(copy)
      return new ServerRequest(copy, { headers: this.#headers })
    }
    if (this.#carrier.bodyUsed || !this.#carrier.body) {
      throw new TypeError('unusable: the body was already read, so the request cannot be cloned.')
    }
    const [kept, given] = this.#carrier.body.tee()
    this.#carrier = this.#carry(kept)
    return new ServerRequest(this.url, {
      method: this.method,
      headers: this.#headers,
      signal: this.signal,
      body: given,
      duplex: 'half',
    })
  }
}

class ServerResponse extends NativeResponse {
  #headers: Headers

  constructor(body?: GivenBody, init: ResponseInit = {}) {
    const { status, statusText } = init
    const headers = new Headers(init.headers)
    super(asBody(body), { status, statusText, headers: typeOf(headers) })
    takeType(headers, super.headers)
    this.#headers = headers
  }

  override get headers() {
    return this.#headers
  }

  override clone(): Response {
    const { status, statusText } = this
    return new ServerResponse(super.clone().body, { status, statusText, headers: this.#headers })
  }

  static override json(data: unknown, init: ResponseInit = {}): Response {
    const text = JSON.stringify(data)
    if (text === undefined) throw new TypeError('Value is not JSON serializable')
    const headers = new Headers(init.headers)
    if (!headers.has('content-type')) headers.set('content-type', 'application/json')
    const { status, statusText } = init
    return new ServerResponse(text, { status, statusText, headers })
  }

  static override redirect(url: string | URL, status = 302): Response {
    if (!URL.canParse(String(url))) throw new TypeError(`Failed to parse URL from ${String(url)}`)
    if (![301, 302, 303, 307, 308].includes(status)) {
      throw new RangeError(`Invalid status code ${status}`)
    }
    return new ServerResponse(null, { status, headers: { location: new URL(url).href } })
  }
}

acceptNative(ServerRequest, NativeRequest)
acceptNative(ServerResponse, NativeResponse)
Object.assign(globalThis, { Request: ServerRequest, Response: ServerResponse })
