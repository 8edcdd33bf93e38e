// Page. Errors in a reply. In production only a digest crosses the wire; Next's own errors speak through it.

import type { FlightRow } from './flight-row'

interface ErrorRow {
  digest?: unknown
  name?: unknown
  message?: unknown
}

/** The content of an `E` row: `{"digest":"…"}`, with name and message in development. */
export function readErrorRow(text: string): Pick<FlightRow, 'kind' | 'title' | 'value'> {
  const { digest, name, message } = JSON.parse(text) as ErrorRow
  const known = typeof digest === 'string' ? digestWords(digest) : null
  const told = typeof message === 'string' ? `${String(name ?? 'Error')}: ${message}` : null
  const words = known ?? told ?? unknownWords(digest)
  return {
    kind: 'error',
    title: known ? `error: ${known}` : 'error with digest',
    value: { kind: 'error', digest: typeof digest === 'string' ? digest : null, words },
  }
}

function unknownWords(digest: unknown): string {
  return typeof digest === 'string' && digest !== ''
    ? 'an error was thrown; its message stays on the server, whose log has this digest'
    : 'an error was thrown; its message stays on the server'
}

const ACCESS_STATUS: Readonly<Record<string, string>> = {
  401: 'unauthorized() was called',
  403: 'forbidden() was called',
  404: 'notFound() was called',
}

/**
 * What a digest of Next itself says; null for others. The forms are those of `redirect-error.js`,
 * `http-access-fallback.js`, `bailout-to-csr.js` and `hooks-server-context.js` of Next 16.
 */
function digestWords(digest: string): string | null {
  const [code, ...rest] = digest.split(';')
  switch (code) {
    case 'NEXT_REDIRECT':
      return redirectWords(rest)
    case 'NEXT_HTTP_ERROR_FALLBACK':
      return ACCESS_STATUS[rest[0] ?? ''] ?? `status ${rest[0] ?? 'unknown'}`
    case 'BAILOUT_TO_CLIENT_SIDE_RENDERING':
      return 'this part is rendered only in the browser'
    case 'DYNAMIC_SERVER_USAGE':
      return 'request data was read where the page should be static'
    default:
      return null
  }
}

/** `[type, …destination, status, '']`: the destination may hold semicolons itself. */
function redirectWords(parts: string[]): string {
  const type = parts[0] ?? 'replace'
  const status = parts.at(-2) ?? ''
  return `redirect() to ${parts.slice(1, -2).join(';')} (${type}, ${status})`
}
