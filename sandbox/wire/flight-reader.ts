// Page. Cuts a reply of React Server Components into its rows while it arrives.

import { type FlightRow, type RowContext, type RawRow, hasLength, readRow } from './flight-row'

const NEWLINE = 10
const COLON = 58
const COMMA = 44
/** A longer head is no row at all, so that a page of HTML is not taken for one endless id. */
const HEAD_LIMIT = 24

/** One byte ahead of a prerendered reply (`prependIsPartialByteToChunks` of Next 16). */
const MARKERS: Readonly<Record<number, string>> = {
  0x23: 'prerendered, and complete',
  0x7e: 'prerendered, with holes that only a request can fill',
}

/**
 * Reads rows `id:TAG…\n` and rows with a length, `id:TAG<hex>,<bytes>`, as `startReadingFromStream` of
 * React 19.3's client does. {@link problem} says why reading stopped, where the stream is no such reply.
 */
export class FlightReader {
  readonly rows: FlightRow[] = []
  problem: string | null = null
  #pending = new Uint8Array(0)
  /** Place in the stream of the first pending byte. */
  #offset = 0
  /** Where in the stream each chunk began. */
  readonly #chunkStarts: number[] = []
  readonly #context: RowContext = { streams: new Map(), texts: new Map() }

  /** Takes the next chunk and gives the rows that it completed. */
  push(chunk: Uint8Array): FlightRow[] {
    this.#chunkStarts.push(this.#offset + this.#pending.length)
    if (this.problem !== null) return []
    this.#pending = joined(this.#pending, chunk)
    const before = this.rows.length
    let at = this.#marker()
    for (;;) {
      const end = this.#cutRow(at)
      if (end === null) break
      at = end
    }
    this.#offset += at
    this.#pending = this.#pending.slice(at)
    return this.rows.slice(before)
  }

  /** Says that the stream has ended; what is left of it counts as a problem. */
  end(): void {
    if (this.problem !== null || this.#pending.length === 0) return
    this.problem = `The stream ended within a row, ${this.#pending.length} bytes after byte ${this.#offset}: it was cut off.`
  }

  #marker(): number {
    const words =
      this.#offset === 0 && this.rows.length === 0 ? MARKERS[this.#pending[0] ?? 0] : undefined
    if (!words) return 0
    const tag = String.fromCharCode(this.#pending[0] ?? 0)
    this.#add({ id: null, tag, kind: 'marker', title: words, raw: tag, value: null }, 0, 1)
    return 1
  }

  /** Reads the row at `at` of the pending bytes; gives its end, or null while it is incomplete. */
  #cutRow(at: number): number | null {
    const head = this.#head(at)
    if (head === null) return null
    const { row, from, to, end } = head
    if (end > this.#pending.length) return null
    const raw: RawRow = { ...row, content: this.#pending.subarray(from, to) }
    this.#add({ id: row.id, tag: row.tag, ...readRow(raw, this.#context) }, at, end)
    return end
  }

  /** Id, tag and extent of the row at `at`; null where more bytes are needed or none can help. */
  #head(at: number): RowExtent | null {
    const colon = this.#find(COLON, at)
    if (colon === null || colon + 1 >= this.#pending.length) return null
    const id = this.#text(at, colon)
    if (!/^[\da-f]*$/.test(id)) return this.#refuse(at)
    const letter = this.#text(colon + 1, colon + 2)
    const row = { id: id === '' ? null : Number.parseInt(id, 16), tag: '' }
    if (hasLength(letter)) return this.#withLength({ ...row, tag: letter }, at, colon + 2)
    const tag = /[A-Z#rx]/.test(letter) ? letter : ''
    const from = colon + 1 + tag.length
    const newline = this.#pending.indexOf(NEWLINE, from)
    if (newline === -1) return null
    const head = this.#text(at, from)
    return { row: { ...row, tag, head }, from, to: newline, end: newline + 1 }
  }

  #withLength(row: Omit<RawRow, 'head' | 'content'>, at: number, from: number): RowExtent | null {
    const comma = this.#find(COMMA, from)
    if (comma === null) return null
    const length = this.#text(from, comma)
    if (!/^[\da-f]+$/.test(length)) return this.#refuse(at)
    const end = comma + 1 + Number.parseInt(length, 16)
    return { row: { ...row, head: this.#text(at, comma + 1) }, from: comma + 1, to: end, end }
  }

  /** The place of a byte that belongs to a row's head; null where it has not come yet. */
  #find(byte: number, from: number): number | null {
    const at = this.#pending.indexOf(byte, from)
    const length = (at === -1 ? this.#pending.length : at) - from
    if (length > HEAD_LIMIT) return this.#refuse(from)
    return at === -1 ? null : at
  }

  #refuse(at: number): null {
    const start = this.#offset + at
    this.problem = `Byte ${start} begins no row: a row begins with its id in hexadecimal digits and a colon. The reply is no payload of React Server Components, or it is damaged from here on.`
    return null
  }

  #text(from: number, to: number): string {
    return String.fromCharCode(...this.#pending.subarray(from, to))
  }

  #add(
    row: Omit<FlightRow, 'start' | 'end' | 'firstChunk' | 'lastChunk'>,
    from: number,
    to: number,
  ) {
    const start = this.#offset + from
    const end = this.#offset + to
    this.rows.push({
      ...row,
      start,
      end,
      firstChunk: this.#chunkAt(start),
      lastChunk: this.#chunkAt(end - 1),
    })
  }

  /** The chunk that holds a byte. Empty chunks hold none: the last one that begins there does. */
  #chunkAt(byte: number): number {
    return this.#chunkStarts.findLastIndex((start) => start <= byte)
  }
}

interface RowExtent {
  row: Omit<RawRow, 'content'>
  /** Content, within the pending bytes. */
  from: number
  to: number
  /** Where the next row begins. */
  end: number
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** The rows of a whole reply. */
export function readFlight(chunks: readonly Uint8Array[]): FlightReader {
  const reader = new FlightReader()
  for (const chunk of chunks) reader.push(chunk)
  reader.end()
  return reader
}
