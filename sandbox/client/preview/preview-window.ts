// Page. The frame in the frame: an outer document of ours, whose policy lets the inner one show nothing but
// its play path, and the inner one, in which the app's documents run.

import type { BridgeHello } from '../../protocol/preview'

/** What the inner frame does by itself. */
interface WindowEvents {
  onHello(document: number, port: MessagePort): void
  /** A navigation to `url` was blocked; of other hosts only the origin is known. */
  onBlocked(url: string): void
}

/** No policy header can name where documents may navigate; the policy of a document around them can. */
const outerDocument = (allowed: string) => `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; frame-src ${allowed}">
<meta name="color-scheme" content="light dark">
<style>
html, body { height: 100%; margin: 0 }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: light; background: #fff }
p { box-sizing: border-box; max-width: 40rem; margin: 0 auto; padding: 2rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif }
</style>
<p role="status" hidden></p>
<iframe title="Page of the project" hidden></iframe>`

const isHello = (data: unknown): data is BridgeHello =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === 'route-lab-preview' &&
  'document' in data &&
  typeof data.document === 'number'

export class PreviewWindow {
  readonly #ready: Promise<void>
  #message: HTMLElement | undefined
  #frame: HTMLIFrameElement | undefined

  /** @param sources what the frame may show, as sources of a policy; none where nothing can be shown */
  constructor(
    private readonly outer: HTMLIFrameElement,
    sources: string[],
    private readonly events: WindowEvents,
  ) {
    this.#ready = new Promise((resolve) => {
      const connect = () => {
        if (!this.#connect()) return
        outer.removeEventListener('load', connect)
        resolve()
      }
      outer.addEventListener('load', connect)
      outer.srcdoc = outerDocument(sources.join(' ') || "'none'")
    })
  }

  /** False while the frame still has the document that it had before. */
  #connect(): boolean {
    const { contentDocument: page, contentWindow: window } = this.outer
    const frame = page?.querySelector<HTMLIFrameElement>('iframe[title="Page of the project"]')
    if (!page || !window || !frame) return false
    this.#frame = frame
    this.#message = page.querySelector('p') ?? undefined
    page.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (effectiveDirective === 'frame-src') this.events.onBlocked(blockedURI)
    })
    window.addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
      const [port] = ports
      if (source !== frame.contentWindow || !port || !isHello(data)) return
      // What arrives at a port belongs to the port's window, and this one is the outer document's.
      this.events.onHello(data.document, structuredClone(port, { transfer: [port] }))
    })
    return true
  }

  /** Loads `url` without a new entry in the history of the page. */
  async show(url: string): Promise<void> {
    await this.#ready
    if (!this.#frame || !this.#message) return
    this.#message.hidden = true
    this.#frame.hidden = false
    this.#frame.contentWindow?.location.replace(url)
  }

  /** Says something in place of a document. */
  async say(text: string): Promise<void> {
    await this.#ready
    if (!this.#frame || !this.#message) return
    this.#frame.hidden = true
    this.#message.hidden = false
    this.#message.textContent = text
  }

  /** Says something for good: the document is gone. */
  async close(text: string): Promise<void> {
    await this.say(text)
    this.#frame?.remove()
    this.#frame = undefined
  }

  empty(): void {
    this.outer.removeAttribute('srcdoc')
    this.#frame = undefined
  }
}
