// Page. What a browser shows of an HTML document of which only the first part has come. The scripts of the
// document do not run here, so what React's inline scripts would move is moved by the same rules (completeBoundary
// and completeSegment of React's ReactDOMFizzInstructionSetShared).

import { styleText } from '@/sandbox/modules/shown-style'
import { publishedStyleOf, styleFileOf } from '@/sandbox/protocol/paths'

/** Nothing is loaded, and nothing leads away. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The third argument of `$RR` are the stylesheets that its boundary waits for: their address comes first. */
const CALLS = /\$R([CRS])\("([^"]+)","([^"]+)"(?:,(\[.*?\]\])\))?/g

const REMOVED = 'script, base, link, meta[http-equiv], iframe, object, embed, noscript'

/**
 * An inert document for a frame: `html` from `url`, which may break off anywhere, with its late parts in their
 * places, with those of `stylesheets`, by their file, that it links to, and those of `images`, by their whole
 * address, that it names.
 */
export function pageSoFar(
  html: string,
  url: string,
  stylesheets: Record<string, string>,
  images: Record<string, string>,
): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script'))
    for (const [, kind, first, second, late] of script.textContent.matchAll(CALLS)) {
      if (kind === 'S') moveSegment(page, first!, second!)
      else completeBoundary(page, first!, second!)
      if (late) linkLate(page, late)
    }
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet" i][href]'))
    link.replaceWith(...styleOf(link, stylesheets))
  for (const image of page.images) showImage(image, url, images)
  for (const element of page.querySelectorAll(REMOVED)) element.remove()
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = POLICY
  page.head.prepend(policy)
  return `<!doctype html>${page.documentElement.outerHTML}`
}

/** Adds the stylesheets of a list such as `[["/late.css","next"]]`. */
function linkLate(page: Document, list: string): void {
  for (const [href] of JSON.parse(list) as [string][]) {
    const link = page.createElement('link')
    link.rel = 'stylesheet'
    link.setAttribute('href', href)
    page.head.append(link)
  }
}

/** What stands for a link: the text of the stylesheet, or nothing where the project has none at its address. */
function styleOf(link: HTMLLinkElement, stylesheets: Record<string, string>): HTMLStyleElement[] {
  const href = link.getAttribute('href') ?? ''
  const css = stylesheets[publishedStyleOf(href) ?? styleFileOf(href) ?? '']
  if (css === undefined) return []
  const style = link.ownerDocument.createElement('style')
  style.media = link.media
  style.textContent = styleText(css)
  return [style]
}

/** Only one of those that an image names was asked for. */
function showImage(image: HTMLImageElement, from: string, images: Record<string, string>): void {
  const picture = image.closest('picture')
  const named = [...(picture?.querySelectorAll('source') ?? []), image].flatMap((element) => [
    ...(element.getAttribute('srcset') ?? '').split(/,?\s+(?:[^\s,]+,\s*)?/),
    element.getAttribute('src') ?? '',
  ])
  const [shown] = named.flatMap((one) => {
    const { href = '', hash = '' } = URL.canParse(one, from) ? new URL(one, from) : {}
    const address = images[href.slice(0, href.length - hash.length)]
    return address === undefined ? [] : [address + hash]
  })
  if (shown === undefined) return
  for (const source of picture?.querySelectorAll('source') ?? []) source.remove()
  image.removeAttribute('srcset')
  image.src = shown
}

/** Puts the content of the hidden element `segment` in place of `placeholder`. */
function moveSegment(page: Document, segment: string, placeholder: string): void {
  const content = page.getElementById(segment)
  const place = page.getElementById(placeholder)
  if (!content || !place) return
  content.remove()
  place.replaceWith(...content.childNodes)
}

/** Puts the content of the hidden element `segment` in place of the fallback of a Suspense boundary. */
function completeBoundary(page: Document, boundary: string, segment: string): void {
  const content = page.getElementById(segment)
  const mark = page.getElementById(boundary)
  content?.remove()
  if (!content || !mark) return
  const fallback = untilEnd(mark)
  mark.before(...content.childNodes)
  for (const node of fallback) node.remove()
}

/** `first` and the nodes after it, up to the comment that ends its boundary. */
function untilEnd(first: Node): ChildNode[] {
  const nodes: ChildNode[] = []
  let depth = 0
  for (let node = first as ChildNode | null; node; node = node.nextSibling) {
    const mark = node instanceof Comment ? node.data : ''
    if (mark === '/$' || mark === '/&') {
      if (depth === 0) break
      depth--
    } else if (['$', '$?', '$~', '$!', '&'].includes(mark)) depth++
    nodes.push(node)
  }
  return nodes
}
