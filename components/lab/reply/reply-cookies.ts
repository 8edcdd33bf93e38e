import { type Cookie, parseSetCookie } from 'set-cookie-parser'
import type { HeaderList } from '@/sandbox/protocol/trace'

export interface ReplyCookie {
  name: string
  value: string
  /** Path, lifetime and flags in words. */
  attributes: string[]
  /** Why a browser would refuse or weaken this cookie. */
  warning?: string
}

/** The cookies that a reply sets, one per Set-Cookie header. */
export function replyCookies(headers: HeaderList): ReplyCookie[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'set-cookie')
    .flatMap(([, value]) => parseSetCookie(value, { split: false, decodeValues: false }))
    .map((cookie) => ({
      name: cookie.name,
      value: cookie.value,
      attributes: attributesOf(cookie),
      warning: warningOf(cookie),
    }))
}

function attributesOf(cookie: Cookie): string[] {
  const { path, domain, maxAge, expires, httpOnly, secure, sameSite } = cookie
  const parts = [
    path && `Path=${path}`,
    domain && `Domain=${domain}`,
    maxAge !== undefined && (maxAge <= 0 ? 'deletes the cookie' : `for ${maxAge} s`),
    maxAge === undefined && expires && `until ${expires.toUTCString()}`,
    maxAge === undefined && !expires && 'session cookie',
    httpOnly && 'HttpOnly',
    secure && 'Secure',
    sameSite && `SameSite=${sameSite}`,
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '') as string[]
}

function warningOf({ name, sameSite, secure, path, domain }: Cookie): string | undefined {
  if (sameSite?.toLowerCase() === 'none' && !secure) {
    return 'Browsers refuse SameSite=None without Secure.'
  }
  if (name.startsWith('__Secure-') && !secure) return 'The prefix __Secure- demands Secure.'
  if (name.startsWith('__Host-') && (!secure || path !== '/' || domain)) {
    return 'The prefix __Host- demands Secure, Path=/ and no Domain.'
  }
  return undefined
}
