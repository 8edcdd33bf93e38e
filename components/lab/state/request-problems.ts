// What is wrong with a request before it is sent, and how to put it right.

import { findJsonProblem } from './json-problem'
import type { DraftState, HeaderRow } from './request-draft'

type RequestField = 'method' | 'path' | 'headers' | 'body'

export interface RequestProblem {
  field: RequestField
  /** Row that the problem is in, for headers and form fields. */
  row?: number
  /** `error` cannot be sent, `confirm` is sent when the reader insists, `note` is only said. */
  severity: 'error' | 'confirm' | 'note'
  message: string
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Every problem of the draft, in the order of the form. */
export function findRequestProblems(draft: DraftState): RequestProblem[] {
  return [
    ...methodProblems(draft.method),
    ...pathProblems(draft.path),
    ...draft.headers.filter((row) => row.enabled).flatMap(headerProblems),
    ...bodyProblems(draft),
  ]
}

function methodProblems(method: string): RequestProblem[] {
  if (TOKEN.test(method)) return []
  const message =
    method === ''
      ? 'The method is empty. Choose one, or type a name such as PURGE.'
      : `"${method}" cannot be a method. Use letters, digits and dashes only, without spaces.`
  return [{ field: 'method', severity: 'error', message }]
}

function pathProblems(path: string): RequestProblem[] {
  const error = (message: string): RequestProblem[] => [
    { field: 'path', severity: 'error', message },
  ]
  if (path === '') return error('The path is empty. Type one that starts with "/", such as /api.')
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) {
    return error(
      `Only the path is needed, because the sandbox answers every host as one: ${pathOfUrl(path)}`,
    )
  }
  if (path.startsWith('//')) {
    return error('"//" at the start would name another host. Start with a single "/".')
  }
  if (!path.startsWith('/')) return error(`The path must start with "/": /${path}`)
  if (/\p{Cc}/u.test(path)) {
    return error(
      'The path holds a control character or a line break. Delete it or write it as %0A.',
    )
  }
  if (path.includes('#')) {
    const message = 'The part after "#" stays in the browser and is not sent. Write # as %23.'
    return [{ field: 'path', severity: 'note', message }]
  }
  return []
}

function pathOfUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url) : null
  return path?.pathname.startsWith('/') ? path.pathname + path.search : '/api'
}

function headerProblems(row: HeaderRow): RequestProblem[] {
  const problem = (message: string): RequestProblem[] => [
    { field: 'headers', row: row.id, severity: 'error', message },
  ]
  if (row.name === '' && row.value === '') return []
  if (row.name === '') return problem('This header has no name. Name it, or remove the row.')
  if (!TOKEN.test(row.name)) {
    const bad = [...row.name].find((char) => !TOKEN.test(char)) ?? ''
    const shown = bad === ' ' ? 'a space' : `"${bad}"`
    return problem(`"${row.name}" cannot be a header name: ${shown} is not allowed in it.`)
  }
  if (['\r', '\n', '\0'].some((char) => row.value.includes(char))) {
    return problem(`The value of ${row.name} holds a line break. A header is one line.`)
  }
  if ([...row.value].some((char) => char.charCodeAt(0) > 255)) {
    return problem(
      `The value of ${row.name} holds a character outside Latin-1. Encode it, as encodeURIComponent() does.`,
    )
  }
  return []
}

function bodyProblems({ method, headers, body }: DraftState): RequestProblem[] {
  if (body.kind === 'none') return []
  const problem = (severity: RequestProblem['severity'], message: string, row?: number) => [
    { field: 'body' as const, severity, message, row },
  ]
  if (method === 'GET' || method === 'HEAD') {
    return problem('note', `A ${method} request has no body, so this one is not sent.`)
  }
  if (body.kind === 'json') {
    const found = findJsonProblem(body.json)
    if (!found) return []
    return problem('confirm', `Line ${found.line}, column ${found.column}: ${found.message}`)
  }
  if (body.kind === 'file' && !body.file) {
    return problem('error', 'No file is chosen. Choose one, or set the body to None.')
  }
  if (body.kind === 'multipart') {
    const own = headers.some((row) => row.enabled && row.name.toLowerCase() === 'content-type')
    const boundary = own
      ? problem(
          'note',
          'Your own Content-Type replaces the one that names the boundary, so the handler cannot split this body.',
        )
      : []
    return [...boundary, ...body.fields.filter((row) => row.enabled).flatMap(fileProblems)]
  }
  return []
}

function fileProblems(row: { id: number; name: string; file?: File | null }): RequestProblem[] {
  if (row.file !== null) return []
  const message = `The field "${row.name}" has no file. Choose one, or remove the row.`
  return [{ field: 'body', row: row.id, severity: 'error', message }]
}
