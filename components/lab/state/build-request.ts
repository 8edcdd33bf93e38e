import type { SandboxRequestInit } from '@/sandbox/client/types'
import type { HeaderList } from '@/sandbox/protocol/trace'
import type { BodyDraft, DraftState } from './request-draft'

export interface BuiltRequest {
  path: string
  init: SandboxRequestInit & { method: string; headers: HeaderList }
}

/** The draft as the sandbox sends it. Disabled and empty rows are left out. */
export function buildRequest(draft: DraftState): BuiltRequest {
  const body = canHaveBody(draft.method) ? bodyOf(draft.body) : null
  const path = draft.path.split('#')[0] ?? '/'
  return { path, init: { method: draft.method, headers: headersOf(draft), body } }
}

export function canHaveBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD'
}

/** Headers of the draft, with the Content-Type that its body kind implies unless the reader wrote one. */
export function headersOf(draft: DraftState): HeaderList {
  const own: HeaderList = draft.headers
    .filter((row) => row.enabled && row.name !== '')
    .map((row) => [row.name, row.value])
  const implied = canHaveBody(draft.method) ? impliedType(draft.body) : null
  const named = own.some(([name]) => name.toLowerCase() === 'content-type')
  return implied && !named ? [...own, ['Content-Type', implied]] : own
}

/** Null for multipart, whose boundary is known only once the body is written. */
function impliedType(body: BodyDraft): string | null {
  if (body.kind === 'json') return 'application/json'
  if (body.kind === 'text') return 'text/plain;charset=UTF-8'
  if (body.kind === 'form') return 'application/x-www-form-urlencoded;charset=UTF-8'
  if (body.kind === 'file') return body.file?.type || 'application/octet-stream'
  return null
}

function bodyOf(body: BodyDraft): SandboxRequestInit['body'] {
  if (body.kind === 'json') return body.json
  if (body.kind === 'text') return body.text
  if (body.kind === 'file') return body.file
  if (body.kind === 'form') return formText(body)
  if (body.kind === 'multipart') return formData(body)
  return null
}

export function formText(body: BodyDraft): string {
  const pairs = body.fields
    .filter((row) => row.enabled && row.name !== '')
    .map((row) => [row.name, row.value])
  return new URLSearchParams(pairs).toString()
}

function formData(body: BodyDraft): FormData {
  const form = new FormData()
  for (const row of body.fields) {
    if (!row.enabled || row.name === '') continue
    if (row.file) form.append(row.name, row.file, row.file.name)
    else form.append(row.name, row.value)
  }
  return form
}
