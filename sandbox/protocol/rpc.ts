// Typed calls over a MessagePort. A room lists its methods in one object; the other room calls them by name.

/** What an error looks like on the wire; `data` carries the fields that a class needs to be rebuilt. */
export interface WireError {
  name: string
  message: string
  stack?: string
  data?: unknown
}

/** A room's methods as it implements them: each may also answer later. */
export type Served<M extends Methods> = {
  [K in keyof M]: (...args: Parameters<M[K]>) => ReturnType<M[K]> | Promise<ReturnType<M[K]>>
}

type Methods = Record<string, (...args: never[]) => unknown>

/** Id of a call that nobody waits for. */
const NOTICE = 0

type Call = { id: number; method: string; args: unknown[] }
type Reply = { id: number; value: unknown } | { id: number; error: WireError }

/** The part of MessagePort that both browsers and Node's worker_threads have. */
export interface Port {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown, transfer?: Transferable[]): void
  close(): void
}

function toWireError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const { name, message, stack } = thrown
  const data: unknown = 'data' in thrown ? thrown.data : undefined
  return { name, message, stack, data }
}

function fromWireError({ name, message, stack, data }: WireError): Error {
  const error = new Error(String(message))
  return Object.assign(error, { name: String(name), stack: String(stack ?? ''), data })
}

/** Answers every call that arrives on `port` with the method of that name. */
export function serve(port: Port, methods: Methods): void {
  const send = port.postMessage.bind(port)
  port.onmessage = (event) => {
    const { id, method, args } = event.data as Call
    if (id === NOTICE) return void methods[method]?.(...(args as never[]))
    const run = async () => methods[method]?.(...(args as never[]))
    const fail = (thrown: unknown) => send({ id, error: toWireError(thrown) } satisfies Reply)
    run().then((value) => {
      try {
        send({ id, value } satisfies Reply)
      } catch (unclonable) {
        fail(unclonable)
      }
    }, fail)
  }
}

/** A room that runs learner code may send anything. */
function isReply(data: unknown): data is Reply {
  if (typeof data !== 'object' || data === null || !('id' in data)) return false
  if (!('error' in data)) return 'value' in data
  const { error } = data
  return typeof error === 'object' && error !== null && 'message' in error
}

/** The calling side of {@link serve}. */
export class Caller<M extends Methods> {
  #next = 0
  #pending = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>()
  #ended: Error | undefined

  constructor(
    private readonly port: Port,
    private readonly rebuild: (error: WireError) => Error = fromWireError,
  ) {
    port.onmessage = (event) => {
      if (isReply(event.data)) this.#settle(event.data)
    }
  }

  /** Calls `method` in the other room. Rejects with its error, or with the reason given to {@link end}. */
  call<K extends keyof M & string>(
    method: K,
    args: Parameters<M[K]>,
    transfer: Transferable[] = [],
  ): Promise<Awaited<ReturnType<M[K]>>> {
    if (this.#ended) return Promise.reject(this.#ended)
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.port.postMessage({ id, method, args } satisfies Call, transfer)
    })
  }

  /** Calls a method that gives nothing back and handles its own errors. */
  notify<K extends keyof M & string>(
    method: K,
    args: Parameters<M[K]>,
    transfer: Transferable[] = [],
  ): void {
    if (!this.#ended) this.port.postMessage({ id: NOTICE, method, args } satisfies Call, transfer)
  }

  /** Ends the connection: every open call and every later one rejects with `reason`. */
  end(reason: Error): void {
    this.#ended = reason
    for (const { reject } of this.#pending.values()) reject(reason)
    this.#pending.clear()
    this.port.close()
  }

  #settle(reply: Reply): void {
    const open = this.#pending.get(reply.id)
    if (!open) return
    this.#pending.delete(reply.id)
    if ('error' in reply) open.reject(this.rebuild(reply.error))
    else open.resolve(reply.value)
  }
}
