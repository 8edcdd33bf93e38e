// Server worker. A rewrite to another origin: `fetch` of the worker plays the HTTP proxy of Next.

import type { IncomingMessage, ServerResponse } from '../../node/http'
import { formatUrl } from '../common'

type Target = Parameters<typeof formatUrl>[0]

/** Headers that belong to one connection, and those that fetch sets itself. */
const NOT_FORWARDED = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

function forwarded(request: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (!NOT_FORWARDED.has(name)) headers.set(name, String(value))
  }
  return headers
}

async function pipe(reply: Response, response: ServerResponse): Promise<void> {
  response.statusCode = reply.status
  for (const [name, value] of reply.headers) response.appendHeader(name, value)
  response.flushHeaders()
  for await (const chunk of reply.body ?? []) response.write(chunk)
  response.end()
}

export async function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
): Promise<void> {
  const url = formatUrl(target)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  try {
    const init = {
      method: request.method,
      headers: forwarded(request),
      redirect: 'manual',
      duplex: 'half',
      ...(hasBody && { body: request as unknown as ReadableStream }),
    } as const
    await pipe(await fetch(url, init), response)
  } catch (error) {
    console.error(`Failed to proxy ${url}`, error)
    response.statusCode = 500
    response.end('Internal Server Error')
  }
}
