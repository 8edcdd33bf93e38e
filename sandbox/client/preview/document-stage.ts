// Page. The document on show: hands it to the frame when the service worker asks, and talks with its bridge.

import { ORIGIN } from '../request-input'
import type { DriveOrder, DriveReply } from '../../protocol/drive'
import { NO_IMAGE } from '../../modules/shown-image'
import type { PageMessage, StyleTexts } from '../../protocol/preview'
import type { PlayRequest } from '../../protocol/play'
import { styleTexts } from '../stylesheets'
import { answerPlainly, openPlayPath, type PlayAnswer, type PlayPath } from '../play'
import { DocumentLink, type DocumentNews } from './document-link'
import { sendDocument } from './document-reply'
import type { Exchanges, Followed } from './exchanges'
import type { DocumentImages } from './images/document-images'
import { bridgeCode, loadImages, pageRuntime, type PreviewSource } from './preview-code'
import { PreviewWindow } from './preview-window'

/** How long the frame may take to ask for a document that waits for it. */
const ASK_MS = 6_000

interface Shown {
  number: number
  followed: Followed
  /** Null when scripts do not run. */
  bridge: string | null
  styles: StyleTexts
  images: Promise<DocumentImages> | null
  /** It is said that some are not shown. */
  lacksImages: boolean
  state: 'waiting' | 'streaming' | 'complete'
  wantsRuntime: boolean
  link: DocumentLink | null
}

export interface StageEvents {
  /** Where the document on show is in the app by now. */
  url(): string
  /** A link, a form or a script leads the frame elsewhere in the app. */
  onNavigation(request: Pick<PlayRequest, 'url' | 'method' | 'headers' | 'body'>): void
  /** A navigation to another host was blocked: the frame is empty. */
  onLeft(url: string): void
  /** The service worker did not ask for the document. */
  onUnasked(): void
  onNews(news: DocumentNews): void
  /** The title as it stands in the HTML. */
  onTitle(raw: string): void
  /** The document is shown with a stylesheet, and no bridge is there to look after it. */
  onStyle(file: string, css: string): void
  /** The last byte of the document is there, or `error` says why it never will be. */
  onComplete(error?: unknown): void
  /** Client code cannot run, or an image is not shown. */
  onFailure(error: unknown): void
}

