// Page. What a browser shows of an HTML document of which only the first part has come. The scripts of the
// document do not run here, so what React's inline scripts would move is moved by the same rules (completeBoundary
// and completeSegment of React's ReactDOMFizzInstructionSetShared).

/** Nothing is loaded, and nothing leads away. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const CALLS = /\$R([CRS])\("([^"]+)","([^"]+)"/g

const REMOVED = 'script, base, link, meta[http-equiv], iframe, object, embed, noscript'

/** An inert document for a frame: `html`, which may break off anywhere, with its late parts in their places. */
export function pageSoFar(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script'))
    for (const [, kind, first, second] of script.textContent.matchAll(CALLS)) {
      if (kind === 'S') moveSegment(page, first!, second!)
      else completeBoundary(page, first!, second!)
    }
  for (const element of page.querySelectorAll(REMOVED)) element.remove()
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = POLICY
  page.head.prepend(policy)
  return `<!doctype html>${page.documentElement.outerHTML}`
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
