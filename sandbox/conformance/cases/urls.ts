import type { ConformanceTopic } from '../conformance-case'
import { get, post } from '../requests'
import { errorPage, notFound } from './error-pages'

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
  'a+b',
  'a.b~c_d-e',
  'semi;colon=1,2',
  '@me:you$',
  '%5Bid%5D',
  '[id]',
  '%25',
  'a%3Fb%23c',
  '%00',
  'undefined',
]

/** No UTF-8, or no percent-encoding at all. */
const MALFORMED = ['%E0%A4%A', '%', '%zz']

export const urls: ConformanceTopic = {
  project: 'urls',
  cases: [
    ...QUERIES.map((query) => ({
      name: `query ${query || '(none)'}`,
      steps: [get(`/urls/echo${query}`)],
    })),
    { name: 'nextUrl.searchParams', steps: [get('/urls/query?q=1&flag&q=%C3%BC')] },
    ...VALUES.map((value) => ({ name: `segment ${value}`, steps: [get(`/urls/one/${value}`)] })),
    {
      name: "segment it's(ok)!*",
      steps: [get("/urls/one/it's(ok)!*")],
      masks: [
        {
          field: 'body',
          pattern: /%27|'(?=s\(ok\)!\*"\})/,
          reason:
            'Next 15 reads the path with the old url module of Node, which escapes an apostrophe.',
          next: ['15'],
        },
      ],
    },
    {
      name: 'segment %2E%2E',
      steps: [get('/urls/one/%2E%2E')],
      skip: {
        reason:
          'Next 14 and 15 read the path with the old url module of Node, which keeps encoded dots. In the sandbox they are resolved as in any URL, and a redirect to the parent is the answer.',
        next: ['14', '15'],
      },
    },
    ...MALFORMED.map((value) =>
      errorPage(['14', '15'], { name: `segment ${value}`, steps: [get(`/urls/one/${value}`)] }),
    ),
    { name: 'encoded segments of a catch-all', steps: [get('/urls/many/a%20b/c%2Fd/%C3%A9')] },
    errorPage(['14', '15'], {
      name: 'a malformed segment of a catch-all',
      steps: [get('/urls/many/ok/%E0%A4%A')],
    }),
    { name: 'a trailing slash', steps: [get('/urls/echo/')] },
    { name: 'a trailing slash with a query', steps: [get('/urls/echo/?a=1&b=%20')] },
    { name: 'a trailing slash with a POST', steps: [post('/urls/echo/', 'x')] },
    { name: 'a trailing slash of an unknown path', steps: [get('/urls/nowhere/')] },
    {
      name: 'a trailing slash after a file name',
      steps: [get('/urls/tilde~dot.dash-under_score/')],
    },
    { name: 'a double slash', steps: [get('/urls//echo')] },
    { name: 'a double slash at the start', steps: [get('//urls/echo')] },
    { name: 'a double slash with a query', steps: [get('/urls//echo?a=//b')] },
    { name: 'two slashes at the end', steps: [get('/urls/echo//')] },
    { name: 'an empty segment in a catch-all', steps: [get('/urls/many/a//b')] },
    { name: 'an empty dynamic segment', steps: [get('/urls/one/')] },
    notFound('a backslash, encoded', get('/urls/one%5Cecho')),
    notFound('a folder with an accent', get('/urls/caf%C3%A9')),
    notFound('a folder with a space', get('/urls/with%20space')),
    { name: 'unreserved characters', steps: [get('/urls/tilde~dot.dash-under_score')] },
    notFound('an encoded static segment', get('/urls/%65cho')),
    notFound('a path that ends with an encoded slash', get('/urls/echo%2F')),
    { name: 'a long path', steps: [get(`/urls/one/${'x'.repeat(4000)}`)] },
    notFound('a malformed path that no route matches', get('/nowhere/%E0%A4%A')),
  ],
}
