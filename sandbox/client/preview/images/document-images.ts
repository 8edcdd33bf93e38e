// Page. The images of one document: a module of its own, loaded when the first document asks for one. Each address
// is asked for once, as a browser does within a document.

import { dataUrl } from '../../../modules/data-url'
import { IMAGE_NUMBER, NO_IMAGE, isShownAsIs } from '../../../modules/shown-image'
import type { FoundImage } from '../../../protocol/preview'
import { ORIGIN } from '../../request-input'
import { imageHeaders } from '../browser-headers'
import type { Arrived, Exchanges } from '../exchanges'
import { chooseImage, imageSources, type View } from './choose-image'

const MB = 1024 * 1024

/** Bytes of the largest image. */
const LIMIT = 5 * MB

interface ImagesOptions {
  exchanges: Exchanges
  /** Path of the document as it is now. */
  url(): string
  /** The window that shows the document; null when it is gone. */
  window(): Window | null
  /** Says why an image is not shown. */
  onFailure(message: string): void
}

export class DocumentImages {
  readonly #loaded = new Map<string, Promise<string>>()
  readonly #gone = new AbortController()

  constructor(private readonly options: ImagesOptions) {}

  /**
   * The image that a browser would show, once it has come.
   * @param html its tag, in the picture around it if there is one
   */
  async find(html: string): Promise<FoundImage> {
    const image = parse(html)
    const { url = '', density = 1 } =
      (image && chooseImage(imageSources(image), this.#view())) ?? {}
    const from = ORIGIN + this.options.url()
    if (url === '' || !URL.canParse(url, from)) return { url, data: NO_IMAGE, density }
    const { href, origin, hash } = new URL(url, from)
    // A space would end it in a `srcset`; a quote and `<` would end it in a style.
    const asIs = href.replaceAll(/[ "<]/g, encodeURIComponent)
    if (isShownAsIs(href)) return { url: href, data: asIs, density }
    if (origin !== ORIGIN) return { url: href, data: null, density }
    return { url: href, data: (await this.#load(href.replace(/#.*/, ''))) + hash, density }
  }

  /** A style element that shows an image in a document without scripts, once it has come. */
  async style(number: number, html: string): Promise<string> {
    const { url, data, density } = await this.find(html)
    if (data === null) this.#refuse(`The preview has no network: it blocked ${url} (img-src).`)
    const shown =
      data !== null && (await isImage(data)) ? data : brokenImage(parse(html)?.alt ?? '')
    const inCss = shown.replaceAll('\\', '%5C')
    return `<style>img[${IMAGE_NUMBER}="${number}"]{content:image-set(url("${inCss}") ${density}x)}</style>`
  }

  /** The document goes, and its requests with it. */
  close(): void {
    this.#gone.abort(new Error('The page went on without the image.'))
  }

  #view(): View {
    const { innerWidth = 0, devicePixelRatio = 1 } = this.options.window() ?? {}
    return {
      matches: (media) => this.options.window()?.matchMedia(media).matches ?? false,
      width: innerWidth,
      density: devicePixelRatio,
    }
  }

  #load(href: string): Promise<string> {
    const loaded = this.#loaded.get(href) ?? this.#request(new URL(href))
    this.#loaded.set(href, loaded)
    return loaded
  }

  /** Nothing is said of a document that has gone. */
  #refuse(message: string): void {
    if (!this.#gone.signal.aborted) this.options.onFailure(message)
  }

  async #request({ pathname, search }: URL): Promise<string> {
    const { exchanges, url } = this.options
    const path = pathname + search
    const [method, headers] = ['GET', imageHeaders(url())]
    const asked = { kind: 'image', method, url: path, headers, body: null, cookies: 'jar' } as const
    try {
      const arrived = await exchanges.follow(asked, this.#gone.signal)
      const bytes = await readImage(arrived)
      if (bytes) return await imageUrl(arrived.response.header('content-type') ?? '', bytes)
      this.#refuse(
        `The image ${path} is larger than ${LIMIT / MB} MB, and the preview shows none so large. Make it smaller.`,
      )
    } catch (error) {
      this.#refuse(`The image ${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
    return NO_IMAGE
  }
}

/** The document made for it loads nothing. */
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').images[0]

/** Null when there is too much of it. */
async function readImage({ read, cancel }: Arrived): Promise<Blob | null> {
  const parts: BlobPart[] = []
  let size = 0
  for (let bytes = await read(); bytes; bytes = await read()) {
    size += bytes.byteLength
    if (size > LIMIT) {
      cancel()
      return null
    }
    parts.push(new Uint8Array(bytes))
  }
  return new Blob(parts)
}

/** The browser decides by type and bytes whether this is an image. Parameters of the type could end a string of CSS. */
function imageUrl(type: string, bytes: Blob): Promise<string> {
  const [essence = ''] = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(type.trim()) ?? []
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(bytes.slice(0, bytes.size, essence))
  })
}

async function isImage(url: string): Promise<boolean> {
  const image = new Image()
  image.src = url
  return image.decode().then(
    () => true,
    () => false,
  )
}

/** What a browser draws in the place of an image that did not load. */
function brokenImage(alt: string): string {
  const text = new Option(alt).innerHTML
  const width = 20 + 9 * alt.length
  return dataUrl(
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="18"><path d="M2 2h9l4 4v10H2zM2 13l4-5 3 4 2-2 4 4" fill="none" stroke="#888"/><path d="M1 17 16 2" stroke="#c33"/><text x="20" y="14" font-family="sans-serif" font-size="14">${text}</text></svg>`,
  )
}
