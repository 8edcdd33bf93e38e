// Preview frame. Stylesheets that the client runtime and the scripts of a stream link to: of those of the project
// the text is there already.

import { SHOWN_TYPE, STYLE_FILE, missingIn, styleUrl } from '../modules/shown-style'
import { publishedStyleOf, styleFileOf } from '../protocol/paths'
import type { StyleTexts } from '../protocol/preview'
import type { Reports } from './reports'

const stylesheetOf = (link: HTMLLinkElement) => link.previousElementSibling

export class Stylesheets {
  readonly #shown = new WeakMap<HTMLLinkElement, Element>()

  constructor(
    private readonly texts: StyleTexts,
    private readonly reports: Reports,
  ) {}

  /** Comes before every script that may write a link. */
  install(): void {
    const own = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'href')
    const { setAttribute } = HTMLLinkElement.prototype
    const loadable = (href: string) => this.#loadable(href)
    const hold = (link: HTMLLinkElement, href: string) => {
      if (this.#fileOf(href) === null) return
      setAttribute.call(link, 'type', SHOWN_TYPE)
      // Of a preload that is for no medium the browser asks no type, of which it would warn.
      if (link.relList.contains('preload')) setAttribute.call(link, 'media', 'not all')
    }
    HTMLLinkElement.prototype.setAttribute = function setLinkAttribute(name, value) {
      if (name.toLowerCase() !== 'href') return setAttribute.call(this, name, value)
      hold(this, value)
      setAttribute.call(this, name, loadable(value))
    }
    Object.defineProperty(HTMLLinkElement.prototype, 'href', {
      ...own,
      set(this: HTMLLinkElement, value: string) {
        this.setAttribute('href', value)
      },
    })
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        for (const link of heldLinks(addedNodes)) if (link.isConnected) this.#show(link)
        for (const link of heldLinks(removedNodes)) if (!link.isConnected) this.#hide(link)
      }
    }).observe(document, { childList: true, subtree: true })
  }

  #fileOf(href: string): string | null {
    const file = styleFileOf(href)
    return file !== null && Object.hasOwn(this.texts, file) ? file : null
  }

  /** What a link may name in place of `href`: a stylesheet of `public/` as its text, anything else as it is. */
  #loadable(href: string): string {
    const file = publishedStyleOf(href)
    const css = file === null ? undefined : this.texts[file]
    return css === undefined ? href : styleUrl(css)
  }

  /** In front of the link: React puts the next link right behind this one. */
  #show(link: HTMLLinkElement): void {
    const file = this.#fileOf(link.getAttribute('href') ?? '')
    if (file === null) return
    if (link.relList.contains('stylesheet')) {
      const style = this.#shown.get(link) ?? this.#styleOf(link, file)
      if (stylesheetOf(link) !== style) link.before(style)
    }
    link.dispatchEvent(new Event('load'))
  }

  /** The server's document has the text in front of the link already. */
  #styleOf(link: HTMLLinkElement, file: string): Element {
    const before = stylesheetOf(link)
    const style = before?.getAttribute(STYLE_FILE) === file ? before : this.#made(file)
    this.#shown.set(link, style)
    for (const { url, message } of missingIn(file, this.texts[file] ?? ''))
      this.reports.missing(url, message)
    return style
  }

  #made(file: string): Element {
    const style = document.createElement('style')
    style.setAttribute(STYLE_FILE, file)
    style.textContent = this.texts[file] ?? ''
    return style
  }

  #hide(link: HTMLLinkElement): void {
    this.#shown.get(link)?.remove()
  }
}

function* heldLinks(nodes: NodeList): Generator<HTMLLinkElement> {
  const selector = `link[type="${SHOWN_TYPE}"]`
  for (const node of nodes) {
    if (!(node instanceof Element)) continue
    if (node instanceof HTMLLinkElement && node.matches(selector)) yield node
    yield* node.querySelectorAll<HTMLLinkElement>(selector)
  }
}
