// Page. A browser without JavaScript: documents are parsed and never run, forms are sent as HTML says.

import { documentHeaders } from '../../client/preview/browser-headers'
import {
  Exchanges,
  type Followed,
  leavesTheApp,
  RefusedError,
} from '../../client/preview/exchanges'
import { ORIGIN } from '../../client/request-input'
import type { PageState } from '../../protocol/drive'
import { NotOnPageError, type PressKind, type Target } from '../../visitor/find'
import { perform, type QuietStep, usablePressable } from '../../visitor/steps'
import { notValid } from '../../visitor/validity'
import { viewOf } from '../../visitor/view'
import { ReplyError } from '../reply-error'
import type { RunningCheck } from '../running-check'
import { type FormRequest, formRequest, invalidField } from './form-request'
import { notShown, type PageEngine } from './page-engine'
import { RequestLog } from './request-log'

interface Visit extends FormRequest {
  /** Path of the document that leads there; null for the address bar. */
  referrer: string | null
}

const visit = (url: URL, referrer: string | null): Visit => ({
  method: 'GET',
  url,
  body: null,
  referrer,
})

async function outgoing({ method, url, body, contentType, referrer }: Visit) {
  const packed = body === null ? null : new Response(body)
  const type = contentType ?? packed?.headers.get('content-type')
  const headers = documentHeaders({ method, referrer }, false)
  return {
    kind: 'document' as const,
    method,
    url: url.pathname + url.search + url.hash,
    headers: type ? [...headers, ['content-type', type] satisfies [string, string]] : headers,
    body: packed && (await packed.arrayBuffer()),
    cookies: 'jar' as const,
  }
}

async function parse({ response, read }: Followed): Promise<Document> {
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = await read(); bytes; bytes = await read())
    text += decoder.decode(bytes, { stream: true })
  text += decoder.decode()
  if (response.header('content-type')?.startsWith('text/html'))
    return new DOMParser().parseFromString(text, 'text/html')
  const plain = emptyDocument()
  plain.body.textContent = text
  return plain
}

const emptyDocument = () => new DOMParser().parseFromString('<pre></pre>', 'text/html')

const isForm = (element: Element): element is HTMLButtonElement | HTMLInputElement =>
  element.matches('button:not([type="button"], [type="reset"]), input[type="submit"]')

export class PlainPage implements PageEngine {
  status: number | null = null
  #url = new URL('/', ORIGIN)
  #document = emptyDocument()
  /** What led to the document, for a reload. */
  #last: Visit = visit(this.#url, null)
  readonly #log: RequestLog
  readonly #exchanges: Exchanges

  constructor(private readonly check: RunningCheck) {
    this.#log = new RequestLog(check)
    // The sandbox itself adds the cookies of its jar.
    const link = {
      fetch: check.sandbox.fetch.bind(check.sandbox),
      cookies: { header: () => null },
    }
    this.#exchanges = new Exchanges(link, this.#log.take)
  }

  get url(): string {
    return this.#url.pathname + this.#url.search
  }

  get #now(): PageState {
    return { ...viewOf(this.#document, false), waiting: false }
  }

  open(path: string): Promise<PageState[]> {
    return this.#load(visit(new URL(path, ORIGIN), null))
  }

  /** What was posted is posted again, as a browser does after asking. */
  reload(): Promise<PageState[]> {
    return this.#load(this.#last)
  }

  async perform(step: QuietStep): Promise<PageState> {
    perform(this.#document, step)
    return this.#now
  }

  async press(target: Target, kinds: PressKind[]): Promise<PageState[]> {
    const element = usablePressable(this.#document, target, kinds)
    const from = this.url
    if (element instanceof HTMLAnchorElement)
      return this.#load(visit(new URL(element.getAttribute('href') ?? '', this.#url), from))
    // A button of another kind waits for a script, and there is none.
    if (!isForm(element) || !element.form) return [this.#now]
    const invalid = invalidField(element.form, element)
    if (invalid) throw new NotOnPageError(notValid(invalid))
    const request = formRequest(element.form, element, this.#url)
    return request ? this.#load({ ...request, referrer: from }) : [this.#now]
  }

  /** Without scripts nothing comes later. */
  async until(text: string): Promise<void> {
    if (!this.#now.text.includes(text)) throw new ReplyError(notShown(text, '', this.#now))
  }

  async #load(asked: Visit): Promise<PageState[]> {
    const { url } = asked
    // React writes such an address where only a script can send the form; without scripts nothing happens.
    if (url.protocol === 'javascript:') return [this.#now]
    if (url.origin !== ORIGIN) throw new ReplyError(leavesTheApp(url.href, this.url))
    const followed = await this.#follow(asked)
    const { status } = followed.response
    const document = await parse(followed)
    // After other replies a browser stays where it is.
    if (status !== 204 && status !== 205) {
      this.#url = new URL(followed.url, ORIGIN)
      this.#last = followed.redirected ? visit(this.#url, asked.referrer) : asked
      this.#document = document
      this.status = status
    }
    await this.#log.settle(this.#now.text)
    return [this.#now]
  }

  async #follow(asked: Visit): Promise<Followed> {
    try {
      return await this.#exchanges.follow(await outgoing(asked), this.check.signal)
    } catch (error) {
      if (error instanceof RefusedError) throw new ReplyError(error.message)
      throw error
    }
  }
}
