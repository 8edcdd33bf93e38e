// Page. The iframe of opaque origin that all workers of a page live in.

import frameScript from 'virtual:frame-script'
import type { FrameEvent, FrameRequest, RoomName } from '../protocol/frame'

/** Workers inherit this policy: scripts only from bytes that the page handed over, and no network at all. */
const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' blob: 'unsafe-eval' 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `connect-src 'none'`,
  ].join('; ')

export interface Room {
  /** Sends the first message. */
  boot(message: object, transfer: Transferable[]): void
  terminate(): void
}

/** How workers are started: in the sandbox frame of a page, or in threads at build time. */
export interface RoomHost {
  spawn(room: RoomName, script: ArrayBuffer, onError: (message: string) => void): Room
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('')
}

/** Adds a frame to the document. Rejects when the page's own policy forbids such frames. */
function addFrame(): Promise<HTMLIFrameElement> {
  const element = document.createElement('iframe')
  const nonce = randomNonce()
  element.setAttribute('sandbox', 'allow-scripts')
  element.title = 'Sandbox'
  element.hidden = true
  element.tabIndex = -1
  element.setAttribute('aria-hidden', 'true')
  element.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy(nonce)}"><script nonce="${nonce}">${frameScript}</script>`
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () =>
        reject(
          new Error(
            'The sandbox frame did not start within 15 seconds. A content security policy of this page or a browser extension may block it.',
          ),
        ),
      15_000,
    )
    addEventListener('message', function loaded(event: MessageEvent<FrameEvent>) {
      if (event.source !== element.contentWindow || event.data?.type !== 'loaded') return
      removeEventListener('message', loaded)
      clearTimeout(late)
      resolve(element)
    })
    document.body.append(element)
  })
}

export class Frame implements RoomHost {
  #next = 0
  readonly #onError = new Map<number, (message: string) => void>()
  #element: HTMLIFrameElement
  /** What waits for a new frame; null while there is one. */
  #waiting: [FrameRequest, Transferable[]][] | null = null
  readonly #watch = new MutationObserver((records) => {
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes])
    if (removed.some((node) => node.contains(this.#element))) void this.#replace()
  })

  private constructor(element: HTMLIFrameElement) {
    this.#element = element
    addEventListener('message', ({ source, data }: MessageEvent<FrameEvent>) => {
      if (source === this.#element.contentWindow && data?.type === 'error')
        this.#onError.get(data.id)?.(String(data.message))
    })
    this.#observe()
  }

  static async create(): Promise<Frame> {
    return new Frame(await addFrame())
  }

  spawn(room: RoomName, script: ArrayBuffer, onError: (message: string) => void): Room {
    const id = ++this.#next
    this.#onError.set(id, onError)
    this.#post({ type: 'spawn', id, room, script }, [script])
    return {
      boot: (message, transfer) => this.#post({ type: 'boot', id, message, transfer }, transfer),
      terminate: () => {
        this.#onError.delete(id)
        this.#post({ type: 'terminate', id }, [])
      },
    }
  }

  #post(request: FrameRequest, transfer: Transferable[]): void {
    if (this.#waiting) this.#waiting.push([request, transfer])
    else this.#element.contentWindow?.postMessage(request, '*', transfer)
  }

  #observe(): void {
    this.#watch.observe(document.documentElement, { childList: true })
    this.#watch.observe(document.body, { childList: true })
  }

  /** Scripts of the page that take its content away end all rooms with it; who uses one starts it again. */
  async #replace(): Promise<void> {
    this.#watch.disconnect()
    this.#element.remove()
    this.#waiting = []
    this.#tell('a script removed the sandbox frame from the page')
    try {
      this.#element = await addFrame()
      for (const [request, transfer] of this.#waiting.splice(0))
        this.#element.contentWindow?.postMessage(request, '*', transfer)
      this.#waiting = null
      this.#observe()
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error))
    }
  }

  #tell(reason: string): void {
    const rooms = [...this.#onError.values()]
    this.#onError.clear()
    for (const onError of rooms) onError(reason)
  }
}
