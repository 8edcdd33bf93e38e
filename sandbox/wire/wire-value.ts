// Page. Values on the wire of React's server functions and payloads, as a tree that people can read.

import type { ActionPlace } from './action-names'

/** How a `$…` string refers to another row or part; it decides what the other row's model becomes. */
export type ReferenceRole =
  | 'value'
  | 'lazy'
  | 'promise'
  | 'map'
  | 'set'
  | 'form'
  | 'blob'
  | 'iterator'
  | 'error'
  | 'server function'

export type WireValue =
  | { kind: 'plain'; value: string | number | boolean | null }
  /** What JSON cannot say, as JavaScript writes it: `undefined`, `NaN`, `-0`, `12n`, `Symbol.for("x")`. */
  | { kind: 'special'; text: string }
  | { kind: 'date'; iso: string }
  | { kind: 'array'; items: WireValue[] }
  | { kind: 'object'; entries: [name: string, value: WireValue][] }
  | { kind: 'element'; type: WireValue; key: string | null; props: WireValue }
  /** `raw` is the string of the wire, `$L1`; `path` leads into the model of the row: `$1:props:children`. */
  | { kind: 'reference'; row: number; path: string[]; as: ReferenceRole; raw: string }
  | { kind: 'map'; entries: [key: WireValue, value: WireValue][] }
  | { kind: 'set'; items: WireValue[] }
  | { kind: 'iterator'; items: WireValue[] }
  | { kind: 'form'; fields: [name: string, value: WireValue][] }
  | { kind: 'file'; name: string | null; type: string; size: number }
  /** `type` is the constructor, `hex` the first bytes. */
  | { kind: 'bytes'; type: string; size: number; hex: string }
  /** `value` is null until it has settled. */
  | { kind: 'promise' | 'lazy'; value: WireValue | null }
  | { kind: 'stream'; of: StreamKind; items: WireValue[]; open: boolean }
  | { kind: 'component'; module: string; name: string; chunks: string[] }
  | { kind: 'server function'; id: string; place: ActionPlace | null; bound: WireValue | null }
  | { kind: 'error'; digest: string | null; words: string }
  /** A value that stayed on the side that sent it: React gives it back by its place. */
  | { kind: 'kept' }
  /** What the reader could not make sense of, and why. */
  | { kind: 'unreadable'; text: string; why: string }

export type StreamKind = 'ReadableStream' | 'byte stream' | 'async iterable' | 'async iterator'

export const UNDEFINED: WireValue = { kind: 'special', text: 'undefined' }

/** Reads a string that begins with `$` and is none of {@link readCommonString}'s. */
type ReadString = (text: string) => WireValue

/** Deeper models are cut: whoever shows them goes down as deep. */
const DEPTH = 400

/**
 * A parsed JSON model as a tree: strings with `$` get their meaning, arrays that begin with `"$"` are
 * elements. Rows of replies and parts of requests are written alike but for some letters after the `$`.
 */
export function readModel(json: unknown, readString: ReadString, depth = 0): WireValue {
  if (typeof json === 'string') {
    return json.startsWith('$') ? (readCommonString(json) ?? readString(json)) : plain(json)
  }
  if (typeof json !== 'object' || json === null) return plain(json as number | boolean | null)
  if (depth > DEPTH)
    return { kind: 'unreadable', text: '…', why: 'It is nested too deep to be shown.' }
  const read = (value: unknown) => readModel(value, readString, depth + 1)
  if (Array.isArray(json)) return readArray(json, read)
  const entries = Object.entries(json).map(([name, value]): [string, WireValue] => [
    name,
    read(value),
  ])
  return { kind: 'object', entries }
}

function readArray(json: unknown[], read: (value: unknown) => WireValue): WireValue {
  if (json[0] !== '$' || json.length < 4) return { kind: 'array', items: json.map(read) }
  return {
    kind: 'element',
    type: read(json[1]),
    key: typeof json[2] === 'string' ? json[2] : null,
    props: read(json[3]),
  }
}

/** The strings that mean the same in both directions; null for others. */
function readCommonString(text: string): WireValue | null {
  switch (text[1]) {
    case '$':
      return plain(text.slice(1))
    case 'u':
      return UNDEFINED
    case 'I':
      return { kind: 'special', text: 'Infinity' }
    case '-':
      return { kind: 'special', text: text === '$-0' ? '-0' : '-Infinity' }
    case 'N':
      return { kind: 'special', text: 'NaN' }
    case 'D':
      return { kind: 'date', iso: text.slice(2) }
    case 'n':
      return { kind: 'special', text: `${text.slice(2)}n` }
    default:
      return null
  }
}

export function plain(value: string | number | boolean | null): WireValue {
  return { kind: 'plain', value }
}

/** `$Q1:value:0` as a reference, given the length of its prefix (`$Q`). Ids are hexadecimal. */
export function referenceOf(raw: string, prefix: number, as: ReferenceRole): WireValue {
  const [id = '', ...path] = raw.slice(prefix).split(':')
  if (!/^[\da-f]+$/.test(id)) {
    return { kind: 'unreadable', text: raw, why: 'React 19.3 gives this mark no meaning.' }
  }
  return { kind: 'reference', row: Number.parseInt(id, 16), path, as, raw }
}

const HEX_BYTES = 16

/** Bytes with their constructor's name and the first of them in hexadecimal. */
export function bytesOf(bytes: Uint8Array, type: string): WireValue {
  const shown = [...bytes.subarray(0, HEX_BYTES)].map((byte) => byte.toString(16).padStart(2, '0'))
  const more = bytes.length > HEX_BYTES ? ' …' : ''
  return { kind: 'bytes', type, size: bytes.length, hex: shown.join(' ') + more }
}

/** A property of an object or of an element's props by name; undefined where there is none. */
export function propertyOf(value: WireValue | undefined, name: string): WireValue | undefined {
  switch (value?.kind) {
    case 'object':
      return value.entries.find(([key]) => key === name)?.[1]
    case 'array':
      return value.items[Number(name)]
    case 'element':
      return elementProperty(value, name)
    default:
      return undefined
  }
}

/** Paths into elements use the places of the wire's array or the names of the element's fields. */
function elementProperty(
  element: Extract<WireValue, { kind: 'element' }>,
  name: string,
): WireValue | undefined {
  switch (name) {
    case '1':
    case 'type':
      return element.type
    case '2':
    case 'key':
      return plain(element.key)
    case '3':
    case 'props':
      return element.props
    default:
      return undefined
  }
}
