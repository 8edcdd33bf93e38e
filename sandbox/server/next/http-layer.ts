// Server worker. What stands between Node's socket and Next's router in `next start`: the compression
// middleware's Vary header and the headers that Node's http module adds to every reply.

import type { ServerResponse } from '../node/http'
import { nextConfig } from './common'

/** Media types that the compression middleware considers (package `compressible`: mime-db or this pattern). */
const COMPRESSIBLE =
  /^text\/|\+(?:json|text|xml)$|^application\/(?:json|javascript|ecmascript|xml|xhtml\+xml|x-javascript|x-www-form-urlencoded|wasm|rtf|sql|toml|manifest\+json|graphql)$|^image\/(?:bmp|svg\+xml|x-icon)$|^font\/(?:otf|ttf)$/i

function addVary(response: ServerResponse): void {
  if (nextConfig.compress === false) return
  const given = response.getHeader('content-type')
  // The middleware knows texts only; some versions of Next set a list with one entry.
  const type = typeof given === 'string' ? (given.split(';', 1)[0]?.trim() ?? '') : ''
  if (!COMPRESSIBLE.test(type)) return
  if (/no-transform/i.test(String(response.getHeader('cache-control') ?? ''))) return
  const vary = [response.getHeader('vary') ?? []].flat().join(', ')
  const names = vary.toLowerCase().split(/ *, */)
  if (names.includes('*')) response.setHeader('Vary', '*')
  else if (names.includes('accept-encoding')) response.setHeader('Vary', vary)
  else response.setHeader('Vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
}

function addConnection(response: ServerResponse, method: string): void {
  if (!response.hasHeader('date')) response.setHeader('Date', new Date().toUTCString())
  response.setHeader('Connection', 'keep-alive')
  response.setHeader('Keep-Alive', 'timeout=5')
  const bodiless = method === 'HEAD' || response.statusCode === 204 || response.statusCode === 304
  if (!bodiless && !response.hasHeader('content-length')) {
    response.setHeader('Transfer-Encoding', 'chunked')
  }
}

/** Called once per response, before its head is sent. */
export function attachHttpLayer(response: ServerResponse, method: string): void {
  response.once('headers', () => {
    addVary(response)
    addConnection(response, method)
  })
}
