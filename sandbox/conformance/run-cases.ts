// Runs cases against one server, whichever it is.

import type { ConformanceCase, ConformanceReply, ConformanceRequest } from './conformance-case'
import type { HeaderList } from '../protocol/trace'

/** Sends one request and reads its whole reply. */
export type Sender = (request: ConformanceRequest) => Promise<ConformanceReply>

/** A body in the pieces that a streamed request sends. */
export function pieces(body: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const size = Math.max(1, Math.ceil(body.byteLength / 3))
  return [0, size, 2 * size]
    .map((start) => new Uint8Array(body.slice(start, start + size)))
    .filter((piece) => piece.byteLength > 0)
}

/** Every server gets the same headers, the connection's own included. */
function complete(request: ConformanceRequest, cookies: Map<string, string>): ConformanceRequest {
  const headers: HeaderList = [
    ['host', 'localhost:3000'],
    ['connection', 'keep-alive'],
    ['user-agent', 'conformance/1.0'],
    ['accept', '*/*'],
  ]
  const named = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const own = headers.filter(([name]) => !named.has(name))
  const { body, streamed, withCookies } = request
  if (body)
    own.push(
      streamed ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.byteLength)],
    )
  const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  if (withCookies && kept) own.push(['cookie', kept])
  return { ...request, headers: [...own, ...request.headers] }
}

function storeCookies(reply: ConformanceReply, cookies: Map<string, string>): void {
  for (const [name, value] of reply.headers) {
    const [, key, content] = /^([^=;]+)=([^;]*)/.exec(value) ?? []
    if (name.toLowerCase() !== 'set-cookie' || key === undefined) continue
    if (/Expires=Thu, 01 Jan 1970|Max-Age=0/i.test(value)) cookies.delete(key)
    else cookies.set(key, content ?? '')
  }
}

/** The replies of one case, in order. */
export async function runCase(
  { requests }: ConformanceCase,
  send: Sender,
): Promise<ConformanceReply[]> {
  const cookies = new Map<string, string>()
  const replies: ConformanceReply[] = []
  for (const request of requests) {
    const reply = await send(complete(request, cookies))
    storeCookies(reply, cookies)
    replies.push(reply)
  }
  return replies
}
