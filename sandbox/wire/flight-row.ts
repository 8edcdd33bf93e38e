// Page. One row of a reply of React Server Components, in words.

import { readErrorRow } from './flight-errors'
import { hintWords } from './flight-hints'
import { readFlightModel } from './flight-value'
import { type StreamKind, type WireValue, bytesOf, plain } from './wire-value'

type FlightRowKind =
  | 'model'
  | 'text'
  | 'bytes'
  | 'component'
  | 'error'
  | 'hint'
  | 'stream'
  | 'stream end'
  | 'debug'
  | 'marker'
  | 'unreadable'

export interface FlightRow {
  /** What other rows refer to it by, `$1`; null for rows that nothing refers to. */
  id: number | null
  /** The letter behind the colon; empty for a model. */
  tag: string
  kind: FlightRowKind
  /** What the row is, in words: `a client component to load`. */
  title: string
  /** The row as it was sent, cut after {@link RAW_LIMIT} characters; bytes in hexadecimal. */
  raw: string
  value: WireValue | null
  /** Bytes `[start, end)` of the stream. */
  start: number
  end: number
  /** Which chunk of the reply held its first byte, and which its last. Counted from 0. */
  firstChunk: number
  lastChunk: number
}

/** A row as the splitter cuts it out of the stream. */
export interface RawRow {
  id: number | null
  tag: string
  /** `5:T1c,`: what stands before the content. */
  head: string
  content: Uint8Array
}

type RowMeaning = Pick<FlightRow, 'kind' | 'title' | 'value'>

/** What earlier rows say about later ones. */
export interface RowContext {
  /** Streams that a row opened, by its id. */
  streams: Map<number, StreamKind>
  /** Rows that are one string, by id: rows of components name exports and files through them. */
  texts: Map<number, string>
}

const RAW_LIMIT = 4000

const BYTE_ROWS: Readonly<Record<string, string>> = {
  A: 'ArrayBuffer',
  O: 'Int8Array',
  o: 'Uint8Array',
  b: 'Uint8Array',
  U: 'Uint8ClampedArray',
  S: 'Int16Array',
  s: 'Uint16Array',
  L: 'Int32Array',
  l: 'Uint32Array',
  G: 'Float32Array',
  g: 'Float64Array',
  M: 'BigInt64Array',
  m: 'BigUint64Array',
  V: 'DataView',
}

const STREAM_ROWS: Readonly<Record<string, StreamKind>> = {
  R: 'ReadableStream',
  r: 'byte stream',
  X: 'async iterable',
  x: 'async iterator',
}

/** Rows that only a development server writes; React's production client refuses them. */
const DEBUG_ROWS: Readonly<Record<string, string>> = {
  D: 'development: which component made a row',
  J: 'development: what a row waited for',
  N: 'development: the clock of the server',
  W: 'development: a console call of the server',
}

/** Whether rows of this tag give their length ahead, as `processFullBinaryRow` of React 19.3 has them. */
export const hasLength = (tag: string): boolean => tag === 'T' || Object.hasOwn(BYTE_ROWS, tag)

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Gives a row its meaning, and adds to `context` what the row says about later ones. */
export function readRow(row: RawRow, context: RowContext): RowMeaning & { raw: string } {
  const raw = row.head + rawContent(row)
  try {
    return { ...meaningOf(row, context), raw }
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    const value: WireValue = { kind: 'unreadable', text: raw, why }
    return { kind: 'unreadable', title: 'a row that cannot be read', value, raw }
  }
}

function meaningOf(row: RawRow, context: RowContext): RowMeaning {
  const { id, tag, content } = row
  const { streams, texts } = context
  const bytes = Object.hasOwn(BYTE_ROWS, tag) ? BYTE_ROWS[tag] : undefined
  if (bytes) {
    const title = itemTitle(id, streams) ?? `bytes: ${bytes}`
    return { kind: 'bytes', title, value: bytesOf(content, bytes) }
  }
  const text = utf8.decode(content)
  if (Object.hasOwn(STREAM_ROWS, tag)) return openStream(id, STREAM_ROWS[tag]!, streams)
  if (Object.hasOwn(DEBUG_ROWS, tag)) return { kind: 'debug', title: DEBUG_ROWS[tag]!, value: null }
  switch (tag) {
    case 'T':
      return { kind: 'text', title: itemTitle(id, streams) ?? 'text', value: plain(text) }
    case 'I':
      return componentRow(text, texts)
    case 'H':
      return { kind: 'hint', title: hintWords(text), value: null }
    case 'E':
      return readErrorRow(text)
    case 'C':
      return closeStream(id, text, streams)
    default:
      return modelRow(row, text, context)
  }
}

/** Letters that React has no case for count as models, as in its client. */
function modelRow({ id }: RawRow, text: string, { streams, texts }: RowContext): RowMeaning {
  const value = readFlightModel(text)
  const string = value.kind === 'plain' && typeof value.value === 'string' ? value.value : null
  if (id !== null && string !== null) texts.set(id, string)
  const title = itemTitle(id, streams) ?? modelTitle(id, string !== null)
  return { kind: 'model', title, value }
}

function modelTitle(id: number | null, isString: boolean): string {
  if (id === 0) return 'the root of the reply'
  return isString ? 'a string that other rows refer to' : 'a model'
}

function itemTitle(id: number | null, streams: RowContext['streams']): string | null {
  const stream = id === null ? undefined : streams.get(id)
  return stream ? `next value of the ${stream}` : null
}

function openStream(id: number | null, of: StreamKind, streams: RowContext['streams']): RowMeaning {
  if (id !== null) streams.set(id, of)
  return { kind: 'stream', title: `start of a ${of}`.replace('a async', 'an async'), value: null }
}

function closeStream(id: number | null, text: string, streams: RowContext['streams']): RowMeaning {
  const of = id === null ? undefined : streams.get(id)
  if (id !== null) streams.delete(id)
  const value = text === '' ? null : readFlightModel(text)
  return { kind: 'stream end', title: `end of the ${of ?? 'stream'}`, value }
}

/** `[module, chunks, export, async]`; `chunks` alternates ids and file names. */
function componentRow(text: string, texts: RowContext['texts']): RowMeaning {
  const model = readFlightModel(text)
  const [module, chunks, name] = model.kind === 'array' ? model.items : []
  const files = chunks?.kind === 'array' ? chunks.items.filter((_, at) => at % 2 === 1) : []
  const value: WireValue = {
    kind: 'component',
    module: textOf(module, texts),
    name: exportName(textOf(name, texts)),
    chunks: files.map((file) => textOf(file, texts)),
  }
  return { kind: 'component', title: 'a client component to load', value }
}

function textOf(value: WireValue | undefined, texts: RowContext['texts']): string {
  if (value?.kind === 'reference') return texts.get(value.row) ?? value.raw
  return value?.kind === 'plain' ? String(value.value) : ''
}

/** React writes `*` for the whole module and nothing for a CommonJS one's default. */
function exportName(name: string): string {
  if (name === '*') return 'module'
  return name === '' ? 'default' : name
}

function rawContent({ tag, content }: RawRow): string {
  if (!Object.hasOwn(BYTE_ROWS, tag)) return cut(utf8.decode(content))
  const shown = [...content.subarray(0, RAW_LIMIT / 3)]
  return cut(shown.map((byte) => byte.toString(16).padStart(2, '0')).join(' '))
}

const cut = (text: string) => (text.length > RAW_LIMIT ? `${text.slice(0, RAW_LIMIT)} …` : text)
