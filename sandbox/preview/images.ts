// Preview frame. Images: the document may load none, so the page around it asks for them, and the browser is given
// what came. To scripts of the page each has the address that it asked for.

import { ASKS, askedName, isShownAsIs } from '../modules/shown-image'
import type { FoundImage } from '../protocol/preview'
import type { AppAddress } from './address'
import type { BridgePort } from './port'
import type { Reports } from './reports'

const { getAttribute, setAttribute, removeAttribute } = Element.prototype

/** Of a source of a video as well, which could not be loaded. */
const HELD = /^src(?:set)?$/i

type Asking = HTMLImageElement | HTMLSourceElement

/** What chooses the image: the picture around it, or itself. */
const scopeOf = (image: Element) => image.closest('picture') ?? image

const asks = (image: Element) => image.matches(ASKS) || scopeOf(image).querySelector(ASKS) !== null

/** Puts a getter of ours in front of the browser's, which it may call. */
function addGetter<T extends Asking, K extends keyof T & string>(
  prototype: T,
  name: K,
  get: (element: T, native: () => T[K]) => T[K],
): void {
  const own = Object.getOwnPropertyDescriptor(prototype, name)
  Object.defineProperty(prototype, name, {
    ...own,
    get(this: T) {
      return get(this, () => own?.get?.call(this) as T[K])
    },
    ...(own?.set && {
      set(this: T, value: unknown) {
        this.setAttribute(name, String(value))
      },
    }),
  })
}

export class FrameImages {
  #last = 0
  /** Images that do not show yet what they ask for, with the number of what they asked last. */
  readonly #coming = new Map<HTMLImageElement, number>()
  /** Those whose native `srcset` is what came for them: scripts do not see it. */
  readonly #shown = new WeakSet<Element>()

  constructor(
    private readonly port: BridgePort,
    private readonly address: AppAddress,
    private readonly reports: Reports,
  ) {
    port.on('image', ({ id, found }) => {
      for (const [image, last] of this.#coming) if (last === id) this.#show(image, found)
    })
  }

  /** Comes before every script that may make an image. */
  install(): void {
    this.#hold(HTMLSourceElement.prototype)
    this.#hold(HTMLImageElement.prototype)
    const images = HTMLImageElement.prototype
    const coming = this.#coming
    addGetter(images, 'src', (image, native) => {
      const asked = getAttribute.call(image, askedName('src')) ?? native()
      const isUrl = asked !== '' && URL.canParse(asked, this.address.url)
      return isUrl ? this.address.resolve(asked).href : asked
    })
    addGetter(images, 'complete', (image, native) => !coming.has(image) && native())
    const { decode } = images
    images.decode = async function decodeImage() {
      const settled = (resolve: () => void) => {
        this.addEventListener('load', resolve)
        this.addEventListener('error', resolve)
      }
      if (coming.has(this)) await new Promise<void>(settled)
      return decode.call(this)
    }
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof Element) this.#adopt(node)
    }).observe(document, { childList: true, subtree: true })
  }

  /** From now on scripts read and write what the element asks for. */
  #hold(prototype: Asking): void {
    const ask = (element: Asking, name: string, value: string | null) =>
      this.#ask(element, name, value)
    const shown = this.#shown
    Object.assign(prototype, {
      getAttribute(this: Asking, name: string) {
        const isOurs = shown.has(this) && HELD.test(name)
        return (
          getAttribute.call(this, askedName(name)) ??
          (isOurs ? null : getAttribute.call(this, name))
        )
      },
      setAttribute(this: Asking, name: string, value: string) {
        if (HELD.test(name)) ask(this, name, value)
        else setAttribute.call(this, name, value)
      },
      removeAttribute(this: Asking, name: string) {
        if (HELD.test(name)) ask(this, name, null)
        else removeAttribute.call(this, name)
      },
    })
    addGetter(prototype, 'srcset', (element) => element.getAttribute('srcset') ?? '')
  }

  #ask(element: Asking, name: string, value: string | null): void {
    const isAsked = value !== null && !isShownAsIs(value)
    if (isAsked) setAttribute.call(element, askedName(name), value)
    else removeAttribute.call(element, askedName(name))
    for (const image of [element, ...scopeOf(element).children])
      if (image instanceof HTMLImageElement) this.#update(image)
    if (value === null) removeAttribute.call(element, name)
    else if (!isAsked) setAttribute.call(element, name, value)
  }

  /** Takes over images that the parser made. Those of its own making may know nothing of all this. */
  #adopt(added: Element): void {
    for (const element of [added, ...added.querySelectorAll('*')]) {
      // Asks ahead for an image that is shown another way.
      if (element instanceof HTMLLinkElement && element.as === 'image')
        this.reports.expectBlocked(`${element.href} ${element.imageSrcset}`)
      const isImage = element instanceof HTMLImageElement
      if (!isImage && !(element instanceof HTMLSourceElement)) continue
      this.#holdBack(element)
      if (isImage && !this.#coming.has(element) && !this.#shown.has(element)) this.#update(element)
    }
  }

  #holdBack(element: Asking): void {
    for (const name of ['src', 'srcset']) {
      const value = getAttribute.call(element, name)
      if (value === null || isShownAsIs(value)) continue
      removeAttribute.call(element, name)
      this.reports.expectBlocked(value)
      this.#ask(element, name, value)
    }
  }

  /** As in a browser, once the running script is done: `src` and `srcset` are chosen from together. */
  #update(image: HTMLImageElement): void {
    this.#coming.delete(image)
    if (!asks(image)) {
      if (this.#shown.delete(image)) removeAttribute.call(image, 'srcset')
      return
    }
    const id = ++this.#last
    this.#coming.set(image, id)
    queueMicrotask(() => {
      if (this.#coming.get(image) === id)
        this.port.post({ type: 'image', id, html: scopeOf(image).outerHTML })
    })
  }

  #show(image: HTMLImageElement, { url, data, density }: FoundImage): void {
    this.#coming.delete(image)
    this.#shown.add(image)
    setAttribute.call(image, 'srcset', `${data ?? url} ${density}x`)
    const src = getAttribute.call(image, 'src')
    removeAttribute.call(image, 'src')
    // Of those that are shown as they are, beside others that the page chooses from.
    if (src !== null && !image.hasAttribute(askedName('src')))
      setAttribute.call(image, askedName('src'), src)
  }
}
