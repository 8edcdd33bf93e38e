// Page. What stands between an HTML document of the learner's app and the frame that shows it: addresses of
// the app become addresses of the site, and the bridge is put in front of all scripts.

import { IMAGE_NUMBER, askedName, isShownAsIs } from '../../modules/shown-image'
import { SHOWN_TYPE, styleHtml, styleUrl } from '../../modules/shown-style'
import { publishedStyleOf, styleFileOf } from '../../protocol/paths'
import type { StyleTexts } from '../../protocol/preview'
import { toSiteRefresh, toSiteUrl } from './app-urls'
import { HtmlScanner, type HtmlAttribute, type HtmlToken } from './html-scanner'

type StartTag = Extract<HtmlToken, { type: 'start' }>

export interface RewriteOptions {
  /** Path on the site that stands for the root of the app, without a slash at the end. */
  base: string
  /** Code of the bridge, or null when scripts do not run. */
  bridge: string | null
  styles: StyleTexts
  /** The title as it stands in the HTML. */
  onTitle(raw: string): void
  /** The document has a stylesheet of the project. */
  onStyle(file: string, css: string): void
  /** Without scripts: the document has an image of this number, whose tags are `html`. */
  onImage(number: number, html: string): void
  /** The document asks for Next's client runtime. */
  onRuntime(): void
}

const URL_ATTRIBUTES = new Set([
  'href',
  'xlink:href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
])

/** What an image without scripts has until it comes: nothing, but a broken image has no size that can be given. */
const BLANK = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"

