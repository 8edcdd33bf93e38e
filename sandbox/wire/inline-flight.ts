// Page. The same rows where they lie in an HTML document: in scripts that push them to `self.__next_f`.

import { FlightReader } from './flight-reader'
import type { FlightRow } from './flight-row'

const BOOTSTRAP = '(self.__next_f=self.__next_f||[]).push('
const PUSH = 'self.__next_f.push('

/** What a document gives to `useActionState` after a form was posted without JavaScript. */
export interface InlineFormState {
  result: unknown
  /** Which `useActionState` of the page it belongs to. */
  key: string
  actionId: string
  /** Arguments that were bound before the previous state. */
  bound: number
}

/**
 * Reads the rows of a document while it arrives. Places count in the payload that the scripts add up to;
 * chunks are those of the document.
 */
export class InlineFlightReader {
  formState: InlineFormState | null = null
  readonly #reader = new FlightReader()
  readonly #utf8 = new TextDecoder()
  readonly #encoder = new TextEncoder()
  #html = ''
  /** Chunks of the document in which each part of the payload came. */
  readonly #documentChunks: number[] = []
  #chunk = -1

  get rows(): readonly FlightRow[] {
    return this.#reader.rows
  }

  get problem(): string | null {
    return this.#reader.problem
  }

  /** Takes the next chunk of the document and gives the rows that it completed. */
  push(chunk: Uint8Array): FlightRow[] {
    this.#chunk++
    this.#html += this.#utf8.decode(chunk, { stream: true })
    const before = this.#reader.rows.length
    for (let script = this.#nextScript(); script !== null; script = this.#nextScript()) {
      for (const call of pushedArrays(script)) this.#take(call)
    }
    return this.#reader.rows.slice(before)
  }

  end(): void {
    this.#reader.end()
  }

  /** Text of the next whole script of the document; null where none is complete. */
  #nextScript(): string | null {
    const open = /<script\b[^>]*>/i.exec(this.#html)
    if (!open) return this.#keepTail()
    const from = open.index + open[0].length
    const close = this.#html.indexOf('</script', from)
    if (close === -1) {
      this.#html = this.#html.slice(open.index)
      return null
    }
    const text = this.#html.slice(from, close)
    this.#html = this.#html.slice(close + '</script'.length)
    return text
  }

  /** What may be the beginning of a script's tag has to wait for the next chunk. */
  #keepTail(): null {
    const open = this.#html.lastIndexOf('<')
    this.#html = open === -1 ? '' : this.#html.slice(open)
    return null
  }

  /** `[1, text]` and `[3, base64]` are parts of the payload, `[2, state]` is a form's. */
  #take([kind, content]: unknown[]): void {
    if (kind === 1 && typeof content === 'string') this.#part(this.#encoder.encode(content))
    if (kind === 3 && typeof content === 'string') this.#part(fromBase64(content))
    if (kind === 2) this.formState = formStateOf(content)
  }

  #part(bytes: Uint8Array): void {
    this.#documentChunks.push(this.#chunk)
    for (const row of this.#reader.push(bytes)) {
      row.firstChunk = this.#documentChunks[row.firstChunk] ?? this.#chunk
      row.lastChunk = this.#documentChunks[row.lastChunk] ?? this.#chunk
    }
  }
}

/** The arguments of the calls in a script of Next's; none for other scripts. Only the first has two calls. */
function pushedArrays(script: string): unknown[][] {
  if (!script.endsWith(')')) return []
  const text = script.slice(0, -1)
  if (text.startsWith(PUSH)) return parsedArray(text.slice(PUSH.length))
  if (!text.startsWith(BOOTSTRAP)) return []
  const second = text.indexOf(`;${PUSH}`)
  return second === -1 ? [] : parsedArray(text.slice(second + 1 + PUSH.length))
}

function parsedArray(json: string): unknown[][] {
  try {
    const parsed = JSON.parse(json) as unknown
    return Array.isArray(parsed) ? [parsed as unknown[]] : []
  } catch {
    return []
  }
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}

function formStateOf(state: unknown): InlineFormState | null {
  if (!Array.isArray(state)) return null
  const [result, key, actionId, bound] = state as unknown[]
  return { result, key: String(key), actionId: String(actionId), bound: Number(bound) }
}
