// Page. Parts of `encodeReply`: how React 19.3 writes the arguments of a Server Action in a request.

import { type ActionNames, placeOf } from './action-names'
import {
  type StreamKind,
  type WireValue,
  bytesOf,
  propertyOf,
  readModel,
  referenceOf,
} from './wire-value'

/** Values of a form by name, in order; a name may stand more than once. */
export type Parts = readonly (readonly [name: string, value: string | File])[]

const TYPED_ARRAYS: Readonly<Record<string, string>> = {
  A: 'ArrayBuffer',
  O: 'Int8Array',
  o: 'Uint8Array',
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

const STREAMS: Readonly<Record<string, StreamKind>> = {
  R: 'ReadableStream',
  r: 'byte stream',
  X: 'async iterable',
  x: 'async iterator',
}

/**
 * Reads the model in part `0` with all parts that it refers to. Names of parts are decimal, references
 * hexadecimal; `prefix` stands before each name (`$ACTION_1:` in forms). Null without a part `0`.
 */
export async function readParts(
  parts: Parts,
  prefix: string,
  names: ActionNames,
): Promise<WireValue | null> {
  const binary = await bytesOfFiles(parts)
  return new PartReader(parts, prefix, names, binary).part(0)
}

/** Typed arrays travel as files; their first bytes are shown. */
async function bytesOfFiles(parts: Parts): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = parts.flatMap(([name, value]) => (value instanceof File ? [{ name, value }] : []))
  const read = files.map(
    async ({ name, value }) => [name, new Uint8Array(await value.arrayBuffer())] as const,
  )
  return new Map(await Promise.all(read))
}

/** Parts may refer to one part many times; beyond this many references they stay as they are. */
const REFERENCES = 5000

class PartReader {
  /** Parts and references that are being read, so that none is read within itself. */
  readonly #open = new Set<string>()
  readonly #parsed = new Map<string, unknown>()
  #left = REFERENCES

  constructor(
    private readonly parts: Parts,
    private readonly prefix: string,
    private readonly names: ActionNames,
    private readonly binary: ReadonlyMap<string, Uint8Array>,
  ) {}

  /** The model of a part; null where there is no such text. */
  part(id: number): WireValue | null {
    const text = this.#value(String(id))
    return typeof text === 'string' ? this.#guarded(`part ${id}`, () => this.#model(text)) : null
  }

  #value(name: string): string | File | undefined {
    return this.parts.find(([key]) => key === this.prefix + name)?.[1]
  }

  #guarded(what: string, read: () => WireValue): WireValue | null {
    if (this.#open.has(what) || this.#left-- <= 0) return null
    this.#open.add(what)
    const value = read()
    this.#open.delete(what)
    return value
  }

  #model(text: string): WireValue {
    try {
      return this.#read(this.#json(text))
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown)
      return { kind: 'unreadable', text, why }
    }
  }

  #json(text: string): unknown {
    if (!this.#parsed.has(text)) this.#parsed.set(text, JSON.parse(text))
    return this.#parsed.get(text)
  }

  #read(json: unknown): WireValue {
    return readModel(json, (string) => this.#string(string))
  }

  #string(text: string): WireValue {
    const letter = text[1] ?? ''
    const id = Number.parseInt(text.slice(2), 16)
    if (Object.hasOwn(TYPED_ARRAYS, letter)) return this.#bytes(id, TYPED_ARRAYS[letter]!)
    if (Object.hasOwn(STREAMS, letter)) return this.#stream(id, STREAMS[letter]!)
    switch (letter) {
      case 'T':
        return { kind: 'kept' }
      case '@':
        return { kind: 'promise', value: this.part(id) }
      case 'h':
        return this.#serverFunction(id)
      case 'K':
        return this.#form(text.slice(2))
      case 'B':
        return fileOf(this.#value(String(id)))
      case 'Q':
        return { kind: 'map', entries: this.#items(id).map(pairOf) }
      case 'W':
        return { kind: 'set', items: this.#items(id) }
      case 'i':
        return { kind: 'iterator', items: this.#items(id) }
      default:
        return this.#reference(text)
    }
  }

  /** `$1:0:name`: an object that already stands elsewhere. One that holds itself stays a reference. */
  #reference(text: string): WireValue {
    const reference = referenceOf(text, 1, 'value')
    if (reference.kind !== 'reference') return reference
    if (reference.path.length === 0) return this.part(reference.row) ?? reference
    return this.#guarded(text, () => this.#read(this.#jsonAt(reference))) ?? reference
  }

  #jsonAt({ row, path }: { row: number; path: string[] }): unknown {
    const text = this.#value(String(row))
    let json = typeof text === 'string' ? this.#json(text) : undefined
    for (const name of path) json = ownProperty(json, name)
    return json ?? '$undefined'
  }

  #items(id: number): WireValue[] {
    const model = this.part(id)
    return model?.kind === 'array' ? model.items : []
  }

  #bytes(id: number, type: string): WireValue {
    return bytesOf(this.binary.get(this.prefix + String(id)) ?? new Uint8Array(0), type)
  }

  /** Values of a stream are parts of one name, in order; `C` ends it, with a last value or none. */
  #stream(id: number, of: StreamKind): WireValue {
    const texts = this.parts.flatMap(([name, value]) =>
      name === `${this.prefix}S${id}` && typeof value === 'string' ? [value] : [],
    )
    const open = !texts.some((text) => text.startsWith('C'))
    const items = texts
      .filter((text) => text !== 'C')
      .map((text) => this.#model(text.replace(/^C/, '')))
    return { kind: 'stream', of, items, open }
  }

  #serverFunction(part: number): WireValue {
    const model = this.part(part) ?? undefined
    const id = propertyOf(model, 'id')
    const text = id?.kind === 'plain' ? String(id.value) : ''
    const bound = propertyOf(model, 'bound')
    const none = bound === undefined || (bound.kind === 'plain' && bound.value === null)
    return {
      kind: 'server function',
      id: text,
      place: placeOf(text, this.names),
      bound: none ? null : bound,
    }
  }

  /** As the server finds them: fields of a form have its number before their own name. */
  #form(id: string): WireValue {
    const start = `${this.prefix}_${id}_`
    const own = this.parts.filter(([name]) => name.startsWith(start))
    return {
      kind: 'form',
      fields: own.map(([name, value]) => [name.slice(start.length), fieldValue(value)]),
    }
  }
}

function ownProperty(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? (json as Record<string, unknown>)[name]
    : undefined
}

/** What a form field holds: text, or a file. */
export function fieldValue(value: string | File): WireValue {
  return typeof value === 'string' ? { kind: 'plain', value } : fileOf(value)
}

function fileOf(value: string | File | undefined): WireValue {
  if (!(value instanceof File)) {
    return { kind: 'unreadable', text: String(value), why: 'The part of this file is missing.' }
  }
  /** `blob` is what browsers call files without a name in a form. */
  const name = value.name === 'blob' ? null : value.name
  return { kind: 'file', name, type: value.type, size: value.size }
}

function pairOf(item: WireValue): [WireValue, WireValue] {
  const [key, value] = item.kind === 'array' ? item.items : []
  const missing: WireValue = {
    kind: 'unreadable',
    text: '',
    why: 'A pair without its second value.',
  }
  return [key ?? missing, value ?? missing]
}
