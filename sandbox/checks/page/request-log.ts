// Page. Writes down for the learner what a page of a check sends.

import { isRedirect } from '../../client/preview/exchanges'
import type { PreviewExchange, PreviewUpdate } from '../../client/types'
import { headerOf } from '../../protocol/headers'
import type { RequestTrace } from '../../protocol/trace'
import { explainFailure } from '../explain-failure'
import type { SentRequest } from '../report'
import type { RunningCheck } from '../running-check'

interface Entry {
  exchange: PreviewExchange
  sent: SentRequest
  trace: Promise<RequestTrace>
  onTrace(trace: RequestTrace): void
}

/** What Next's client fetches ahead and the images of a page say nothing about what a visitor did. */
const isBeside = ({ kind, requestHeaders }: PreviewExchange): boolean =>
  kind === 'image' || headerOf(requestHeaders, 'next-router-prefetch') !== null

/** Fields as lines; what React hides in them is of no use to a reader. */
async function shownBody({ requestBody, requestHeaders }: PreviewExchange): Promise<string | null> {
  if (!requestBody) return null
  const type = headerOf(requestHeaders, 'content-type') ?? ''
  const body = new Response(new Uint8Array(requestBody), { headers: { 'content-type': type } })
  if (!type.startsWith('multipart/form-data')) return body.text()
  // Only the first part of a large body is kept, and such a one has no end.
  const fields = await body.formData().catch(() => new FormData())
  const lines = [...fields]
    .filter(([name]) => !/^(?:_\d+_)?\$ACTION|^\d+$/.test(name))
    .map(([name, value]) => [
      name.replace(/^_\d+_/, ''),
      typeof value === 'string' ? value : value.name,
    ])
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n')
}

export class RequestLog {
  readonly #open = new Map<PreviewExchange, Entry>()
  #last: SentRequest | undefined
  #document: PreviewExchange | undefined

  constructor(private readonly check: RunningCheck) {}

  /** Requests without an end of their answer, as `GET /problems`. */
  get unanswered(): string[] {
    return [...this.#open.values()]
      .filter(({ exchange }) => !exchange.done)
      .map(({ sent }) => `${sent.method} ${sent.path}`)
  }

  /** Text of the last document; null when it is HTML. */
  get plainDocument(): string | null {
    const { responseHeaders = [], chunks = [] } = this.#document ?? {}
    const type = headerOf(responseHeaders, 'content-type')
    if (!type || /^text\/html\b/i.test(type)) return null
    return new TextDecoder().decode(new Uint8Array(chunks.flatMap(({ bytes }) => [...bytes])))
  }

  /** Takes the news of an exchange. */
  readonly take = ({ update, exchange }: PreviewUpdate): void => {
    if (isBeside(exchange)) return
    if (update === 'start') return this.#begin(exchange)
    const entry = this.#open.get(exchange)
    if (!entry) return
    if (update === 'head') this.#onHead(entry)
    if (update === 'end') entry.sent.status = exchange.status
    if (update === 'trace' && exchange.trace) entry.onTrace(exchange.trace)
  }

  /**
   * Waits for what goes on behind the answers until now. Throws a NotAnsweredError when the sandbox had to answer in
   * place of the learner's code.
   * @param shows what the page shows by now
   */
  async settle(shows: string): Promise<void> {
    if (this.#last?.reply === '') this.#last.reply = shows
    for (const { exchange, sent, trace } of this.#open.values()) {
      const { status, done } = exchange
      if (status === null || !done) continue
      try {
        await explainFailure({ status, trace }, sent, this.check)
      } finally {
        // Not before: the trace often comes only now, and finds its entry here.
        this.#open.delete(exchange)
      }
    }
  }

  /** Notes what went wrong in the page itself. */
  note(problem: string): void {
    if (this.#last) this.#last.problem ??= problem
  }

  #begin(exchange: PreviewExchange): void {
    const { check } = this
    const sent: SentRequest = {
      method: exchange.method,
      path: exchange.url,
      headers: exchange.requestHeaders,
      ...(check.secondsLater > 0 && { secondsLater: check.secondsLater }),
      status: null,
      reply: '',
    }
    check.secondsLater = 0
    check.requests.push(sent)
    this.#last = sent
    if (exchange.kind === 'document') this.#document = exchange
    let onTrace: Entry['onTrace'] = () => undefined
    const trace = new Promise<RequestTrace>((resolve) => (onTrace = resolve))
    this.#open.set(exchange, { exchange, sent, trace, onTrace })
    void shownBody(exchange).then((body) => {
      if (body) sent.body = body
    })
  }

  #onHead({ exchange, sent }: Entry): void {
    const { status, responseHeaders } = exchange
    // The body of a reply to a script may never be read.
    if (exchange.kind === 'fetch') sent.status = status
    const location =
      headerOf(responseHeaders, 'x-action-redirect')?.replace(/;[^;]*$/, '') ??
      (isRedirect(status ?? 0) ? headerOf(responseHeaders, 'location') : null)
    if (location !== null) sent.reply = `→ ${location}`
  }
}