const pathOf = (url: string) => url.replace(/#.*/, '')

export class DocumentStage {
  readonly window: PreviewWindow
  readonly #play: PlayPath | null
  /** Path on the site that stands for the root of the app. */
  readonly #base: string
  readonly #allowed: string
  #count = 0
  #shown: Shown | null = null

  constructor(
    private readonly source: PreviewSource,
    private readonly exchanges: Exchanges,
    private readonly iframe: HTMLIFrameElement,
    private readonly driven: boolean,
    private readonly events: StageEvents,
  ) {
    const { scope } = source
    this.#play =
      scope === undefined
        ? null
        : openPlayPath(scope, (request, answer) => this.#answer(request, answer))
    this.#base = this.#play?.path.slice(0, -1) ?? ''
    this.#allowed = this.#play ? new URL(this.#play.path, location.href).href : ''
    // Firefox takes what a service worker makes for its script's, and asks the policy about that address.
    const worker = new URL(`${scope}sw.js`, location.href).href
    this.window = new PreviewWindow(iframe, this.#play ? [this.#allowed, worker] : [], {
      onHello: (number, port) => this.#onHello(number, port),
      onBlocked: (url) => this.#onBlocked(url),
    })
  }

  /** False without service workers and without a path for them: then nothing can be shown. */
  get works(): boolean {
    return this.#play !== null
  }

  get streaming(): boolean {
    return this.#shown !== null && this.#shown.state !== 'complete'
  }

  /** Number of the document on show that its bridge connects; null when another has to be loaded. */
  get connected(): number | null {
    return this.#shown?.link ? this.#shown.number : null
  }

  /** Resolves with null without a document that could do it, and when it goes meanwhile. */
  async drive(order: DriveOrder): Promise<DriveReply | null> {
    const { link, wantsRuntime } = this.#shown ?? {}
    return link?.drive(order, wantsRuntime ?? false) ?? null
  }

  post(message: PageMessage): void {
    this.#shown?.link?.post(message)
  }

  /** The next document's number. */
  next(): number {
    return ++this.#count
  }

  /** The bridge of document `number`. */
  bridge(number: number, url: string, historyLength: number): Promise<string> {
    const config = {
      document: number,
      base: this.#base,
      origin: ORIGIN,
      url: ORIGIN + url,
      site: location.origin,
      cookie: this.source.cookies.visible(url),
      historyLength,
      styles: styleTexts(this.source.project()),
    }
    return bridgeCode(this.source.assets, config, this.driven)
  }

  /** @param from address of the document before */
  show(number: number, followed: Followed, bridge: string | null, from: string | undefined): void {
    this.leave()
    const styles = styleTexts(this.source.project())
    const arriving = { number, followed, bridge, styles, images: null, link: null }
    this.#shown = { ...arriving, state: 'waiting', wantsRuntime: false, lacksImages: false }
    // Between two fragments of one path a browser would scroll and load nothing.
    const samePath = from !== undefined && pathOf(from) === pathOf(followed.url)
    const path = this.#base + (samePath ? pathOf(followed.url) : followed.url)
    const load = () => void this.window.show(new URL(path, location.href).href)
    load()
    // The browser may have stopped the service worker in the middle, so it is asked twice.
    this.#unlessAsked(number, () => {
      load()
      this.#unlessAsked(number, () => {
        this.leave()
        this.events.onUnasked()
      })
    })
  }

  #unlessAsked(number: number, act: () => void): void {
    setTimeout(() => {
      if (this.#shown?.number === number && this.#shown.state === 'waiting') act()
    }, ASK_MS)
  }

  /** The document on show goes, and its requests with it. */
  leave(): void {
    this.#shown?.link?.close()
    this.#shown?.followed.cancel()
    this.#shown?.images?.then(
      (images) => images.close(),
      () => undefined,
    )
    this.#shown = null
  }

  close(): void {
    this.#play?.close()
    this.leave()
  }

  async #answer(request: PlayRequest, answer: PlayAnswer): Promise<void> {
    if ((request.destination ?? 'iframe') !== 'iframe')
      return answerPlainly(this.source)(request, answer)
    const shown = this.#shown
    const waits = shown?.state === 'waiting' && request.method === 'GET'
    if (waits && pathOf(request.url) === pathOf(shown.followed.url))
      return this.#send(shown, answer)
    // The frame stays as it is, and no entry comes into the page's history, while the preview goes there.
    answer.send({ type: 'head', status: 204, statusText: 'No Content', headers: [] })
    answer.send({ type: 'end' })
    this.events.onNavigation(request)
  }

  async #send(shown: Shown, answer: PlayAnswer): Promise<void> {
    const whileShown = (tell: () => void) => {
      if (this.#shown === shown) tell()
    }
    const end = (error?: unknown) =>
      whileShown(() => {
        shown.state = 'complete'
        this.events.onComplete(error)
      })
    shown.state = 'streaming'
    const { followed, bridge, styles } = shown
    const onTitle = (raw: string) => whileShown(() => this.events.onTitle(raw))
    // With scripts the bridge says it, also of those that come later.
    const onStyle = (file: string, css: string) => {
      if (bridge === null) whileShown(() => this.events.onStyle(file, css))
    }
    const onRuntime = () => {
      shown.wantsRuntime = true
      this.#giveRuntime(shown)
    }
    const imageStyle = (image: number, html: string) =>
      this.#withImages(shown, '', (images) => images.style(image, html))
    const [base, allowed] = [this.#base, this.#allowed]
    const events = { onTitle, onStyle, onRuntime, onWhole: end }
    try {
      await sendDocument({ followed, base, allowed, bridge, styles, imageStyle, ...events }, answer)
    } catch (error) {
      end(error)
      throw error
    }
  }

  #onHello(number: number, port: MessagePort): void {
    const shown = this.#shown
    if (shown?.number !== number || shown.link) return
    const { exchanges, events } = this
    const { url } = events
    const none = { url: '', data: NO_IMAGE, density: 1 }
    const image = (html: string) => this.#withImages(shown, none, (images) => images.find(html))
    const onNews = (news: DocumentNews) => {
      if (this.#shown === shown) events.onNews(news)
    }
    shown.link = new DocumentLink({ port, exchanges, url, image, onNews })
    this.#giveRuntime(shown)
  }

  /** What `use` makes of the images of a document, or `none` when it cannot, which is said once. */
  async #withImages<T>(
    shown: Shown,
    none: T,
    use: (images: DocumentImages) => Promise<T>,
  ): Promise<T> {
    try {
      return await use(await this.#images(shown))
    } catch (error) {
      if (this.#shown === shown && !shown.lacksImages) this.events.onFailure(error)
      shown.lacksImages = true
      return none
    }
  }

  /** Rejects when the module that asks for them cannot be loaded. */
  #images(shown: Shown): Promise<DocumentImages> {
    const { exchanges, events } = this
    const { url, onFailure } = events
    const options = { exchanges, url, onFailure, window: () => this.iframe.contentWindow }
    return (shown.images ??= loadImages(this.source).then(
      ({ DocumentImages }) => new DocumentImages(options),
    ))
  }

  /** Once both are there: the bridge, and the tag that asks for the runtime. */
  #giveRuntime(shown: Shown): void {
    const { link, wantsRuntime } = shown
    if (!link || !wantsRuntime) return
    pageRuntime(this.source).then(
      (runtime) => link.post({ type: 'runtime', ...runtime }),
      (error: unknown) => this.events.onFailure(error),
    )
  }

  /** Scripts that set `location = '/login'` mean the app, where the browser takes the site. */
  #onBlocked(blocked: string): void {
    const { origin, pathname, search, hash } = new URL(blocked)
    if (origin === location.origin)
      return this.events.onNavigation({
        url: pathname + search + hash,
        method: 'GET',
        headers: [],
        body: null,
      })
    this.leave()
    this.events.onLeft(blocked)
  }
}
