import { headerOf } from '@/sandbox/protocol/headers'
import type { WireEntry } from './wire-entry'
import type { SourceExchange } from './wire-source'

/** Steps through the rows ask again and again. */
const known = new WeakMap<SourceExchange, string>()

/**
 * The images that a document asked for, by the address that it asked: what came between it and the next document.
 * One of which not every byte was kept is missing.
 */
export function imagesAfter(entries: readonly WireEntry[], key: number): Record<string, string> {
  const after = entries.slice(entries.findIndex((entry) => entry.key === key) + 1)
  const pages = after.filter(({ origin }) => origin === 'page')
  const next = pages.findIndex(({ kind }) => kind === 'document' || kind === 'form action')
  const own = next < 0 ? pages : pages.slice(0, next)
  return Object.fromEntries(
    own
      .filter(({ kind, exchange }) => kind === 'image' && isWhole(exchange))
      .map(({ exchange }) => [exchange.url, addressOf(exchange)]),
  )
}

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
