// The request as a line to paste elsewhere.

import { canHaveBody, formText, headersOf } from './build-request'
import type { DraftState, FieldRow } from './request-draft'

/** A curl command for a server that runs the same project, `next dev` by default. */
export function toCurl(draft: DraftState, origin = 'http://localhost:3000'): string {
  const words = [`curl ${quote(origin + draft.path)}`]
  if (draft.method === 'HEAD') words.push('--head')
  else if (draft.method !== 'GET') words.push(`--request ${draft.method}`)
  for (const [name, value] of headersOf(draft)) {
    // A header without a value needs curl's own form; "Name:" would remove it.
    words.push(`--header ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  if (canHaveBody(draft.method)) words.push(...curlBody(draft))
  return words.join(' \\\n  ')
}

function curlBody({ body }: DraftState): string[] {
  if (body.kind === 'json') return [`--data-raw ${quote(body.json)}`]
  if (body.kind === 'text') return [`--data-raw ${quote(body.text)}`]
  if (body.kind === 'form') return [`--data-raw ${quote(formText(body))}`]
  if (body.kind === 'file') return [`--data-binary ${quote(`@${body.file?.name ?? ''}`)}`]
  if (body.kind === 'multipart') return sentFields(body.fields).map(curlField)
  return []
}

function curlField(row: FieldRow): string {
  if (!row.file) return `--form-string ${quote(`${row.name}=${row.value}`)}`
  const type = row.file.type && `;type=${row.file.type}`
  return `--form ${quote(`${row.name}=@${row.file.name}${type}`)}`
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** A fetch call. `prefix` is put before the path: the sandbox's own path makes it run in DevTools. */
export function toFetch(draft: DraftState, prefix = ''): string {
  const url = literal(prefix + draft.path)
  const options: string[] = []
  if (draft.method !== 'GET') options.push(`method: ${literal(draft.method)},`)
  const headers = headersOf(draft)
  if (headers.length > 0) {
    const lines = headers.map(([name, value]) => `    [${literal(name)}, ${literal(value)}],`)
    options.push(`headers: [\n${lines.join('\n')}\n  ],`)
  }
  const { setup, value } = canHaveBody(draft.method) ? fetchBody(draft) : none
  if (value) options.push(`body: ${value},`)
  const init = options.length > 0 ? `, {\n  ${options.join('\n  ')}\n}` : ''
  return `${setup}const response = await fetch(${url}${init})`
}

const none = { setup: '', value: '' }

function fetchBody({ body }: DraftState): { setup: string; value: string } {
  if (body.kind === 'json') return { setup: '', value: literal(body.json) }
  if (body.kind === 'text') return { setup: '', value: literal(body.text) }
  if (body.kind === 'form') return { setup: '', value: literal(formText(body)) }
  if (body.kind === 'file') {
    const name = body.file?.name ?? 'file'
    return { setup: `// \`file\` is the File ${literal(name)}\n`, value: 'file' }
  }
  if (body.kind === 'multipart') {
    const lines = sentFields(body.fields).map(appendCall)
    return { setup: ['const form = new FormData()', ...lines, ''].join('\n'), value: 'form' }
  }
  return none
}

function appendCall(row: FieldRow): string {
  if (!row.file) return `form.append(${literal(row.name)}, ${literal(row.value)})`
  const { name, type } = row.file
  return `form.append(${literal(row.name)}, new File(['…'], ${literal(name)}, { type: ${literal(type)} }))`
}

const sentFields = (fields: FieldRow[]) => fields.filter((row) => row.enabled && row.name !== '')

/** A single-quoted JavaScript string. */
function literal(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner}'`
}
