import { expect, test } from 'vitest'
import { replyCookies } from './reply-cookies'

test('lists each Set-Cookie header with its attributes', () => {
  const cookies = replyCookies([
    ['content-type', 'text/plain'],
    ['set-cookie', 'session=a%20b; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=60'],
    ['set-cookie', 'theme=; Path=/; Max-Age=0'],
  ])
  expect(cookies).toEqual([
    {
      name: 'session',
      value: 'a%20b',
      attributes: ['Path=/', 'for 60 s', 'HttpOnly', 'Secure', 'SameSite=Lax'],
      warning: undefined,
    },
    { name: 'theme', value: '', attributes: ['Path=/', 'deletes the cookie'], warning: undefined },
  ])
})

test.each([
  ['a=1; SameSite=None', 'Browsers refuse SameSite=None without Secure.'],
  ['__Secure-a=1', 'The prefix __Secure- demands Secure.'],
  ['__Host-a=1; Secure', 'The prefix __Host- demands Secure, Path=/ and no Domain.'],
])('warns that browsers refuse %s', (header, warning) => {
  expect(replyCookies([['Set-Cookie', header]])[0]?.warning).toBe(warning)
})
