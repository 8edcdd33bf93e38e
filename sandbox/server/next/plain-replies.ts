// Server worker. The replies of `next start` that no handler makes.

import notFoundPage from 'virtual:not-found-page'
import type { ServerResponse } from '../node/http'
import { generateETag } from './common'
import { engine } from './engine'

const NO_STORE = 'private, no-cache, no-store, max-age=0, must-revalidate'

/** On a not-found page for a path that means a route only after decoding, which Next matches half-way. */
const ONE_YEAR = 's-maxage=31536000'

export const toError = (thrown: unknown) =>
  thrown instanceof Error ? thrown : new Error(String(thrown))

export function sendRedirect(response: ServerResponse, status: number, destination: string): void {
  response.statusCode = status
  response.setHeader('location', destination)
  if (status === 308) response.setHeader('Refresh', `0;url=${destination}`)
  response.end(destination)
}

export async function sendText(
  response: ServerResponse,
  status: number,
  text: string,
): Promise<void> {
  response.statusCode = status
  response.setHeader('ETag', generateETag(text))
  response.setHeader('Content-Type', 'text/plain')
  response.setHeader('Content-Length', text.length)
  response.end(text)
}

/** Errors before a route was found are rendered by `/_error`, which is never cached. */
export async function sendPlainError(response: ServerResponse): Promise<void> {
  response.setHeader('Cache-Control', NO_STORE)
  await sendText(response, 500, 'Internal Server Error')
}

/** The prerendered not-found page, with the headers that `next start` gives it. */
export function sendNotFound(response: ServerResponse, foundHalfWay: boolean): void {
  const body = new TextEncoder().encode(notFoundPage)
  response.statusCode = 404
  response.setHeader('Cache-Control', foundHalfWay ? ONE_YEAR : NO_STORE)
  response.setHeader('Vary', engine.appVary)
  for (const [name, value] of Object.entries(engine.notFoundHeaders))
    response.setHeader(name, value)
  response.setHeader('X-Powered-By', 'Next.js')
  response.setHeader('ETag', generateETag(notFoundPage))
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}
