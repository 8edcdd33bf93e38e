import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, withCookies } from '../requests'

const BROWSER =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1'

/** Headers that a proxy would send; without them `next start` names its own address and port. */
const FORWARDED = {
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-port': '3000',
  'x-forwarded-host': 'lab.test',
}

export const nextHeaders: ConformanceTopic = {
  project: 'next-headers',
  cases: [
    { name: 'headers()', requests: [get('/next-headers/read', { 'X-CUSTOM': 'Value' })] },
    {
      name: 'a repeated header',
      requests: [
        get('/next-headers/read', [
          ['x-repeated', 'a'],
          ['X-Repeated', 'b'],
        ]),
      ],
    },
    {
      name: 'every header of a request',
      requests: [get('/next-headers/all', { ...FORWARDED, Cookie: 'a=1' })],
    },
    { name: 'headers() cannot be changed', requests: [get('/next-headers/read-only')] },
    {
      name: 'cookies()',
      requests: [
        get('/next-headers/cookies', { cookie: 'a=1; b=two%20words; c="quoted"; a=2; d' }),
      ],
    },
    { name: 'cookies() without cookies', requests: [get('/next-headers/cookies')] },
    {
      name: 'two Cookie headers',
      requests: [
        get('/next-headers/cookies', [
          ['cookie', 'a=1'],
          ['cookie', 'b=2'],
        ]),
      ],
    },
    {
      name: 'a broken cookie',
      requests: [get('/next-headers/cookies', { cookie: 'a=%E0%A4%A; b=2; =x; ;' })],
    },
    { name: 'setting cookies', requests: [post('/next-headers/cookies/set')] },
    {
      name: 'deleting cookies',
      requests: [send('DELETE', '/next-headers/cookies/set', { cookie: 'visits=1' })],
    },
    { name: 'cookies() beside the response', requests: [get('/next-headers/cookies/set-both')] },
    { name: 'a cookie with an expiry', requests: [post('/next-headers/cookies/expires')] },
    {
      name: 'a cookie that comes back',
      requests: [1, 2, 3].map(() => withCookies(get('/next-headers/cookies/visits'))),
    },
    {
      name: 'draft mode, on and off',
      requests: [
        get('/next-headers/draft'),
        withCookies(post('/next-headers/draft')),
        withCookies(get('/next-headers/draft')),
        withCookies(send('DELETE', '/next-headers/draft')),
        withCookies(get('/next-headers/draft')),
      ],
      masks: [
        {
          field: 'header set-cookie',
          pattern: /(?<=__prerender_bypass=)[\da-f]{32}/,
          reason: 'Every build makes an id of its own for draft mode.',
        },
      ],
    },
    {
      name: 'a forged draft mode cookie',
      requests: [get('/next-headers/draft', { cookie: '__prerender_bypass=forged' })],
    },
    { name: 'redirect in a GET', requests: [get('/next-headers/redirect')] },
    { name: 'redirect in a POST, with a cookie', requests: [post('/next-headers/redirect')] },
    { name: 'permanentRedirect', requests: [get('/next-headers/permanent-redirect')] },
    { name: 'redirect inside try', requests: [get('/next-headers/redirect-in-try')] },
    { name: 'notFound', requests: [get('/next-headers/not-found')] },
    { name: 'forbidden', requests: [get('/next-headers/forbidden')] },
    { name: 'unauthorized', requests: [get('/next-headers/unauthorized')] },
    { name: 'unstable_rethrow', requests: [get('/next-headers/rethrow')] },
    {
      name: 'userAgent',
      requests: [
        get('/next-headers/user-agent', { 'user-agent': BROWSER }),
        get('/next-headers/user-agent'),
      ],
    },
    {
      name: 'userAgent of a crawler',
      requests: [get('/next-headers/user-agent', { 'user-agent': 'Googlebot/2.1' })],
    },
    { name: 'connection()', requests: [get('/next-headers/connection')] },
    {
      name: 'after()',
      requests: [
        {
          ...post('/next-headers/after'),
          headers: [
            ['x-custom', 'kept'],
            ['cookie', 'a=kept'],
          ],
        },
        get('/next-headers/after'),
      ],
    },
    {
      name: 'an after() that throws',
      requests: [get('/next-headers/after-throws'), get('/next-headers/after-throws')],
    },
    {
      name: 'NextRequest',
      requests: [get('/next-headers/next-request?a=1&b=2', { cookie: 'a=1; b=2' })],
    },
    {
      name: 'instanceof NextRequest',
      requests: [get('/next-headers/instanceof')],
      skip: {
        reason:
          'A production build holds two copies of the class NextRequest, so `request instanceof NextRequest` is false there. The sandbox has one copy, and it is true.',
      },
    },
    { name: 'fields of a request', requests: [get('/next-headers/request-fields')] },
    {
      name: 'cookies of a request',
      requests: [get('/next-headers/request-cookies', { cookie: 'a=1; b=2' })],
    },
    {
      name: 'reads before and after waiting',
      requests: [get('/next-headers/concurrent/7', { 'x-custom': 'seven', cookie: 'a=7' })],
    },
  ],
}
