import { prepareFlightRouterStateForRequest } from 'next/dist/client/flight-data-helpers'
import { expect, test } from 'vitest'
import type { HeaderList } from '../protocol/trace'
import { exchangeKind } from './exchange-kind'
import { readActionRedirect, replyHeaderWords, requestHeaderWords } from './header-words'
import { readRouterState } from './router-state'

const words = (status: number, ...headers: HeaderList) =>
  replyHeaderWords(status, headers).map((header) => header.words)

const STATE = prepareFlightRouterStateForRequest([
  '',
  {
    children: [
      'problems',
      {
        children: [['id', '3', 'd', null], { children: ['__PAGE__', {}] }],
        modal: ['__DEFAULT__', {}],
      },
      null,
      'refetch',
    ],
  },
])

test('says which route the browser shows', () => {
  expect(readRouterState(STATE)).toEqual({
    paths: ['/ › problems › [id] = 3 › page', '/ › problems › @modal › default'],
    refetch: ['/ › problems'],
  })
  expect(readRouterState('%7B%7D')).toBeNull()
})

test('says what a request of the router asks for', () => {
  const said = requestHeaderWords(
    [
      ['RSC', '1'],
      ['Next-Router-State-Tree', STATE],
      ['Next-Router-Segment-Prefetch', '/_tree'],
      ['Accept', '*/*'],
    ],
    {},
  )
  expect(said.map(({ name }) => name)).toEqual([
    'RSC',
    'Next-Router-State-Tree',
    'Next-Router-Segment-Prefetch',
  ])
  expect(said[1]!.words).toContain('It asks for everything below / › problems.')
})

test('says what an action did to caches, cookies and the URL', () => {
  expect(words(200, ['x-action-revalidated', '1'])[0]).toMatch(/invalidated data/)
  expect(words(200, ['x-action-revalidated', '2'])[0]).toMatch(/refresh\(\)/)
  expect(words(200, ['x-action-redirect', '/a;b;push'])[0]).toMatch(
    /shows \/a;b, as a new history entry/,
  )
  expect(words(303, ['Location', '/done'])[0]).toMatch(/reloading does not post again/)
  expect(words(409, ['x-nextjs-action-not-found', '1'])[0]).toMatch(/no such Server Action/)
  expect(
    words(
      200,
      ['Set-Cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=; Max-Age=0'],
      ['set-cookie', 'c=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    ),
  ).toEqual(['Sets the cookie a.', 'Deletes the cookie b.', 'Deletes the cookie c.'])
  expect(readActionRedirect('/x')).toEqual({ to: '/x', type: null })
})

test('tells the requests of a page apart', () => {
  const kind = (method: string, headers: HeaderList, form = false) =>
    exchangeKind(method, headers, form)
  expect(kind('GET', [['Accept', 'text/html,*/*']])).toBe('document')
  expect(
    kind('GET', [
      ['Sec-Fetch-Dest', 'empty'],
      ['RSC', '1'],
    ]),
  ).toBe('soft navigation')
  expect(
    kind('GET', [
      ['RSC', '1'],
      ['Next-Router-Prefetch', '1'],
    ]),
  ).toBe('prefetch')
  expect(kind('POST', [['Next-Action', 'x']])).toBe('Server Action')
  expect(kind('POST', [['Sec-Fetch-Dest', 'document']], true)).toBe('form action')
  expect(kind('GET', [['Sec-Fetch-Dest', 'image']])).toBe('image')
  expect(kind('GET', [['Sec-Fetch-Dest', 'empty']])).toBe('fetch')
})
