// Server worker. Runs one request through the router and pushes the reply to the page.

import type { EventSender } from './event-sender'
import { METHODS } from './node/http-status'
import { IncomingMessage, ServerResponse, type ResponseSink } from './node/http'
import { nextVersion } from './next/common'
import type { Router } from './next/router'
import { RequestRecord, currentRequest } from './request-record'
import { RESPONSE_WINDOW, type ServerRequest } from '../protocol/server'
import type { HeaderList } from '../protocol/trace'

function asStream(body: ServerRequest['body']): ReadableStream<Uint8Array> | null {
  if (!(body instanceof ArrayBuffer)) return body
  if (body.byteLength === 0) return null
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(body))
      controller.close()
    },
  })
}

/** Copies what passes through into the record. */
function observed(stream: ReadableStream<Uint8Array> | null, record: RequestRecord) {
  return (
    stream?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          record.addRequestBytes(chunk)
          controller.enqueue(chunk)
        },
      }),
    ) ?? null
  )
}

const TOO_LATE =
  'after() was called in the background refresh of a stored reply. Next.js does such work when the reply to the reader ends, and that reply has ended: the work is never done, here and by `next start`.'

/** A request while it is being answered: the reader can abort it, and slow it down. */
class Exchange implements ResponseSink {
  #ahead = 0
  #aborted = false
  response: ServerResponse | null = null
  /** What `after()` and the like still have to do once the response has ended. */
  readonly work: Promise<unknown>[] = []

  constructor(
    private readonly record: RequestRecord,
    private readonly sender: EventSender,
  ) {}

  head(status: number, statusText: string, headers: HeaderList): void {
    this.record.end('handler')
    this.record.begin('stream')
    this.record.setHead(status, statusText, headers)
    if (!this.#aborted)
      this.sender.sendSoon({
        type: 'head',
        id: this.record.request.id,
        status,
        statusText,
        headers,
      })
  }

  write(chunk: Uint8Array): boolean {
    this.record.addResponseBytes(chunk)
    if (this.#aborted) return true
    // A copy: the slice of a Buffer shares its memory, and sending takes the memory away.
    const bytes = new Uint8Array(chunk)
    this.#ahead += bytes.byteLength
    this.sender.send({ type: 'chunk', id: this.record.request.id, bytes }, [bytes.buffer])
    return this.#ahead < RESPONSE_WINDOW
  }

  end(): void {
    this.record.end('stream')
    if (this.#aborted) return
    const event = { type: 'end', id: this.record.request.id } as const
    // The trace follows at once, unless there is work that may take its time.
    if (this.work.length > 0) this.sender.send(event)
    else this.sender.sendSoon(event)
  }

  fail(reason: Error): void {
    this.record.end('stream')
    if (!this.#aborted)
      this.sender.send({ type: 'fail', id: this.record.request.id, message: reason.message })
  }

  consumed(bytes: number): void {
    this.#ahead -= bytes
    if (this.#ahead < RESPONSE_WINDOW) this.response?.emit('drain')
  }

  abort(): void {
    this.#aborted = true
    this.response?.destroy(new Error('The client closed the connection.'))
  }
}

export class Responder {
  #exchanges = new Map<number, Exchange>()

  constructor(private readonly sender: EventSender) {}

  /** Answers `request`; resolves after its body and its `after()` work. */
  async answer(request: ServerRequest, router: Router): Promise<void> {
    const record = new RequestRecord(request, nextVersion)
    const exchange = new Exchange(record, this.sender)
    this.#exchanges.set(request.id, exchange)
    await currentRequest.run(record, () => this.#respond(record, exchange, router))
    this.#exchanges.delete(request.id)
    this.sender.send({ type: 'trace', id: request.id, trace: record.toTrace() })
  }

  /** Tells the page that no server can answer. */
  refuse(id: number, message: string): void {
    this.sender.send({ type: 'refused', id, message })
  }

  abort(id: number): void {
    this.#exchanges.get(id)?.abort()
  }

  consumed(id: number, bytes: number): void {
    this.#exchanges.get(id)?.consumed(bytes)
  }

  async #respond(record: RequestRecord, exchange: Exchange, router: Router): Promise<void> {
    const { id, method, url, headers, body } = record.request
    if (!METHODS.has(method)) return refuseVerb(exchange)
    const stream = observed(asStream(body), record)
    const response = new ServerResponse(exchange, method)
    exchange.response = response
    const closed = new Promise<void>((resolve) => response.once('close', resolve))
    const addWork = worksOf(exchange.work, response)
    record.begin('match')
    await router.handle(new IncomingMessage(method, url, headers, stream), response, {
      matched: (route) => {
        record.end('match')
        record.begin('handler')
        record.answeredBy = {
          kind: 'next',
          version: nextVersion,
          route: route.pathname,
          file: route.file,
        }
        this.sender.send({ type: 'handler', id, route: route.pathname, file: route.file })
      },
      answeredBefore(file) {
        record.answeredBy = { kind: 'next', version: nextVersion, route: null, file }
      },
      waitUntil: addWork,
    })
    record.end('match')
    await closed
    await settleAll(exchange.work, record)
  }
}

/**
 * What adds to `works`. In the background refresh of a stored reply the handler runs when the reader has the reply. Next
 * does the work of `after()` at the end of that reply, which is over: such work is never done, and nobody waits for it.
 */
function worksOf(works: Promise<unknown>[], response: ServerResponse) {
  let waitsForTheEnd = false
  response.once('close', () =>
    response.on('newListener', (event) => {
      if (event !== 'close') return
      waitsForTheEnd = true
      // Next adds the work in the same turn; what comes later belongs to something else.
      queueMicrotask(() => {
        waitsForTheEnd = false
      })
    }),
  )
  return (promise: Promise<unknown>): void => {
    if (waitsForTheEnd) console.warn(TOO_LATE)
    else works.push(promise)
  }
}

/** Node's HTTP parser answers verbs that it does not know, before Next sees them. */
function refuseVerb(exchange: Exchange): void {
  exchange.head(400, 'Bad Request', [['Connection', 'close']])
  exchange.end()
}

/** `after()` callbacks may register more work, so the list is read until it stays empty. */
async function settleAll(work: Promise<unknown>[], record: RequestRecord): Promise<void> {
  if (work.length === 0) return
  record.begin('after')
  for (const promise of work) {
    await promise.catch((error: unknown) => console.error(error))
  }
  record.end('after')
}
