// Service worker. `<scope>play/<id>/…` is answered by the sandbox with that id, in whichever window it lives.

import type { PlayMessage, PlayRequest } from '../protocol/play'
import type { HeaderList } from '../protocol/trace'

declare const self: ServiceWorkerGlobalScope

/** How long a window may take to say that a sandbox is its own. */
const CLAIM_MS = 5_000

const HAS_NO_BODY = [101, 204, 205, 304]

/** Headers that only make sense on the wire, or that would act on the site and not on the learner's app. */
const NOT_FOR_THE_BROWSER = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'clear-site-data',
])

/** The sandbox id and the path inside it with query and fragment, or null when `url` is not a play path. */
export function readPlayUrl(url: URL, scope: string): { sandbox: string; path: string } | null {
  const prefix = `${scope}play/`
  if (!url.pathname.startsWith(prefix)) return null
  const [sandbox = '', ...rest] = url.pathname.slice(prefix.length).split('/')
  return sandbox ? { sandbox, path: `/${rest.join('/')}${url.search}${url.hash}` } : null
}

export async function answerFromSandbox(
  request: Request,
  sandbox: string,
  path: string,
): Promise<Response> {
  const body =
    request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer()
  const message: PlayRequest = {
    type: 'play',
    sandbox,
    url: path,
    method: request.method,
    headers: [...request.headers],
    body,
    destination: request.destination,
  }
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return readReply(
    windows.map((client) => {
      const { port1, port2 } = new MessageChannel()
      client.postMessage(message, [port2])
      return port1
    }),
  )
}

const nobody = () =>
  explain(
    404,
    'No open page of this site runs this sandbox. Open the lesson, press Send once, and use the path that it shows.',
  )

/** Only the owner answers, so at most one of the ports ever carries messages. */
function readReply(ports: MessagePort[]): Promise<Response> {
  return new Promise((resolve) => {
    const unclaimed = setTimeout(() => resolve(nobody()), CLAIM_MS)
    for (const port of ports) {
      const reply = new ReplyFromPort(port, resolve)
      port.onmessage = ({ data }: MessageEvent<PlayMessage>) => {
        clearTimeout(unclaimed)
        reply.receive(data)
      }
    }
  })
}

class ReplyFromPort {
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null

  constructor(
    private readonly port: MessagePort,
    private readonly resolve: (response: Response) => void,
  ) {}

  receive(message: PlayMessage): void {
    if (message.type === 'head') this.#start(message)
    if (message.type === 'chunk') this.#controller?.enqueue(message.bytes)
    if (message.type === 'end') this.#controller?.close()
    if (message.type === 'fail') {
      this.#controller?.error(new Error(message.message))
      this.resolve(explain(502, message.message))
    }
  }

  #start({ status, statusText, headers }: Extract<PlayMessage, { type: 'head' }>): void {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller
      },
      cancel: () => this.#leave(),
    })
    this.resolve(toResponse(status, statusText, headers, stream))
  }

  /** The reader of the reply has gone: any message says so. */
  #leave(): void {
    this.#controller = null
    this.port.postMessage(null)
  }
}

/** A page of a learner's project is cut off from the site, whatever way it is opened. */
function toResponse(
  status: number,
  statusText: string,
  list: HeaderList,
  stream: ReadableStream<Uint8Array>,
): Response {
  const headers = new Headers()
  for (const [name, value] of list)
    if (!NOT_FOR_THE_BROWSER.has(name.toLowerCase())) headers.append(name, value)
  headers.append('content-security-policy', 'sandbox allow-scripts allow-forms')
  return new Response(HAS_NO_BODY.includes(status) ? null : stream, { status, statusText, headers })
}

function explain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-answered-by': 'sandbox' },
  })
}
