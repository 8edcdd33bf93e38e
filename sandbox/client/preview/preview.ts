// Page. One preview: its address, its history, and the way from one document to the next.

import { missingIn } from '../../modules/shown-style'
import type { DriveOrder, DriveReply } from '../../protocol/drive'
import { headerOf } from '../../protocol/headers'
import type { PlayRequest } from '../../protocol/play'
import { ORIGIN } from '../request-input'
import { awaitServiceWorker, NO_SERVICE_WORKER } from './await-service-worker'
import { documentHeaders } from './browser-headers'
import type { DocumentNews } from './document-link'
import { isDownload } from './document-reply'
import { DocumentStage } from './document-stage'
import { Exchanges, leavesTheApp, type Followed, type Outgoing } from './exchanges'
import type { PreviewSource } from './preview-code'
import { type Commit, PreviewHistory } from './preview-history'
import type {
  Preview,
  PreviewEvents,
  PreviewOptions,
  PreviewProblem,
  PreviewState,
  PreviewUpdate,
} from './types'

/** Replies after which a browser stays where it is. */
const STAYS = [204, 205, 304]

const NOT_PASSED_ON =
  'The service worker of this site did not pass the page on. Reload the page; if it stays, close all other tabs of this site first.'

interface Target {
  method: string
  /** Path, query and fragment. */
  url: string
  contentType?: string
  body: ArrayBuffer | null
  /** Path of the document that leads there; null for the address bar. */
  referrer: string | null
  reloads?: boolean
}

type Listeners = { [K in keyof PreviewEvents]: Set<(detail: PreviewEvents[K]) => void> }

const visit = (url: string, referrer: string | null): Target => ({
  method: 'GET',
  url,
  body: null,
  referrer,
})

