// Page. The cookies that a browser in front of the sandbox would keep.

import { parseString } from 'set-cookie-parser'
import type { HeaderList } from '../protocol/trace'
import type { CookieJar, StoredCookie } from './types'

/** RFC 6265 5.1.4: `/api` covers `/api` and `/api/x`, not `/apix`. */
function pathMatches(path: string, cookiePath: string): boolean {
  if (path === cookiePath || cookiePath === '/') return true
  return path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)
}

/** RFC 6265 5.1.4: without a Path attribute, the folder of the request. */
function defaultPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '/'
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

export class MemoryCookieJar implements CookieJar {
  #cookies = new Map<string, StoredCookie>()

  /** @param now epoch milliseconds of the clock by which cookies end */
  constructor(private readonly now: () => number = Date.now) {}

  list(): StoredCookie[] {
    this.#dropExpired()
    return [...this.#cookies.values()]
  }

  set(cookie: Partial<StoredCookie> & { name: string; value: string }): void {
    const stored = { path: '/', httpOnly: false, secure: false, ...cookie }
    this.#cookies.set(`${stored.path};${stored.name}`, stored)
  }

  delete(name: string): void {
    for (const [key, cookie] of this.#cookies) if (cookie.name === name) this.#cookies.delete(key)
  }

  clear(): void {
    this.#cookies.clear()
  }

  /** The Cookie header for a request to `url`, longest path first; null without cookies. */
  header(url: string): string | null {
    return this.#join(url, () => true) || null
  }

  /** What scripts of the page at `url` see as `document.cookie`. */
  visible(url: string): string {
    return this.#join(url, ({ httpOnly }) => !httpOnly)
  }

  #join(url: string, counts: (cookie: StoredCookie) => boolean): string {
    const path = url.split(/[?#]/, 1)[0] ?? '/'
    return this.list()
      .filter((cookie) => pathMatches(path, cookie.path) && counts(cookie))
      .toSorted((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  /** Keeps what the Set-Cookie lines of a reply to `url` say. Localhost counts as secure. */
  store(url: string, headers: HeaderList): void {
    for (const [name, line] of headers) {
      if (name.toLowerCase() !== 'set-cookie') continue
      const parsed = parseString(line, { decodeValues: false })
      if (!parsed) continue
      const { maxAge, expires } = parsed
      const at = maxAge !== undefined ? this.now() + maxAge * 1000 : expires?.getTime()
      this.set({
        name: parsed.name,
        value: parsed.value,
        path: parsed.path?.startsWith('/') ? parsed.path : defaultPath(url),
        httpOnly: parsed.httpOnly ?? false,
        secure: parsed.secure ?? false,
        ...(parsed.sameSite && { sameSite: parsed.sameSite }),
        ...(at !== undefined && { expires: at }),
      })
    }
    this.#dropExpired()
  }

  #dropExpired(): void {
    const now = this.now()
    for (const [key, { expires }] of this.#cookies) {
      if (expires !== undefined && expires <= now) this.#cookies.delete(key)
    }
  }
}
