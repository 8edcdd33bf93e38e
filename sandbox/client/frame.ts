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

export class Frame implements RoomHost {
  #next = 0
  #onError = new Map<number, (message: string) => void>()

  private constructor(private readonly element: HTMLIFrameElement) {
    addEventListener('message', (event: MessageEvent<FrameEvent>) => {
      if (event.source !== element.contentWindow || event.data?.type !== 'error') return
      this.#onError.get(event.data.id)?.(String(event.data.message))
    })
  }

  /** Adds the frame to the document. Rejects when the page's own policy forbids such frames. */
  static create(): Promise<Frame> {
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
        resolve(new Frame(element))
      })
      document.body.append(element)
    })
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
    this.element.contentWindow?.postMessage(request, '*', transfer)
  }
}
