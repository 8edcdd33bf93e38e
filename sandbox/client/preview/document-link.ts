// Page. The other end of one document's bridge: sends its requests and streams the replies back.

import type { DriveOrder, DriveReply } from '../../protocol/drive'
import type {
  BridgeFetch,
  BridgeMessage,
  Driven,
  FoundImage,
  PageMessage,
} from '../../protocol/preview'
import { ORIGIN } from '../request-input'
import { fetchHeaders } from './browser-headers'
import { isRedirect, RefusedError, type Arrived, type Exchanges, type Outgoing } from './exchanges'
import { readBridgeMessage } from './read-bridge-message'

type Own = 'fetch' | 'image' | 'pull' | 'cancel' | 'driven'

/** What a document says about itself and the history. */
export type DocumentNews = Exclude<BridgeMessage, { type: Own }>

interface Running {
  abort: AbortController
  arrived?: Arrived
}

interface DocumentLinkOptions {
  port: MessagePort
  exchanges: Exchanges
  /** Path of the document as it is now. */
  url(): string
  /** Never rejects. */
  image(html: string): Promise<FoundImage>
  onNews(news: DocumentNews): void
}

export class DocumentLink {
  readonly #running = new Map<number, Running>()
  readonly #driven = new Map<number, (reply: DriveReply | null) => void>()
  #lastOrder = 0

  constructor(private readonly options: DocumentLinkOptions) {
    options.port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readBridgeMessage(data)
      if (message) this.#receive(message)
    }
  }

  post(message: PageMessage): void {
    this.options.port.postMessage(message)
  }

  /** Resolves with null when the document goes before it has answered. */
  drive(order: DriveOrder, hydrates: boolean): Promise<DriveReply | null> {
    const id = ++this.#lastOrder
    return new Promise((resolve) => {
      this.#driven.set(id, resolve)
      this.post({ type: 'drive', id, order, hydrates })
    })
  }

  /** Ends its requests, as a browser does when a document goes. */
  close(): void {
    this.options.port.close()
    for (const resolve of this.#driven.values()) resolve(null)
    for (const id of this.#running.keys()) this.#cancel(id)
  }

  #receive(message: BridgeMessage): void {
    if (message.type === 'fetch') void this.#fetch(message)
    else if (message.type === 'image') void this.#image(message.id, message.html)
    else if (message.type === 'pull') void this.#pull(message.id)
    else if (message.type === 'cancel') this.#cancel(message.id)
    else if (message.type === 'driven') this.#onDriven(message)
    else this.options.onNews(message)
  }

  #onDriven({ id, reply }: Driven): void {
    this.#driven.get(id)?.(reply)
    this.#driven.delete(id)
  }

  #cancel(id: number): void {
    const running = this.#running.get(id)
    this.#running.delete(id)
    running?.arrived?.cancel()
    running?.abort.abort(new Error('The page went on without the reply.'))
  }

  async #image(id: number, html: string): Promise<void> {
    this.post({ type: 'image', id, found: await this.options.image(html) })
  }

  async #fetch(asked: BridgeFetch): Promise<void> {
    const { id } = asked
    const running: Running = { abort: new AbortController() }
    this.#running.set(id, running)
    try {
      const head = await this.#send(asked, running)
      if (this.#running.has(id)) this.post(head)
    } catch (error) {
      this.#fail(id, error)
    }
  }

  async #send(asked: BridgeFetch, running: Running): Promise<PageMessage> {
    const { exchanges } = this.options
    const { signal } = running.abort
    const request = this.#outgoing(asked)
    const arrived =
      asked.redirect === 'follow'
        ? await exchanges.follow(request, signal)
        : { ...(await exchanges.send(request, signal)), url: request.url, redirected: false }
    const { status, statusText, headers } = arrived.response
    const url = ORIGIN + arrived.url
    if (asked.redirect !== 'follow' && isRedirect(status)) {
      arrived.cancel()
      if (asked.redirect === 'manual') return { type: 'opaque-redirect', id: asked.id, url }
      throw new RefusedError(`${request.url} redirects, and the call asked for redirect: 'error'.`)
    }
    running.arrived = arrived
    return {
      type: 'head',
      id: asked.id,
      status,
      statusText,
      headers,
      url,
      redirected: arrived.redirected,
    }
  }

  #outgoing({ url, method, headers, body, credentials }: BridgeFetch): Outgoing {
    const target = new URL(url)
    if (target.origin !== ORIGIN)
      throw new RefusedError(
        `fetch(${url}): the preview has no network. Pages of this project reach only its own server, ${ORIGIN}; let a route handler of the project call other hosts.`,
      )
    const referrer = this.options.url()
    return {
      kind: 'fetch',
      method,
      url: target.pathname + target.search,
      headers: fetchHeaders({ method, referrer }, headers),
      body,
      cookies: credentials ? 'jar' : 'omit',
    }
  }

  async #pull(id: number): Promise<void> {
    const arrived = this.#running.get(id)?.arrived
    if (!arrived) return
    try {
      const bytes = await arrived.read()
      if (!this.#running.has(id)) return
      if (bytes) return this.post({ type: 'chunk', id, bytes })
      this.#running.delete(id)
      this.post({ type: 'end', id })
    } catch (error) {
      this.#fail(id, error)
    }
  }

  #fail(id: number, error: unknown): void {
    if (!this.#running.delete(id)) return
    this.post({ type: 'fail', id, message: error instanceof Error ? error.message : String(error) })
  }
}
