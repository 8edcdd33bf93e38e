// Page. One request under way: turns the server worker's events into a response.

import { headerOf } from '../protocol/headers'
import { RESPONSE_WINDOW, type ServerEvent } from '../protocol/server'
import type { AnsweredBy, HeaderList, RequestTrace } from '../protocol/trace'
import type { PreparedRequest } from './request-input'
import type { SandboxResponse } from './types'

export interface ServerLink {
  consumed(id: number, bytes: number): void
  abort(id: number): void
}

class Deferred<T> {
  resolve!: (value: T) => void
  reject!: (reason: unknown) => void
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve
    this.reject = reject
  })
}

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>

export class Exchange {
  readonly startedAt = performance.now()
  readonly #response = new Deferred<SandboxResponse>()
  readonly #trace = new Deferred<RequestTrace>()
  #controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null = null
  #answeredBy: { route: string; file: string } | null = null
  #aborted = false
  /** The statement that was sent to Postgres and has not come back. */
  openQuery: string | null = null
  hasHead = false
  done = false
  /** When the server last reported anything about this request; 0 before it did. */
  progressedAt = 0

  constructor(
    readonly id: number,
    readonly request: PreparedRequest,
    private readonly link: ServerLink,
  ) {
    this.#trace.promise.catch(() => undefined)
  }

  get response(): Promise<SandboxResponse> {
    return this.#response.promise
  }

  /** `app/api/problems/route.ts`, once a route matched. */
  get file(): string | null {
    return this.#answeredBy?.file ?? null
  }

  receive(event: Exclude<ServerEvent, { type: 'log' | 'upstream' }>): void {
    if (this.done) return
    this.progressedAt = performance.now()
    switch (event.type) {
      case 'handler':
        this.#answeredBy = event
        break
      case 'head':
        if (!this.hasHead) this.#start(event.status, event.statusText, event.headers)
        break
      case 'chunk':
        this.#controller?.enqueue(event.bytes as Uint8Array<ArrayBuffer>)
        break
      case 'end':
        this.#controller?.close()
        this.#controller = null
        break
      case 'fail':
        this.#controller?.error(new Error(event.message))
        this.#controller = null
        break
      case 'refused':
        this.answerForServer(503, 'Sandbox Not Ready', event.message)
        break
      case 'query':
        this.openQuery = event.done ? null : event.sql
        break
      case 'trace':
        this.#finish(event.trace)
    }
  }

  /** The server is done with the request, so what it has not sent by now will not come. */
  #finish(trace: RequestTrace): void {
    if (!this.hasHead && !this.#aborted) {
      return this.answerForServer(502, 'Sandbox No Reply', 'The server ended without a reply.')
    }
    this.done = true
    this.#controller?.error(new Error('The server ended before the end of the body.'))
    this.#controller = null
    this.#trace.resolve({ ...trace, id: this.id })
  }

  /** Answers in the server's place, because it cannot any more. `status` is the sandbox's own. */
  answerForServer(status: number, statusText: string, reason: string): void {
    if (this.done) return
    this.done = true
    if (this.hasHead) {
      this.#controller?.error(new Error(reason))
    } else {
      const headers: HeaderList = [
        ['content-type', 'text/plain; charset=utf-8'],
        ['x-answered-by', 'sandbox'],
      ]
      this.#start(status, statusText, headers)
      this.#controller?.enqueue(new TextEncoder().encode(`${reason}\n`))
      this.#controller?.close()
    }
    this.#controller = null
    this.#trace.resolve(this.#ownTrace(status, { kind: 'sandbox', reason }))
  }

  /** The caller gave up. */
  abort(reason: unknown): void {
    this.#aborted = true
    this.#response.reject(reason)
    this.#controller?.error(reason)
    this.#controller = null
    this.link.abort(this.id)
  }

  #ownTrace(status: number, answeredBy: AnsweredBy): RequestTrace {
    const { method, url } = this.request
    const line = answeredBy.kind === 'sandbox' ? answeredBy.reason : ''
    return {
      id: this.id,
      startedAt: Date.now() - (performance.now() - this.startedAt),
      method,
      url,
      status,
      answeredBy,
      phases: [{ name: 'handler', startMs: 0, ms: performance.now() - this.startedAt }],
      queries: [],
      cache: [],
      upstream: [],
      logs: [{ level: 'error', text: line }],
      raw: {
        request: `${method} ${url} HTTP/1.1\r\n`,
        response: `(no reply from the handler)\r\n\r\n${line}`,
      },
    }
  }

  #start(status: number, statusText: string, headers: HeaderList): void {
    this.hasHead = true
    const headMs = performance.now() - this.startedAt
    const body: Stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        cancel: () => {
          this.#aborted = true
          this.#controller = null
          this.link.abort(this.id)
        },
      },
      { highWaterMark: 0 },
    )
    const counted = this.#reportReading(body)
    const whole = () => new Response(counted)
    this.#response.resolve({
      status,
      statusText,
      headers,
      body: counted,
      headMs,
      bytes: () =>
        whole()
          .arrayBuffer()
          .then((buffer) => new Uint8Array(buffer)),
      text: () => whole().text(),
      json: () => whole().json() as Promise<unknown>,
      header: (name) => headerOf(headers, name),
      trace: this.#trace.promise,
    })
  }

  /**
   * Tells the server what was read, so that it never runs far ahead of its reader. It pauses at a whole
   * window, so parts of one need not be told.
   */
  #reportReading(body: Stream): Stream {
    let read = 0
    const report = (bytes: number) => {
      read += bytes
      if (read < RESPONSE_WINDOW / 2) return
      this.link.consumed(this.id, read)
      read = 0
    }
    return body.pipeThrough(
      new TransformStream(
        {
          transform(chunk, controller) {
            const { byteLength } = chunk
            controller.enqueue(chunk)
            report(byteLength)
          },
        },
        undefined,
        { highWaterMark: 1 },
      ),
    )
  }
}
