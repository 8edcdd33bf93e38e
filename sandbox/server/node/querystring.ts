// Server worker. `node:querystring`: decoding never throws, as in Node.

import es3 from 'next/dist/compiled/querystring-es3'

const encoder = new TextEncoder()

/** Bytes of valid escapes are kept; everything else stands for itself. */
function decodeBytes(text: string): string {
  const bytes: number[] = []
  for (let at = 0; at < text.length;) {
    const escaped = /^%([0-9a-f]{2})/i.exec(text.slice(at, at + 3))
    const char = String.fromCodePoint(text.codePointAt(at)!)
    if (escaped) bytes.push(Number.parseInt(escaped[1]!, 16))
    else bytes.push(...encoder.encode(char))
    at += escaped ? 3 : char.length
  }
  return new TextDecoder().decode(new Uint8Array(bytes))
}

export function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return decodeBytes(text)
  }
}

export const escape = encodeURIComponent
export const { stringify } = es3

type Parsed = Record<string, string | string[]>

export function parse(text: string, separator = '&', equals = '='): Parsed {
  const query: Parsed = Object.create(null) as Parsed
  for (const part of text.split(separator)) {
    if (part === '') continue
    const at = part.indexOf(equals)
    const decode = (piece: string) => unescape(piece.replaceAll('+', ' '))
    const name = decode(at < 0 ? part : part.slice(0, at))
    const value = at < 0 ? '' : decode(part.slice(at + equals.length))
    const known = query[name]
    query[name] = known === undefined ? value : [known, value].flat()
  }
  return query
}

export { parse as decode, stringify as encode }

export default { decode: parse, encode: stringify, escape, parse, stringify, unescape }
