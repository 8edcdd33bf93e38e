import type { ConformanceTopic } from '../conformance-case'
import { get, post } from '../requests'
import { notFound } from './not-found-page'

const QUERIES = [
  '',
  '?',
  '?a',
  '?a=',
  '?a=1&a=2&b=3',
  '?q=two%20sum&r=a+b',
  '?q=%C3%BC&emoji=%F0%9F%98%80',
  '?a%5B%5D=1&a%5B%5D=2',
  '?q=%E0%A4%A',
  '?a=b=c&&d',
  '?next=/a/b?c=d',
  "?quote='%22%3Ctag%3E",
  '?plus=%2B&amp=%26&hash=%23',
]

const VALUES = [
  'a%20b%2Fc',
  'caf%C3%A9',
  '%F0%9F%98%80',
  '%E0%A4%A',
  '%',
  '%zz',
  'a+b',
  'a.b~c_d-e',
  "it's(ok)!*",
  'semi;colon=1,2',
  '@me:you$',
  '%5Bid%5D',
  '[id]',
  '%25',
  '%2E%2E',
  'a%3Fb%23c',
  '%00',
  'undefined',
]

export const urls: ConformanceTopic = {
  project: 'urls',
  cases: [
    ...QUERIES.map((query) => ({
      name: `query ${query || '(none)'}`,
      requests: [get(`/urls/echo${query}`)],
    })),
    { name: 'nextUrl.searchParams', requests: [get('/urls/query?q=1&flag&q=%C3%BC')] },
    ...VALUES.map((value) => ({ name: `segment ${value}`, requests: [get(`/urls/one/${value}`)] })),
    { name: 'encoded segments of a catch-all', requests: [get('/urls/many/a%20b/c%2Fd/%C3%A9')] },
    { name: 'a malformed segment of a catch-all', requests: [get('/urls/many/ok/%E0%A4%A')] },
    { name: 'a trailing slash', requests: [get('/urls/echo/')] },
    { name: 'a trailing slash with a query', requests: [get('/urls/echo/?a=1&b=%20')] },
    { name: 'a trailing slash with a POST', requests: [post('/urls/echo/', 'x')] },
    { name: 'a trailing slash of an unknown path', requests: [get('/urls/nowhere/')] },
    {
      name: 'a trailing slash after a file name',
      requests: [get('/urls/tilde~dot.dash-under_score/')],
    },
    { name: 'a double slash', requests: [get('/urls//echo')] },
    { name: 'a double slash at the start', requests: [get('//urls/echo')] },
    { name: 'a double slash with a query', requests: [get('/urls//echo?a=//b')] },
    { name: 'two slashes at the end', requests: [get('/urls/echo//')] },
    { name: 'an empty segment in a catch-all', requests: [get('/urls/many/a//b')] },
    { name: 'an empty dynamic segment', requests: [get('/urls/one/')] },
    notFound('a backslash, encoded', get('/urls/one%5Cecho')),
    notFound('a folder with an accent', get('/urls/caf%C3%A9')),
    notFound('a folder with a space', get('/urls/with%20space')),
    { name: 'unreserved characters', requests: [get('/urls/tilde~dot.dash-under_score')] },
    notFound('an encoded static segment', get('/urls/%65cho')),
    notFound('a path that ends with an encoded slash', get('/urls/echo%2F')),
    { name: 'a long path', requests: [get(`/urls/one/${'x'.repeat(4000)}`)] },
    notFound('a malformed path that no route matches', get('/nowhere/%E0%A4%A')),
  ],
}
