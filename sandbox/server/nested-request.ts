// Server worker. A handler's `fetch` to its own origin: a second request, in a context of its own.

import { IncomingMessage, ServerResponse, type ResponseSink } from './node/http'
import { AsyncLocalStorage } from './node/async-hooks'
import type { NestedRequest } from './network'
import type { Router } from './next/router'
import { currentRequest } from './request-record'
import type { HeaderList } from '../protocol/trace'

/** Taken while no request runs: nested requests must not see the stores of the one that calls them. */
const outsideAnyRequest = AsyncLocalStorage.snapshot()

const HAS_NO_BODY = [101, 204, 205, 304]

class ResponseBuilder implements ResponseSink {
  #resolve: (response: Response) => void = () => undefined
  #reject: (reason: Error) => void = () => undefined
  readonly #response = new Promise<Response>((resolve, reject) => {
    this.#resolve = resolve
    this.#reject = reject
  })
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null
  #target: ServerResponse | null = null

  attach(target: ServerResponse): Promise<Response> {
    this.#target = target
    return this.#response
  }

  head(status: number, statusText: string, headers: HeaderList): void {
    const body = HAS_NO_BODY.includes(status) ? null : this.#body()
    this.#resolve(new Response(body, { status, statusText, headers: new Headers(headers) }))
  }

  write(chunk: Uint8Array): boolean {
    this.#controller?.enqueue(new Uint8Array(chunk))
    return (this.#controller?.desiredSize ?? 1) > 0
  }

  end(): void {
    this.#controller?.close()
  }

  fail(reason: Error): void {
    this.#controller?.error(reason)
    this.#reject(reason)
  }

  #body(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller
      },
      pull: () => void this.#target?.emit('drain'),
      cancel: () => void this.#target?.destroy(),
    })
  }
}

const toError = (reason: unknown) =>
  reason instanceof Error ? reason : new Error('The request was aborted.', { cause: reason })

export function answerNested(request: NestedRequest, router: Router): Promise<Response> {
  const record = currentRequest.getStore()
  const builder = new ResponseBuilder()
  const response = new ServerResponse(builder, request.method)
  const result = builder.attach(response)
  request.signal.addEventListener('abort', () => response.destroy(toError(request.signal.reason)))
  const message = new IncomingMessage(request.method, request.url, request.headers, request.body)
  const hooks = {
    matched: () => undefined,
    answeredBefore: () => undefined,
    waitUntil: (work: Promise<unknown>) =>
      void work.catch((error: unknown) => console.error(error)),
  }
  const run = () => router.handle(message, response, hooks)
  outsideAnyRequest(() => (record ? currentRequest.run(record, run) : run()))
  return result
}
