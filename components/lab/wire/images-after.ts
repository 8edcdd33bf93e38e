import { ORIGIN } from '@/sandbox/client/request-input'
import { headerOf } from '@/sandbox/protocol/headers'
import type { WireEntry } from './wire-entry'
import type { SourceExchange } from './wire-source'

const REDIRECTS: SourceExchange['status'][] = [301, 302, 303, 307, 308]

/** Steps through the rows ask again and again. */
const known = new WeakMap<SourceExchange, string>()

/**
 * The images that a document asked for, by the whole address that it asked: what came between it and the next
 * document, of a redirect what followed. One of which not every byte was kept is missing.
 */
export function imagesAfter(entries: readonly WireEntry[], key: number): Record<string, string> {
  const after = entries.slice(entries.findIndex((entry) => entry.key === key) + 1)
  const pages = after.filter(({ origin }) => origin === 'page')
  const next = pages.findIndex(({ kind }) => kind === 'document' || kind === 'form action')
  const own = next < 0 ? pages : pages.slice(0, next)
  const images: Record<string, string> = {}
  for (const { kind, exchange } of own.toReversed()) {
    if (kind !== 'image') continue
    const target = targetOf(exchange)
    const address = target === null ? wholeOf(exchange) : images[target]
    if (address !== undefined) images[ORIGIN + exchange.url] = address
  }
  return images
}

/** Where a redirect leads; null for other replies. */
function targetOf({ url, status, responseHeaders }: SourceExchange): string | null {
  const location = REDIRECTS.includes(status) ? headerOf(responseHeaders, 'location') : null
  return location !== null && URL.canParse(location, ORIGIN + url)
    ? new URL(location, ORIGIN + url).href.replace(/#.*/, '')
    : null
}

const wholeOf = (exchange: SourceExchange) => (isWhole(exchange) ? addressOf(exchange) : undefined)

const isWhole = ({ chunks, size, done }: SourceExchange) =>
  done && chunks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) === size

function addressOf(exchange: SourceExchange): string {
  const address = known.get(exchange) ?? dataUrl(exchange)
  known.set(exchange, address)
  return address
}

function dataUrl({ chunks, responseHeaders }: SourceExchange): string {
  const type = headerOf(responseHeaders, 'content-type')?.split(';')[0] ?? ''
  const letters = chunks.flatMap(({ bytes }) =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)),
  )
  return `data:${type};base64,${btoa(letters.join(''))}`
}
