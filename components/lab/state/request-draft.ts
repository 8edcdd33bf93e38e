import type { PresetBody, PresetField, RequestPreset } from '@/components/content/lab-definition'
import { Store } from './store'

export type BodyKind = 'none' | 'json' | 'text' | 'form' | 'multipart' | 'file'

export interface HeaderRow {
  id: number
  name: string
  value: string
  enabled: boolean
}

export interface FieldRow extends HeaderRow {
  /** Undefined for a text field, null for a file field that has no file yet. */
  file?: File | null
}

/** Every kind keeps its own content, so that switching the kind loses nothing. */
export interface BodyDraft {
  kind: BodyKind
  json: string
  text: string
  fields: FieldRow[]
  file: File | null
}

export interface DraftState {
  method: string
  path: string
  headers: HeaderRow[]
  body: BodyDraft
  /** Name of the preset that this draft still equals. */
  preset: string | null
}

let nextRow = 0
const rowId = () => ++nextRow

const emptyBody: BodyDraft = { kind: 'none', json: '', text: '', fields: [], file: null }
const emptyDraft: DraftState = {
  method: 'GET',
  path: '/',
  headers: [],
  body: emptyBody,
  preset: null,
}

export function headerRow(name = '', value = ''): HeaderRow {
  return { id: rowId(), name, value, enabled: true }
}

function fieldRow(field: PresetField = { name: '' }): FieldRow {
  const row = headerRow(field.name, field.value)
  if (!field.file) return row
  const { name, type, text } = field.file
  return { ...row, file: new File([text], name, { type }) }
}

export function draftOf(preset: RequestPreset): DraftState {
  return {
    method: preset.method,
    path: preset.path,
    headers: (preset.headers ?? []).map(([name, value]) => headerRow(name, value)),
    body: bodyOf(preset.body),
    preset: preset.name,
  }
}

function bodyOf(body: PresetBody = { kind: 'none' }): BodyDraft {
  const { kind, text = '', fields = [] } = body
  return {
    ...emptyBody,
    kind,
    json: kind === 'json' ? text : '',
    text: kind === 'text' ? text : '',
    fields: fields.map(fieldRow),
  }
}

/** The request that the console is about to send. */
export class RequestDraft extends Store<DraftState> {
  constructor(preset?: RequestPreset) {
    super(preset ? draftOf(preset) : emptyDraft)
  }

  load(draft: DraftState): void {
    this.set(draft)
  }

  setMethod(method: string): void {
    this.#edit({ method })
  }

  setPath(path: string): void {
    this.#edit({ path })
  }

  setBody(part: Partial<BodyDraft>): void {
    this.#edit({ body: { ...this.getSnapshot().body, ...part } })
  }

  addHeader(): void {
    this.#edit({ headers: [...this.getSnapshot().headers, headerRow()] })
  }

  setHeader(id: number, part: Partial<HeaderRow>): void {
    this.#edit({ headers: changeRow(this.getSnapshot().headers, id, part) })
  }

  removeHeader(id: number): void {
    this.#edit({ headers: this.getSnapshot().headers.filter((row) => row.id !== id) })
  }

  /** Adds a text field; `null` makes it a file field that has no file yet. */
  addField(file?: null): void {
    this.setBody({ fields: [...this.getSnapshot().body.fields, { ...headerRow(), file }] })
  }

  setField(id: number, part: Partial<FieldRow>): void {
    this.setBody({ fields: changeRow(this.getSnapshot().body.fields, id, part) })
  }

  removeField(id: number): void {
    this.setBody({ fields: this.getSnapshot().body.fields.filter((row) => row.id !== id) })
  }

  #edit(part: Partial<DraftState>): void {
    this.patch({ ...part, preset: null })
  }
}

/** Whoever has a request to edit. */
export interface DraftHolder {
  /** Unique on the page. */
  readonly id: string
  readonly draft: RequestDraft
}

function changeRow<R extends HeaderRow>(rows: R[], id: number, part: Partial<R>): R[] {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row))
}
