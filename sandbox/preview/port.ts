// Preview frame. The connection to the page around it.

import type { BridgeConfig, BridgeHello, BridgeMessage, PageMessage } from '../protocol/preview'

type Handlers = {
  [K in PageMessage['type']]?: (message: Extract<PageMessage, { type: K }>) => void
}

export class BridgePort {
  readonly #port: MessagePort
  readonly #handlers: Handlers = {}

  constructor({ document, site }: BridgeConfig) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = ({ data }: MessageEvent<PageMessage>) => {
      const handle = this.#handlers[data.type] as ((message: PageMessage) => void) | undefined
      handle?.(data)
    }
    parent.postMessage({ type: 'route-lab-preview', document } satisfies BridgeHello, site, [port2])
  }

  on<K extends PageMessage['type']>(
    type: K,
    handle: (message: Extract<PageMessage, { type: K }>) => void,
  ): void {
    Object.assign(this.#handlers, { [type]: handle })
  }

  post(message: BridgeMessage, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer)
  }
}
