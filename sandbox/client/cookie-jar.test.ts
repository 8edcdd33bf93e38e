import { expect, test } from 'vitest'
import { MemoryCookieJar } from './cookie-jar'

const setCookie = (line: string): [string, string][] => [['set-cookie', line]]

test('sends a stored cookie back to its path only', () => {
  const jar = new MemoryCookieJar()
  jar.store('/api/login', setCookie('session=abc; Path=/api; HttpOnly'))
  expect(jar.header('/api/problems')).toBe('session=abc')
  expect(jar.header('/apix')).toBeNull()
  expect(jar.list()).toMatchObject([
    { name: 'session', value: 'abc', path: '/api', httpOnly: true },
  ])
})

test('uses the folder of the request where a cookie names no path', () => {
  const jar = new MemoryCookieJar()
  jar.store('/api/login?x=1', setCookie('a=1'))
  expect(jar.list()[0]?.path).toBe('/api')
})

test('forgets a cookie that expired or was deleted', () => {
  const jar = new MemoryCookieJar()
  jar.store('/', setCookie('a=1; Path=/; Max-Age=100'))
  jar.store('/', setCookie('a=; Path=/; Max-Age=0'))
  expect(jar.list()).toEqual([])
  jar.store('/', setCookie('b=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'))
  expect(jar.list()).toEqual([])
})

test('keeps two Set-Cookie lines of one reply, longest path first', () => {
  const jar = new MemoryCookieJar()
  jar.store('/', [...setCookie('a=1; Path=/'), ...setCookie('b=2; Path=/api/x')])
  expect(jar.header('/api/x/y')).toBe('b=2; a=1')
})

test('replaces a cookie of the same name and path', () => {
  const jar = new MemoryCookieJar()
  jar.set({ name: 'a', value: '1' })
  jar.set({ name: 'a', value: '2' })
  expect(jar.header('/')).toBe('a=2')
  jar.delete('a')
  expect(jar.header('/')).toBeNull()
})

test('ends cookies by the clock that it is given', () => {
  let now = 1_000
  const jar = new MemoryCookieJar(() => now)
  jar.store('/', [['set-cookie', 'short=1; Max-Age=60']])
  now += 59_999
  expect(jar.header('/')).toBe('short=1')
  now += 1
  expect(jar.header('/')).toBeNull()
})
