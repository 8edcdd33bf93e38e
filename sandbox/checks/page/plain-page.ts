// Page. A browser without JavaScript: documents are parsed and never run, forms are sent as HTML says.

import type { HeaderList } from '../../protocol/trace'
import type { PressKind, Target } from '../../visitor/find'
import { perform, type QuietStep, usablePressable } from '../../visitor/steps'
import { type PageView, viewOf } from '../../visitor/view'
import { ReplyError } from '../reply-error'
import type { RunningCheck } from '../running-check'
import { type FormRequest, formRequest, whyNotSent } from './form-request'
import { recordedFetch } from './recorded-fetch'

const ORIGIN = 'http://localhost:3000'

/** As in browsers. */
const mostRedirects = 20

/** Accept of a navigation in Chromium. */
const documents =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8'

interface Visit extends FormRequest {
  /** Address of the document that leads there; null for the address bar. */
  referrer: URL | null
}

const visit = (url: URL, referrer: URL | null): Visit => ({
  method: 'GET',
  url,
  body: null,
  referrer,
})

/** The headers of a navigation in Chromium, for a request from the same site. */
function headersOf({ method, referrer, contentType }: Visit): HeaderList {
  return [
    ['upgrade-insecure-requests', '1'],
    ['accept', documents],
    ['accept-language', 'en'],
    ['sec-fetch-site', referrer ? 'same-origin' : 'none'],
    ['sec-fetch-mode', 'navigate'],
    ['sec-fetch-user', '?1'],
    ['sec-fetch-dest', 'document'],
    ...(method === 'POST' ? [['origin', ORIGIN] satisfies HeaderList[number]] : []),
    ...(referrer
      ? [['referer', referrer.href.replace(/#.*/, '')] satisfies HeaderList[number]]
      : []),
    ...(contentType ? [['content-type', contentType] satisfies HeaderList[number]] : []),
  ]
}

/** POST becomes GET, except after 307 and 308 (Fetch standard, "HTTP-redirect fetch"). */
function afterRedirect(before: Visit, status: number, url: URL): Visit {
  const becomesGet = status === 303 || (status < 303 && before.method === 'POST')
  return becomesGet ? visit(url, before.referrer) : { ...before, url }
}

function parse(text: string, contentType: string): Document {
  if (contentType.startsWith('text/html')) return new DOMParser().parseFromString(text, 'text/html')
  const plain = new DOMParser().parseFromString('<pre></pre>', 'text/html')
  plain.body.textContent = text
  return plain
}

const isForm = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
  element.matches('button:not([type="button"], [type="reset"]), input[type="submit"]')

export class PlainPage {
  /** Of the last document; null when none came. */
  status: number | null = null
  #url = new URL('/', ORIGIN)
  #document = parse('', 'text/html')
  /** What led to the document, for a reload. */
  #last: Visit = visit(this.#url, null)

  constructor(private readonly check: RunningCheck) {}

  /** Path and query of the document on show. */
  get url(): string {
    return this.#url.pathname + this.#url.search
  }

  /** Opens an address as from the address bar. */
  open(path: string): Promise<void> {
    return this.#load(visit(new URL(path, ORIGIN), null))
  }

  /** Loads the document again; what was posted is posted again, as a browser does after asking. */
  reload(): Promise<void> {
    return this.#load(this.#last)
  }

  /** Does something that leads nowhere, and tells what the page then shows. */
  async perform(step: QuietStep): Promise<PageView> {
    perform(this.#document, step)
    return viewOf(this.#document, false)
  }

  /** Presses a button or link; resolves when the page that comes of it is there. */
  async press(target: Target, kinds: PressKind[]): Promise<void> {
    const element = usablePressable(this.#document, target, kinds)
    if (element instanceof HTMLAnchorElement)
      return this.#load(visit(new URL(element.getAttribute('href') ?? '', this.#url), this.#url))
    // A button of another kind waits for a script, and there is none.
    if (!isForm(element) || !element.form) return
    const why = whyNotSent(element.form, element)
    if (why) throw new ReplyError(why)
    const request = formRequest(element.form, element, this.#url)
    if (request) await this.#load({ ...request, referrer: this.#url })
  }

  close(): void {
    this.#document = parse('', 'text/html')
  }

  async #load(asked: Visit): Promise<void> {
    // React writes such an address where only a script can send the form; without scripts nothing happens.
    if (asked.url.protocol === 'javascript:') return
    let next = asked
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (next.url.origin !== ORIGIN) throw new ReplyError(leavesTheApp(next.url))
      const { response, sent, text } = await recordedFetch(this.check, next.url, {
        method: next.method,
        headers: headersOf(next),
        body: next.body,
      })
      const { status } = response
      const location = status >= 300 && status < 400 ? response.header('location') : null
      if (location === null) {
        // A browser stays where it is.
        if (status === 204 || status === 205) return
        this.#arrive(next, status, parse(text, response.header('content-type') ?? ''))
        sent.reply = viewOf(this.#document, false).text
        return
      }
      sent.reply = `→ ${location}`
      next = afterRedirect(next, status, new URL(location, next.url))
    }
    throw new ReplyError(
      `${asked.url.pathname} redirects more than ${mostRedirects} times. Two routes may redirect to each other.`,
    )
  }

  #arrive(from: Visit, status: number, document: Document): void {
    this.#last = from
    this.#url = from.url
    this.#document = document
    this.status = status
  }
}

const leavesTheApp = (url: URL): string =>
  `The page leads to ${url.href}. The sandbox has no network and shows only pages of this project.`