/** The name of an attribute, at the end of what stands in front of its value. */
const IMAGE_NAME = /(?<![\w-])(src|srcset)(?=[\s="']*$)/i

/** Scripts of Next's build. The frame cannot load them: it is given all of them at once. */
const BUILT_SCRIPT = /^\/_next\/static\/.*\.js(?:\?|$)/
const MAIN_SCRIPT = /^\/_next\/static\/chunks\/main-app\b/

/** Links that would only open connections: the frame has no network. */
const HINTS = /^(?:preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch)$/i

function valueOf({ raw, attributes }: StartTag, name: string): string | undefined {
  const found = attributes.find((attribute) => attribute.name === name)
  return found && raw.slice(found.start, found.end)
}

function withValue({ raw, attributes }: StartTag, name: string, value: string): string {
  const found = attributes.find((attribute) => attribute.name === name)
  return found ? raw.slice(0, found.start) + value + raw.slice(found.end) : raw
}

/** The tag of an image with other names for the attributes that would make the browser load one. */
function withAskedNames({ raw, attributes }: StartTag): string {
  let out = ''
  let at = 0
  for (const { start, end } of attributes) {
    const before = raw.slice(at, start)
    const value = raw.slice(start, end)
    out += (isShownAsIs(value) ? before : before.replace(IMAGE_NAME, askedName('$1'))) + value
    at = end
  }
  return out + raw.slice(at)
}

/** Rewrites one document while it streams. */
export class DocumentRewriter {
  readonly #scanner: HtmlScanner
  #bridge: string | null
  #dropsScript = false
  #title: string | null = null
  /** The tags of the sources of a picture; null outside of one. */
  #sources: string | null = null
  #images = 0

  constructor(private readonly options: RewriteOptions) {
    this.#bridge = options.bridge && `<script>${options.bridge}</script>`
    this.#scanner = new HtmlScanner(options.bridge !== null)
  }

  push(text: string): string {
    return this.#write(this.#scanner.push(text))
  }

  end(): string {
    return this.#write(this.#scanner.end()) + this.#takeBridge()
  }

  #write(tokens: HtmlToken[]): string {
    return tokens.map((token) => this.#rewrite(token)).join('')
  }

  #rewrite(token: HtmlToken): string {
    if (this.#dropsScript) {
      if (token.type === 'end') this.#dropsScript = false
      return ''
    }
    if (token.type === 'other') return token.raw
    if (token.type === 'text') return this.#text(token.raw, token.inside)
    if (token.type === 'end') return this.#end(token.name, token.raw)
    return this.#start(token)
  }

  #text(raw: string, inside: string | null): string {
    if (inside === 'title' && this.#title !== null) this.#title += raw
    return raw.trim() === '' ? raw : this.#takeBridge() + raw
  }

  #end(name: string, raw: string): string {
    if (name === 'title' && this.#title !== null) {
      this.options.onTitle(this.#title)
      this.#title = null
    }
    if (name === 'picture') this.#sources = null
    return raw
  }

  #start(tag: StartTag): string {
    if (tag.name === 'title') this.#title = ''
    if (tag.name === 'picture') this.#sources = ''
    const raw = this.#isDropped(tag)
      ? ''
      : (this.#style(tag) ?? this.#image(tag) ?? this.#withSiteUrls(tag))
    if (tag.name === 'html') return raw
    return tag.name === 'head' ? raw + this.#takeBridge() : this.#takeBridge() + raw
  }

  /** The bridge, once: as the first thing in the head, whether the document spells a head out or not. */
  #takeBridge(): string {
    const bridge = this.#bridge ?? ''
    this.#bridge = null
    return bridge
  }

  #isDropped(tag: StartTag): boolean {
    if (tag.name === 'link') return HINTS.test(valueOf(tag, 'rel') ?? '')
    if (tag.name === 'meta')
      return /^content-security-policy/i.test(valueOf(tag, 'http-equiv') ?? '')
    const src = tag.name === 'script' ? valueOf(tag, 'src') : undefined
    if (src === undefined || !BUILT_SCRIPT.test(src)) return false
    if (MAIN_SCRIPT.test(src)) this.options.onRuntime()
    this.#dropsScript = true
    return true
  }

  /** The text of a stylesheet of the project with its link, which loads nothing; null for other tags. */
  #style(tag: StartTag): string | null {
    const rel = tag.name === 'link' ? (valueOf(tag, 'rel') ?? '') : ''
    if (!/(?:^|\s)stylesheet(?:\s|$)/i.test(rel)) return null
    const href = valueOf(tag, 'href') ?? ''
    const published = this.#cssOf(publishedStyleOf(href))
    if (published !== null) return withValue(tag, 'href', styleUrl(published))
    const file = styleFileOf(href)
    const css = this.#cssOf(file)
    if (file === null || css === null) return null
    const at = '<link'.length
    return `${styleHtml(file, css)}${tag.raw.slice(0, at)} type="${SHOWN_TYPE}"${tag.raw.slice(at)}`
  }

  #cssOf(file: string | null): string | null {
    const { styles, onStyle } = this.options
    const css = file !== null && Object.hasOwn(styles, file) ? styles[file] : undefined
    if (file === null || css === undefined) return null
    onStyle(file, css)
    return css
  }

  /** An image or a source of one, which shall load nothing itself; null for other tags. */
  #image(tag: StartTag): string | null {
    const isImage = tag.name === 'img'
    if (!isImage && (tag.name !== 'source' || this.#sources === null)) return null
    const raw = withAskedNames(tag)
    const sources = this.#sources ?? ''
    if (!isImage) this.#sources = sources + raw
    const asks = isImage && (sources !== '' || raw !== tag.raw)
    if (!asks || this.options.bridge !== null) return raw
    this.options.onImage(++this.#images, `<picture>${sources}${raw}</picture>`)
    const at = '<img'.length
    return `${raw.slice(0, at)} ${IMAGE_NUMBER}="${this.#images}" src="${BLANK}"${raw.slice(at)}`
  }

  #withSiteUrls(tag: StartTag): string {
    const refreshes =
      tag.name === 'meta' && /^refresh$/i.test(valueOf(tag, 'http-equiv')?.trim() ?? '')
    let out = ''
    let at = 0
    for (const attribute of tag.attributes) {
      out += tag.raw.slice(at, attribute.start) + this.#value(tag, attribute, refreshes)
      at = attribute.end
    }
    return out + tag.raw.slice(at)
  }

  #value(tag: StartTag, { name, start, end }: HtmlAttribute, refreshes: boolean): string {
    const { base } = this.options
    const value = tag.raw.slice(start, end)
    if (URL_ATTRIBUTES.has(name)) return toSiteUrl(value, base)
    return refreshes && name === 'content' ? toSiteRefresh(value, base) : value
  }
}
