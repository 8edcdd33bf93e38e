// Page. Puts the rows of a reply together: what a value refers to stands in the place of the reference.

import { type ActionNames, placeOf } from './action-names'
import type { FlightRow } from './flight-row'
import { type WireValue, propertyOf } from './wire-value'

interface RowGroup {
  /** The row that the id was given to first. */
  row: FlightRow
  /** Later rows of the id: values of a stream, and its end. */
  more: FlightRow[]
}

/** Rows by id. */
export type RowIndex = ReadonlyMap<number, RowGroup>

export function indexRows(rows: readonly FlightRow[]): RowIndex {
  const index = new Map<number, RowGroup>()
  for (const row of rows) {
    if (row.id === null || row.kind === 'debug') continue
    const group = index.get(row.id)
    if (group) group.more.push(row)
    else index.set(row.id, { row, more: [] })
  }
  return index
}

/** Replies may refer to one row many times; beyond this many places references stay as they are. */
const PLACES = 20_000
/** Rows that lead from one to the next are followed this far down. */
const DEPTH = 800

/**
 * `value` with all its references replaced by what they refer to. Those whose row has not come, and those
 * that would lead back into themselves, stay references.
 */
export function resolve(value: WireValue, rows: RowIndex, names: ActionNames): WireValue {
  return new Resolver(rows, names).read(value)
}

class Resolver {
  #places = PLACES
  #depth = 0
  readonly #open = new Set<string>()

  constructor(
    private readonly rows: RowIndex,
    private readonly names: ActionNames,
  ) {}

  read(value: WireValue): WireValue {
    if (this.#depth > DEPTH) return value
    this.#places--
    this.#depth++
    const read = this.#readParts(value)
    this.#depth--
    return read
  }

  #readParts(value: WireValue): WireValue {
    switch (value.kind) {
      case 'reference':
        return this.#follow(value)
      case 'array':
        return { kind: 'array', items: value.items.map((item) => this.read(item)) }
      case 'object':
        return { kind: 'object', entries: value.entries.map(([k, v]) => [k, this.read(v)]) }
      case 'element':
        return { ...value, type: this.read(value.type), props: this.read(value.props) }
      default:
        return value
    }
  }

  #follow(reference: Reference): WireValue {
    if (this.#places <= 0 || this.#open.has(reference.raw)) return reference
    this.#open.add(reference.raw)
    const target = this.#target(reference)
    this.#open.delete(reference.raw)
    if (reference.as === 'lazy' || reference.as === 'promise') {
      return { kind: reference.as, value: target ?? null }
    }
    return target ? this.#inRole(target, reference) : reference
  }

  /** What stands at the path of a reference, resolved; undefined where it has not come. */
  #target(reference: Reference): WireValue | undefined {
    const group = this.rows.get(reference.row)
    if (!group) return undefined
    let value: WireValue | undefined = rowValue(group)
    for (const name of reference.path) value = propertyOf(value && this.#settled(value), name)
    return value && this.read(value)
  }

  /** A reference on the way of a path has to be followed before the path can go on. */
  #settled(value: WireValue): WireValue {
    const followed = value.kind === 'reference' ? this.#follow(value) : value
    const inner = followed.kind === 'lazy' || followed.kind === 'promise' ? followed.value : null
    return inner ?? followed
  }

  #inRole(target: WireValue, reference: Reference): WireValue {
    const items = target.kind === 'array' ? target.items : []
    switch (reference.as) {
      case 'map':
        return { kind: 'map', entries: items.map(pairOf) }
      case 'set':
        return { kind: 'set', items }
      case 'iterator':
        return { kind: 'iterator', items }
      case 'form':
        return { kind: 'form', fields: items.map(pairOf).map(([k, v]) => [plainText(k), v]) }
      case 'blob':
        return blobOf(items)
      case 'server function':
        return this.#serverFunction(target)
      default:
        return target
    }
  }

  #serverFunction(target: WireValue): WireValue {
    const id = plainText(propertyOf(target, 'id'))
    const bound = propertyOf(target, 'bound')
    const none = bound === undefined || (bound.kind === 'plain' && bound.value === null)
    return {
      kind: 'server function',
      id,
      place: placeOf(id, this.names),
      bound: none ? null : bound,
    }
  }
}

type Reference = Extract<WireValue, { kind: 'reference' }>

/** What a row holds; streams have their values in the rows that follow. */
function rowValue({ row, more }: RowGroup): WireValue | undefined {
  if (row.kind !== 'stream') return row.value ?? undefined
  const ended = more.some((later) => later.kind === 'stream end')
  const items = more.flatMap((later) =>
    later.kind !== 'stream end' && later.value ? [later.value] : [],
  )
  const of = STREAM_OF[row.tag] ?? 'ReadableStream'
  return { kind: 'stream', of, items, open: !ended }
}

const STREAM_OF: Readonly<Record<string, Extract<WireValue, { kind: 'stream' }>['of']>> = {
  r: 'byte stream',
  X: 'async iterable',
  x: 'async iterator',
}

function pairOf(item: WireValue): [WireValue, WireValue] {
  const [key, value] = item.kind === 'array' ? item.items : []
  return [key ?? MISSING, value ?? MISSING]
}

const MISSING: WireValue = { kind: 'unreadable', text: '', why: 'A pair without its second value.' }

/** A Blob is written as its type and the bytes of its parts. */
function blobOf([type, ...parts]: WireValue[]): WireValue {
  const sizes = parts.map((part) => (part.kind === 'bytes' ? part.size : 0))
  return {
    kind: 'file',
    name: null,
    type: plainText(type),
    size: sizes.reduce((sum, size) => sum + size, 0),
  }
}

export function plainText(value: WireValue | undefined): string {
  return value?.kind === 'plain' ? String(value.value) : ''
}
