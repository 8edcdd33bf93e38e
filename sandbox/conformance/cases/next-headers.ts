import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, withCookies } from '../requests'
import { cookieExpiry } from '../steps'

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
    { name: 'headers()', steps: [get('/next-headers/read', { 'X-CUSTOM': 'Value' })] },
    {
      name: 'a repeated header',
      steps: [
        get('/next-headers/read', [
          ['x-repeated', 'a'],
          ['X-Repeated', 'b'],
        ]),
      ],
    },
    {
      name: 'every header of a request',
      steps: [get('/next-headers/all', { ...FORWARDED, Cookie: 'a=1' })],
    },
    { name: 'headers() cannot be changed', steps: [get('/next-headers/read-only')] },
    {
      name: 'cookies()',
      steps: [get('/next-headers/cookies', { cookie: 'a=1; b=two%20words; c="quoted"; a=2; d' })],
    },
    { name: 'cookies() without cookies', steps: [get('/next-headers/cookies')] },
    {
      name: 'two Cookie headers',
      steps: [
        get('/next-headers/cookies', [
          ['cookie', 'a=1'],
          ['cookie', 'b=2'],
        ]),
      ],
    },
    {
      name: 'a broken cookie',
      steps: [get('/next-headers/cookies', { cookie: 'a=%E0%A4%A; b=2; =x; ;' })],
    },
    {
      name: 'setting cookies',
      steps: [post('/next-headers/cookies/set')],
      masks: [cookieExpiry],
    },
    {
      name: 'deleting cookies',
      steps: [send('DELETE', '/next-headers/cookies/set', { cookie: 'visits=1' })],
    },
    { name: 'cookies() beside the response', steps: [get('/next-headers/cookies/set-both')] },
    { name: 'a cookie with an expiry', steps: [post('/next-headers/cookies/expires')] },
    {
      name: 'a cookie that comes back',
      steps: [1, 2, 3].map(() => withCookies(get('/next-headers/cookies/visits'))),
    },
    {
      name: 'draft mode, on and off',
      steps: [
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
      steps: [get('/next-headers/draft', { cookie: '__prerender_bypass=forged' })],
    },
    { name: 'redirect in a GET', steps: [get('/next-headers/redirect')] },
    { name: 'redirect in a POST, with a cookie', steps: [post('/next-headers/redirect')] },
    { name: 'permanentRedirect', steps: [get('/next-headers/permanent-redirect')] },
    { name: 'redirect inside try', steps: [get('/next-headers/redirect-in-try')] },
    { name: 'notFound', steps: [get('/next-headers/not-found')] },
    { name: 'forbidden', steps: [get('/next-headers/forbidden')] },
    { name: 'unauthorized', steps: [get('/next-headers/unauthorized')] },
    { name: 'unstable_rethrow', steps: [get('/next-headers/rethrow')] },
    {
      name: 'userAgent',
      steps: [
        get('/next-headers/user-agent', { 'user-agent': BROWSER }),
        get('/next-headers/user-agent'),
      ],
    },
    {
      name: 'userAgent of a crawler',
      steps: [get('/next-headers/user-agent', { 'user-agent': 'Googlebot/2.1' })],
    },
    { name: 'connection()', steps: [get('/next-headers/connection')] },
    {
      name: 'after()',
      // On 14 nothing runs after the reply, and the second request would wait for ever.
      next: ['15', '16'],
      steps: [
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
      steps: [get('/next-headers/after-throws'), get('/next-headers/after-throws')],
    },
    {
      name: 'NextRequest',
      steps: [get('/next-headers/next-request?a=1&b=2', { cookie: 'a=1; b=2' })],
    },
    {
      name: 'instanceof NextRequest',
      steps: [get('/next-headers/instanceof')],
      skip: {
        reason:
          'A production build holds two copies of the class NextRequest, so `request instanceof NextRequest` is false there. The sandbox has one copy, and it is true.',
        next: ['14', '16'],
      },
    },
    { name: 'fields of a request', steps: [get('/next-headers/request-fields')] },
    {
      name: 'cookies of a request',
      steps: [get('/next-headers/request-cookies', { cookie: 'a=1; b=2' })],
    },
    {
      name: 'reads before and after waiting',
      steps: [get('/next-headers/concurrent/7', { 'x-custom': 'seven', cookie: 'a=7' })],
    },
  ],
}
