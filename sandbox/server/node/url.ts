// Server worker. The legacy `url` module. Paths stay as they were written, which the browser's URL class
// does not do; the URLs of other origins are read by Next's own copy of the module.

import legacy from 'next/dist/compiled/native-url'
import * as querystring from './querystring'

interface Parsed {
  protocol: string | null
  slashes: boolean | null
  auth: string | null
  host: string | null
  port: string | null
  hostname: string | null
  hash: string | null
  search: string | null
  query: string | ReturnType<typeof querystring.parse> | null
  pathname: string | null
  path: string | null
  href: string
}

/** What Node takes as it is (lib/url.js, simplePathPattern). */
const SIMPLE = /^\/\/?(?!\/)[^?\s#@]*(\?[^\s#@]*)?$/

/** Characters that Node escapes in everything else. */
const ESCAPED = /[{}|\\^`<>" \r\n\t']/g

const escapeChar = (char: string) =>
  `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

function split(text: string, mark: string): [before: string, from: string | null] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at)]
}

function parsePath(text: string, parseQuery: boolean): Parsed {
  const [beforeQuery, fromQuery] = split(text.trim(), '?')
  const slashed = beforeQuery.replaceAll('\\', '/') + (fromQuery ?? '')
  const written = SIMPLE.test(slashed) ? slashed : slashed.replace(ESCAPED, escapeChar)
  const [rest, hash] = split(written, '#')
  const [pathname, search] = split(rest, '?')
  const query = search?.slice(1) ?? null
  return {
    protocol: null,
    slashes: null,
    auth: null,
    host: null,
    port: null,
    hostname: null,
    hash,
    search,
    query: parseQuery ? querystring.parse(query ?? '') : query,
    pathname: pathname || null,
    path: pathname + (search ?? '') || null,
    href: rest + (hash ?? ''),
  }
}

const ABSOLUTE = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)(.*)$/i

function parseAbsolute(
  protocol: string,
  authority: string,
  rest: string,
  parseQuery: boolean,
): Parsed {
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1).toLowerCase()
  const [, hostname = host, port = null] = /^(.*?)(?::(\d*))?$/.exec(host) ?? []
  const path = parsePath(rest.startsWith('/') ? rest : `/${rest}`, parseQuery)
  const auth = at < 0 ? null : querystring.unescape(authority.slice(0, at))
  const scheme = protocol.toLowerCase()
  return {
    ...path,
    protocol: scheme,
    slashes: true,
    auth,
    host,
    port,
    hostname,
    href: `${scheme}//${authority.slice(0, at + 1)}${host}${path.href}`,
  }
}

export function parse(text: string, parseQuery = false, slashesDenoteHost = false): object {
  const [, protocol, authority = '', rest = ''] = ABSOLUTE.exec(text.trim()) ?? []
  if (protocol) return parseAbsolute(protocol, authority, rest, parseQuery)
  const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(text.trim()) && !slashesDenoteHost
  return isPath ? parsePath(text, parseQuery) : legacy.parse(text, parseQuery, slashesDenoteHost)
}

type Formatted = Partial<Omit<Parsed, 'query'>> & { query?: unknown }

export function format(given: string | URL | Formatted): string {
  if (typeof given === 'string' || given instanceof globalThis.URL) return String(given)
  const { protocol, auth, hostname, port, hash, query } = given
  const authority = auth ? `${encodeURIComponent(auth).replace(/%3A/i, ':')}@` : ''
  const named = hostname ? hostname + (port ? `:${port}` : '') : ''
  const host = authority + (given.host ?? named)
  const scheme = protocol ? (protocol.endsWith(':') ? protocol : `${protocol}:`) : ''
  const asked = typeof query === 'object' && query ? querystring.stringify(query as never) : ''
  const search = given.search || (asked && `?${asked}`)
  const pathname = (given.pathname ?? '').replaceAll('?', '%3F').replaceAll('#', '%23')
  const slashes = given.slashes || host || /^(https?|ftp|file):$/.test(scheme) ? '//' : ''
  const rooted = host && pathname && !pathname.startsWith('/') ? `/${pathname}` : pathname
  const start = host || slashes ? `${slashes}${host}` : ''
  const mark = (text: string, char: string) => (text && !text.startsWith(char) ? char + text : text)
  return scheme + start + rooted + mark(search, '?').replaceAll('#', '%23') + mark(hash ?? '', '#')
}

export const { resolve } = legacy
export const URL = globalThis.URL
export const URLSearchParams = globalThis.URLSearchParams
export const fileURLToPath = (url: string | URL) =>
  decodeURIComponent(new globalThis.URL(url).pathname)
export const pathToFileURL = (path: string) => new globalThis.URL(`file://${encodeURI(path)}`)
export default {
  fileURLToPath,
  format,
  parse,
  pathToFileURL,
  resolve,
  URL,
  URLSearchParams,
}
