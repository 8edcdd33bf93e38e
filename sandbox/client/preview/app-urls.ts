// Page. Addresses of a learner's app and where they are on the site: `/about` is `<scope>play/<id>/about`.

import { ORIGIN } from '../request-input'

const NAMED: Record<string, string> = {
  sol: '/',
  colon: ':',
  period: '.',
  Tab: '\t',
  NewLine: '\n',
}
const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(sol|colon|period|Tab|NewLine)(?=;));?/iy

/** One character of an attribute's value, with character references resolved as far as URLs need them. */
function readCharacter(raw: string, at: number): { char: string; next: number } {
  REFERENCE.lastIndex = at
  const [whole, hex, decimal, name] = REFERENCE.exec(raw) ?? []
  if (whole === undefined) return { char: raw.charAt(at), next: at + 1 }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  const char = name ? NAMED[name] : code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD'
  return { char: char ?? whole, next: at + whole.length }
}

/** End of `text` at the start of `raw`, or -1. URLs lose tabs, line breaks and leading spaces. */
function matchStart(raw: string, text: string): number {
  let at = 0
  for (let matched = 0; matched < text.length;) {
    if (at >= raw.length) return -1
    const { char, next } = readCharacter(raw, at)
    at = next
    if (/[\t\n\r]/.test(char) || (matched === 0 && char <= ' ')) continue
    if (char.toLowerCase() !== text[matched]) return -1
    matched++
  }
  return at
}

/**
 * The URL in an attribute's value as it stands in HTML, with `base` in front where it names the app's own
 * server: `/about`, `&#x2F;about`, `http://localhost:3000/about`. All others stay as they are.
 */
export function toSiteUrl(raw: string, base: string): string {
  for (const own of [ORIGIN, ORIGIN.slice('http:'.length)]) {
    const end = matchStart(raw, own)
    if (end < 0) continue
    const { char } = readCharacter(raw, end)
    if (end >= raw.length || '?#'.includes(char)) return `${base}/${raw.slice(end)}`
    if ('/\\'.includes(char)) return base + raw.slice(end)
  }
  const slash = matchStart(raw, '/')
  if (slash < 0 || '/\\'.includes(readCharacter(raw, slash).char || ' ')) return raw
  return `${base}/${raw.slice(slash)}`
}

/** The URL in the content of a `<meta http-equiv="refresh">` or a `Refresh` header: `5; url=/next`. */
export function toSiteRefresh(raw: string, base: string): string {
  const lead = /^\s*[\d.]*[\s;,]*(?:url\s*=\s*)?(?:["']|&quot;|&apos;|&#(?:x2[27]|3[49]);)?/i.exec(
    raw,
  )
  const at = lead?.[0].length ?? 0
  return raw.slice(0, at) + toSiteUrl(raw.slice(at), base)
}