function outgoing({ method, url, contentType, body, referrer, reloads }: Target): Outgoing {
  const headers = documentHeaders({ method, referrer }, reloads ?? false)
  if (contentType) headers.push(['content-type', contentType])
  const sent = body && body.byteLength > 0 ? body : null
  return { kind: 'document', method, url, headers, body: sent, cookies: 'jar' }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Text of HTML with character references. The document made for it runs nothing. */
const plainText = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').documentElement.textContent.trim()

export class SandboxPreview implements Preview {
  #state: PreviewState
  readonly #listeners: Listeners = { state: new Set(), exchange: new Set(), problem: new Set() }
  readonly #history = new PreviewHistory()
  readonly #exchanges: Exchanges
  readonly #stage: DocumentStage
  /** The load under way; null when there is none. */
  #coming: AbortController | null = null
  #closed = false

  constructor(
    private readonly source: PreviewSource,
    iframe: HTMLIFrameElement,
    { javascript = true, path = '/', driven = false }: PreviewOptions,
  ) {
    this.#state = {
      url: path,
      status: null,
      loading: true,
      canGoBack: false,
      canGoForward: false,
      javascript,
    }
    this.#exchanges = new Exchanges(source, (update) => this.#onExchange(update))
    this.#stage = new DocumentStage(source, this.#exchanges, iframe, driven, {
      url: () => this.#here,
      onNavigation: (request) => this.#followFrame(request),
      onLeft: (url) => this.#refuse('navigation', leavesTheApp(url, this.#here)),
      onUnasked: () => this.#refuse('service-worker', NOT_PASSED_ON),
      onNews: (news) => this.#onNews(news),
      onTitle: (raw) => this.#patch({ title: plainText(raw) }),
      onStyle: (file, css) => {
        for (const { message } of missingIn(file, css)) this.#tell('console', 'warn', message)
      },
      onComplete: () => this.#settle(),
      onFailure: (error) => this.#tell('error', 'error', messageOf(error)),
    })
    void this.#start(path)
  }

  get state(): PreviewState {
    return this.#state
  }

  navigate(path: string): void {
    this.#leadTo(this.#resolve(path), 'push', null)
  }

  back(): void {
    this.#go(-1)
  }

  forward(): void {
    this.#go(1)
  }

  reload(): void {
    void this.#load({ ...visit(this.#here, null), reloads: true }, 'replace')
  }

  setJavaScript(on: boolean): void {
    this.#patch({ javascript: on })
    this.reload()
  }

  drive(order: DriveOrder): Promise<DriveReply | null> {
    return this.#stage.drive(order)
  }

  on<K extends keyof PreviewEvents>(
    event: K,
    listener: (detail: PreviewEvents[K]) => void,
  ): () => void {
    this.#listeners[event].add(listener)
    return () => this.#listeners[event].delete(listener)
  }

  dispose(): void {
    if (!this.#closed) this.#end()
    this.#stage.window.empty()
  }

  /** Ends it in the name of the sandbox; `reason` stays in the frame. */
  close(reason: string): void {
    if (this.#closed) return
    this.#tell('closed', 'error', reason)
    this.#end()
    void this.#stage.window.close(reason)
  }

  #end(): void {
    this.#closed = true
    this.#coming?.abort()
    this.#coming = null
    this.#stage.close()
    this.#settle()
    for (const set of Object.values(this.#listeners)) set.clear()
  }

  async #start(path: string): Promise<void> {
    const say = () => void this.#stage.window.say('Getting the preview ready…')
    const slow = setTimeout(say, 500)
    // Whoever opened the preview listens by then.
    await new Promise((resolve) => setTimeout(resolve))
    const reason = this.#stage.works ? await awaitServiceWorker() : NO_SERVICE_WORKER
    clearTimeout(slow)
    // The reader may have gone elsewhere meanwhile.
    if (this.#closed || this.#coming || this.#history.length > 0) return
    if (reason === null) this.navigate(path)
    else this.#refuse('service-worker', reason)
  }

  /** Address of the document on show. */
  get #here(): string {
    return this.#history.current?.url ?? this.#state.url
  }

  /** An address as a reader may type it: a path, a whole URL of the app, or a path without its first slash. */
  #resolve(address: string): URL {
    const relative = /^(?:[/?#]|[a-z][a-z\d+.-]*:\/\/)/i.test(address) ? address : `/${address}`
    const from = ORIGIN + this.#here
    return new URL(URL.canParse(relative, from) ? relative : '/', from)
  }

  /** Goes to a place that a reader or a page named. */
  #leadTo(target: URL, how: Commit, referrer: string | null): void {
    const { origin, pathname, search, hash } = target
    if (origin === ORIGIN) return void this.#load(visit(pathname + search + hash, referrer), how)
    this.#tell('navigation', 'error', leavesTheApp(target.href, this.#here))
    this.#settle()
  }

  #go(delta: number): void {
    if (delta === 0) return this.reload()
    const target = this.#history.at(delta)
    if (!target) return
    if (target.document !== this.#stage.connected)
      return void this.#load(visit(target.url, null), delta)
    this.#coming?.abort()
    this.#coming = null
    this.#history.go(delta)
    this.#stage.post({ type: 'pop', url: ORIGIN + target.url, key: target.key })
    this.#settle()
  }

  /** A link, a form or a script of the document on show. */
  #followFrame({
    url,
    method,
    headers,
    body,
  }: Pick<PlayRequest, 'url' | 'method' | 'headers' | 'body'>): void {
    const contentType = headerOf(headers, 'content-type') ?? undefined
    const again = method === 'GET' && url === this.#here
    const target = { method, url, contentType, body, referrer: this.#here }
    void this.#load(target, again ? 'replace' : 'push')
  }

  /** Loads a document; what is on show stays until the head of the reply is there, as in a browser. */
  async #load(target: Target, how: Commit | number): Promise<void> {
    if (this.#closed) return
    this.#coming?.abort()
    const coming = (this.#coming = new AbortController())
    this.#patch({ url: target.url, loading: true })
    try {
      const followed = await this.#exchanges.follow(outgoing(target), coming.signal)
      const number = this.#stage.next()
      const length = this.#history.length + (how === 'push' ? 1 : 0)
      const bridge = this.#state.javascript
        ? await this.#stage.bridge(number, followed.url, length)
        : null
      if (coming.signal.aborted) return followed.cancel()
      this.#coming = null
      if (!this.#staysFor(followed)) this.#arrive(number, followed, bridge, how)
      this.#settle()
    } catch (error) {
      if (coming.signal.aborted) return
      this.#coming = null
      this.#refuse('navigation', messageOf(error))
    }
  }

  #arrive(number: number, followed: Followed, bridge: string | null, how: Commit | number): void {
    const from = this.#history.current?.url
    const traverses = typeof how === 'number'
    if (traverses) this.#history.go(how)
    const entry = { url: followed.url, document: number, key: 0 }
    this.#history.commit(entry, traverses ? 'replace' : how)
    this.#patch({ status: followed.response.status, title: undefined })
    this.#stage.show(number, followed, bridge, from)
  }

  /** True when the reply is no document: then a browser stays where it is. */
  #staysFor(followed: Followed): boolean {
    const { response, url } = followed
    const stays = STAYS.includes(response.status)
    if (!stays && !isDownload(followed)) return false
    followed.cancel()
    if (!stays) {
      const message = `${url} answers with ${response.header('content-type') ?? 'a file'}, which a browser saves. The preview saves no files; send the request in the console to see what it holds.`
      this.#tell('navigation', 'info', message)
    }
    return true
  }

  #onNews(news: DocumentNews): void {
    switch (news.type) {
      case 'push':
      case 'replace':
        return this.#onSoftNavigation(news.url, news.key, news.type)
      case 'go':
        return this.#go(news.delta)
      case 'navigate':
        if (URL.canParse(news.url))
          this.#leadTo(new URL(news.url), news.replace ? 'replace' : 'push', this.#here)
        return
      case 'title':
        return this.#patch({ title: news.title })
      case 'cookie':
        return this.#onCookie(news.line)
      case 'report':
        this.#emit('problem', news.report)
    }
  }

  #onSoftNavigation(url: string, key: number, how: Commit): void {
    const document = this.#stage.connected
    if (document === null || !URL.canParse(url) || new URL(url).origin !== ORIGIN) return
    const { pathname, search, hash } = new URL(url)
    this.#history.commit({ url: pathname + search + hash, document, key }, how)
    this.#stage.post({ type: 'history', length: this.#history.length })
    this.#settle()
  }

  /** Scripts can neither set nor overwrite cookies that are HttpOnly. */
  #onCookie(line: string): void {
    const { cookies } = this.source
    const name = line.split('=', 1)[0]?.trim()
    const hidden = cookies.list().some((cookie) => cookie.name === name && cookie.httpOnly)
    if (!hidden && !/;\s*httponly/i.test(line)) cookies.store(this.#here, [['set-cookie', line]])
    this.#shareCookies()
  }

  #shareCookies(): void {
    this.#stage.post({ type: 'cookies', cookie: this.source.cookies.visible(this.#here) })
  }

  #onExchange(update: PreviewUpdate): void {
    this.#emit('exchange', update)
    if (update.update === 'head') this.#shareCookies()
  }

  /** Shows where the preview is, unless it is on its way elsewhere. */
  #settle(): void {
    const { canGoBack, canGoForward } = this.#history
    const url = this.#coming ? this.#state.url : this.#here
    const loading = !this.#closed && (this.#coming !== null || this.#stage.streaming)
    this.#patch({ url, loading, canGoBack, canGoForward })
  }

  /** Says in the frame why there is no document. */
  #refuse(kind: PreviewProblem['kind'], message: string): void {
    this.#stage.leave()
    this.#patch({ status: null, title: undefined })
    this.#settle()
    this.#tell(kind, 'error', message)
    void this.#stage.window.say(message)
  }

  #tell(kind: PreviewProblem['kind'], level: PreviewProblem['level'], message: string): void {
    this.#emit('problem', { kind, level, message })
  }

  #patch(part: Partial<PreviewState>): void {
    this.#state = { ...this.#state, ...part }
    this.#emit('state', this.#state)
  }

  #emit<K extends keyof PreviewEvents>(event: K, detail: PreviewEvents[K]): void {
    for (const listener of this.#listeners[event]) listener(detail)
  }
}
