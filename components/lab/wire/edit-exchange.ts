import { headerOf } from '@/sandbox/protocol/headers'
import {
  type BodyDraft,
  type DraftState,
  type FieldRow,
  draftOf,
  headerRow,
} from '../state/request-draft'
import type { SourceExchange } from './wire-source'

/** Headers that whoever sends a request writes anew; cookies come from the jar. */
const WRITTEN_ANEW = ['host', 'connection', 'content-length', 'transfer-encoding', 'cookie']

/**
 * A request as a draft that can be changed and sent again: forms as rows, other bodies as text.
 * Throws where the body was not kept whole.
 */
export async function draftOfExchange(exchange: SourceExchange): Promise<DraftState> {
  const { method, url: path, requestHeaders } = exchange
  refuseCutBody(exchange)
  const draft = draftOf({ name: '', method, path })
  const body = { ...draft.body, ...(await bodyOf(exchange)) }
  const implied = body.kind === 'form' || body.kind === 'multipart'
  const headers = requestHeaders.filter(([name]) => {
    const key = name.toLowerCase()
    return !WRITTEN_ANEW.includes(key) && !(implied && key === 'content-type')
  })
  return {
    ...draft,
    preset: null,
    body,
    headers: headers.map(([name, value]) => headerRow(name, value)),
  }
}

function refuseCutBody({ requestHeaders, requestBody }: SourceExchange): void {
  const length = Number(headerOf(requestHeaders, 'content-length') ?? 0)
  const kept = requestBody?.length ?? 0
  if (length <= kept) return
  throw new Error(
    `The body has ${length} bytes, of which the preview kept ${kept}: it cannot be sent again as it was. Post less, or write the request in the console.`,
  )
}

async function bodyOf({
  requestHeaders,
  requestBody,
}: SourceExchange): Promise<Partial<BodyDraft>> {
  if (!requestBody || requestBody.length === 0) return { kind: 'none' }
  const type = headerOf(requestHeaders, 'content-type') ?? ''
  const kind = formKind(type)
  const fields = kind && (await formRows(requestBody, type))
  if (kind && fields) return { kind, fields }
  const text = textOf(requestBody)
  if (text !== null) return { kind: 'text', text }
  return { kind: 'file', file: new File([new Uint8Array(requestBody)], 'body', { type }) }
}

function formKind(type: string): 'form' | 'multipart' | null {
  if (type.startsWith('multipart/form-data')) return 'multipart'
  return type.startsWith('application/x-www-form-urlencoded') ? 'form' : null
}

/** Null where the body is no form of its type. */
async function formRows(body: Uint8Array, type: string): Promise<FieldRow[] | null> {
  try {
    const packed = new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    return [...(await packed.formData())].map(([name, value]) =>
      typeof value === 'string' ? headerRow(name, value) : { ...headerRow(name), file: value },
    )
  } catch {
    return null
  }
}

/** Null for bytes that are no text. */
function textOf(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}
