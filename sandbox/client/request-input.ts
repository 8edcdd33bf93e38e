// Page. Turns what a caller gives to `sandbox.fetch` into the request that the server receives.

import type { HeaderList } from '../protocol/trace'
import type { SandboxRequestInit } from './types'

/** Where the sandbox's server says it listens: what `request.url` starts with. */
export const ORIGIN = 'http://localhost:3000'

/** `token` of RFC 9110 5.6.2: the letters of a method or a header name. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

export interface PreparedRequest {
  method: string
  url: string
  headers: HeaderList
  body: ArrayBuffer | ReadableStream<Uint8Array> | null
}

/** Path and query of `input`. Throws a TypeError that says what is wrong with it. */
export function readUrl(input: string | URL): string {
  const text = String(input)
  if (text === '') throw new TypeError('The path is empty. Start it with a slash: /api/problems')
  const absolute = /^[a-z][a-z\d+.-]*:/i.test(text)
  if (!absolute && !text.startsWith('/')) {
    throw new TypeError(`"${text}" is not a path. Start it with a slash: /${text}`)
  }
  const parsed = URL.canParse(text, ORIGIN) ? new URL(text, ORIGIN) : null
  if (!parsed)
    throw new TypeError(`"${text}" is not a valid URL. Give a path such as /api/problems?q=sum`)
  if (parsed.origin !== ORIGIN) {
    throw new TypeError(
      `${parsed.origin} is outside the sandbox, which has no network. Its own server is ${ORIGIN}: give only the path.`,
    )
  }
  return parsed.pathname + parsed.search
}

export function readMethod(method = 'GET'): string {
  if (!TOKEN.test(method)) {
    throw new TypeError(
      `"${method}" is not a method name. Methods are letters without spaces: GET, POST, PATCH.`,
    )
  }
  return /^(get|head|post|put|delete|options|patch)$/i.test(method) ? method.toUpperCase() : method
}

export function checkHeader(name: string, value: string): void {
  if (!TOKEN.test(name)) {
    throw new TypeError(
      `"${name}" is not a header name. Use letters, digits and hyphens, without spaces or colons: X-Request-Id`,
    )
  }
  // eslint-disable-next-line no-control-regex
  if (/[\r\n\0]/.test(value))
    throw new TypeError(`The value of ${name} contains a line break. A header is one line.`)
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u00ff]/.test(value)) {
    throw new TypeError(
      `The value of ${name} has a character that HTTP headers cannot carry. Encode it, for example with encodeURIComponent.`,
    )
  }
}

function listHeaders(headers: SandboxRequestInit['headers']): HeaderList {
  if (!headers) return []
  if (Array.isArray(headers)) return headers
  return headers instanceof Headers ? [...headers] : Object.entries(headers)
}

async function readBody(body: SandboxRequestInit['body'], method: string) {
  if (body === null || body === undefined) return { bytes: null, type: null }
  if (method === 'GET' || method === 'HEAD') {
    throw new TypeError(
      `A ${method} request has no body. Remove the body, or choose POST, PUT, PATCH or DELETE.`,
    )
  }
  if (body instanceof ReadableStream) return { bytes: body, type: null }
  const packed = new Response(body as BodyInit)
  return { bytes: await packed.arrayBuffer(), type: packed.headers.get('content-type') }
}

/** Headers that any HTTP client sends by itself, unless the caller gave them. */
function defaultHeaders(
  type: string | null,
  bytes: ArrayBuffer | ReadableStream | null,
): HeaderList {
  const list: HeaderList = [
    ['host', new URL(ORIGIN).host],
    ['connection', 'keep-alive'],
    // Node 20, in which replies are recorded, has no `navigator`.
    ['user-agent', globalThis.navigator?.userAgent ?? 'node'],
    ['accept', '*/*'],
  ]
  if (type) list.push(['content-type', type])
  if (bytes instanceof ArrayBuffer) list.push(['content-length', String(bytes.byteLength)])
  if (bytes instanceof ReadableStream) list.push(['transfer-encoding', 'chunked'])
  return list
}

/** Checks and completes a request. Throws a TypeError with advice on a bad URL, method, header or body. */
export async function prepareRequest(
  input: string | URL,
  init: SandboxRequestInit,
  cookie: string | null,
): Promise<PreparedRequest> {
  const url = readUrl(input)
  const method = readMethod(init.method)
  const given = listHeaders(init.headers)
  for (const [name, value] of given) checkHeader(name, value)
  const { bytes, type } = await readBody(init.body, method)
  const names = new Set(given.map(([name]) => name.toLowerCase()))
  const headers = [...defaultHeaders(type, bytes).filter(([name]) => !names.has(name)), ...given]
  if (cookie && !names.has('cookie')) headers.push(['cookie', cookie])
  return { method, url, headers, body: bytes }
}
