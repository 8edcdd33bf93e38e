// Pages and Flight replies in a form that can be compared: HTML apart from the rows that it carries.

import { isUtf8 } from 'node:buffer'
import type { HeaderList } from '../protocol/trace'
import type { ConformanceReply } from './conformance-case'

/** A document, or a reply of React Server Components, which has no HTML. All bytes are kept as Latin-1. */
export interface PageText {
  html: string
  /** Rows `id:…` in the order in which they came. */
  rows: string[]
  headers: HeaderList
}

/** The first script of rows begins them, and may hold the state of a form that was sent. */
const PUSH =
  /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\);?)?(?:self\.__next_f\.push\((\[.*?\])\))?<\/script>/gs

/** Rows that carry their length, because their content may hold line ends (React's processBinaryChunk). */
const WITH_LENGTH = /^[\da-f]*:[TAOoUSsLlGgMmVb]([\da-f]+),/

/** Cuts a stream of rows; what does not end in a row is kept as the last one. */
function splitRows(stream: string): string[] {
  const rows: string[] = []
  for (let at = 0; at < stream.length;) {
    const [head, length] = WITH_LENGTH.exec(stream.slice(at, at + 40)) ?? []
    const newline = stream.indexOf('\n', at)
    const lineEnd = newline === -1 ? stream.length : newline
    const end = head && length ? at + head.length + Number.parseInt(length, 16) : lineEnd
    rows.push(stream.slice(at, end))
    at = head ? end : end + 1
  }
  return rows
}

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

/** Text of a call `push([1, text])` or bytes of `push([3, base64])`; a form's state `[2, …]` becomes a row. */
function pushed(json: string): string {
  const [kind, content] = JSON.parse(json) as [number, unknown]
  if (kind === 1) return latin1(String(content))
  if (kind === 3) return Buffer.from(String(content), 'base64').toString('latin1')
  return kind === 2 ? `form-state:${latin1(JSON.stringify(content))}\n` : ''
}

/** Reads a page or a Flight reply; null for any other reply. */
export function readPage({ headers, body: bytes }: ConformanceReply): PageText | null {
  const type = headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? ''
  const body = Buffer.from(bytes).toString('latin1')
  if (type.startsWith('text/x-component')) return { html: '', rows: splitRows(body), headers }
  if (!type.startsWith('text/html')) return null
  const stream = [...body.matchAll(PUSH)].map(([, json]) =>
    json === undefined ? '' : pushed(Buffer.from(json, 'latin1').toString('utf8')),
  )
  return { html: body.replace(PUSH, ''), rows: splitRows(stream.join('')), headers }
}

/** The reply with the page in place of its own body. Rows with bytes that are no text are kept readable. */
export function withPage(
  reply: ConformanceReply,
  { html, rows, headers }: PageText,
): ConformanceReply {
  const text = [html, ...rows].filter(Boolean).join('\n')
  const bytes = Buffer.from(text, 'latin1')
  return { ...reply, headers, body: isUtf8(bytes) ? bytes : Buffer.from(text, 'utf8') }
}
