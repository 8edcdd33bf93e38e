import * as node from 'node:url'
import * as nodeQuery from 'node:querystring'
import { expect, test } from 'vitest'
import * as querystring from './querystring'
import { format, parse } from './url'

const PATHS = [
  '/a/b?x=1&y=2#z',
  '/a/%2E%2E/b',
  '/a/../b',
  '/é b/{c}',
  '/a?q=%E0%A4%A',
  '/a\\b?c\\d',
  '/',
  '?x=1',
  '/a?x=1&x=2&y',
  '//host/a',
  'http://localhost:3000/one/%C3%A9?x=1',
  'http://localhost:3000/one/%00',
  'https://User:pw@Example.com/%2E%2E/a#b',
  'http://example.com',
  'http://example.com?x=1',
]

test.each(PATHS)('parses %s as Node does', (path) => {
  expect({ ...parse(path) }).toEqual({ ...node.parse(path) })
  expect({ ...parse(path, true) }).toEqual({ ...node.parse(path, true) })
})

test.each(PATHS)('formats what was parsed from %s as Node does', (path) => {
  expect(format(node.parse(path, true))).toBe(node.format(node.parse(path, true)))
})

test.each([
  { pathname: '/é/%00', query: { a: '1', b: ['2', '3'] } },
  { protocol: 'https', hostname: 'x.dev', port: '1', pathname: 'a', search: 'b' },
  { pathname: '/a?b#c', hash: 'd' },
])('formats $pathname as Node does', (parts) => {
  expect(format(parts)).toBe(node.format(parts))
})

test.each(['a=%E0%A4%A', 'a=1&a=2', 'a+b=c%20d', '%', 'a', '=x', ''])(
  'reads the query %s as Node does',
  (text) => {
    expect({ ...querystring.parse(text) }).toEqual({ ...nodeQuery.parse(text) })
  },
)
