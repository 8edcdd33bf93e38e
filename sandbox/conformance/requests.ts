// Short forms in which cases write their requests.

import type { ConformanceRequest } from './conformance-case'
import type { HeaderList } from '../protocol/trace'

export type Headers = Record<string, string> | HeaderList

const list = (headers: Headers): HeaderList =>
  Array.isArray(headers) ? headers : Object.entries(headers)

export function send(method: string, path: string, headers: Headers = {}): ConformanceRequest {
  return { method, path, headers: list(headers), body: null }
}

export const get = (path: string, headers: Headers = {}) => send('GET', path, headers)

/** A request with a body; `type` becomes its content type. */
export function sendBody(
  method: string,
  path: string,
  body: string | Uint8Array,
  type?: string,
): ConformanceRequest {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { method, path, headers: type === undefined ? [] : [['content-type', type]], body: bytes }
}

export const post = (path: string, body: string | Uint8Array = '', type?: string) =>
  sendBody('POST', path, body, type)

export const postJson = (path: string, value: unknown) =>
  post(path, JSON.stringify(value), 'application/json')

export const streamed = (request: ConformanceRequest): ConformanceRequest => ({
  ...request,
  streamed: true,
})

export const withCookies = (request: ConformanceRequest): ConformanceRequest => ({
  ...request,
  withCookies: true,
})

const BOUNDARY = '----conformance'

export interface Part {
  name: string
  value: string | Uint8Array
  /** Makes it a file. */
  filename?: string
  type?: string
}

/** A multipart form, byte for byte, so that every side parses the same. */
export function postMultipart(path: string, parts: Part[]): ConformanceRequest {
  const pieces = parts.flatMap(({ name, value, filename, type }) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"`,
    type === undefined ? '' : `\r\nContent-Type: ${type}`,
    '\r\n\r\n',
    value,
    '\r\n',
  ])
  const body = Buffer.concat([...pieces, `--${BOUNDARY}--\r\n`].map((piece) => Buffer.from(piece)))
  return post(path, body, `multipart/form-data; boundary=${BOUNDARY}`)
}
