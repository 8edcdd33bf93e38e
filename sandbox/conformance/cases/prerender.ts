import type { ConformanceCase, ConformanceRequest, ConformanceTopic } from '../conformance-case'
import { get, post, send, sendBody } from '../requests'
import { built, madeAnew } from '../steps'
import { errorPage } from './error-pages'

const READS = ['url', 'search', 'header', 'cookie', 'method', 'json']
const CUSTOM = { 'x-custom': 'seven', cookie: 'a=7' }

/** Two requests to a handler that makes an id: is it run for each, or once? */
const twice = (name: string, path: string, headers = {}): ConformanceCase => ({
  name,
  steps: [get(path, headers), get(path, headers)],
  labels: [madeAnew],
})

const one = (name: string, ...steps: ConformanceRequest[]): ConformanceCase => ({ name, steps })

export const prerender: ConformanceTopic = {
  project: 'prerender',
  cases: [
    {
      name: 'the route table of all shared projects',
      steps: [built],
    },
    twice('force-static with emptied request data', '/prerender/force-static?q=1', CUSTOM),
    twice('force-dynamic', '/prerender/force-dynamic'),
    twice('a GET without options', '/prerender/plain'),
    twice('an unused request', '/prerender/unused-request'),
    ...READS.map((what) =>
      twice(`revalidate and request: ${what}`, `/prerender/reads-request/${what}?q=1`, CUSTOM),
    ),
    twice('revalidate and headers()', '/prerender/reads/headers', CUSTOM),
    twice('revalidate and cookies()', '/prerender/reads/cookies', CUSTOM),
    twice('revalidate and draftMode()', '/prerender/reads/draft-mode'),
    twice('a GET beside a POST', '/prerender/with-post'),
    one('a POST beside a GET', post('/prerender/with-post', 'x')),
    twice('a static GET beside a POST', '/prerender/static-with-post'),
    one('a POST beside a static GET', post('/prerender/static-with-post?q=1', 'hello')),
    one(
      'a static handler with only a POST',
      post('/prerender/only-post', 'hello'),
      get('/prerender/only-post'),
    ),
    one('HEAD of a static GET', send('HEAD', '/prerender/fixed')),
    one(
      'HEAD beside a static GET',
      send('HEAD', '/prerender/own-head'),
      get('/prerender/own-head'),
    ),
    ...['OPTIONS', 'PUT', 'DELETE', 'PATCH'].map((method) =>
      errorPage(['14'], one(`${method} of a static GET`, sendBody(method, '/prerender/fixed', ''))),
    ),
    errorPage(['14'], one('an unknown method of a static GET', send('PURGE', '/prerender/fixed'))),
    one('a conditional request, equal', get('/prerender/fixed', { 'if-none-match': '"FIXED"' })),
    one('a conditional request, other', get('/prerender/fixed', { 'if-none-match': '"other"' })),
    one('a conditional request, any', get('/prerender/fixed', { 'if-none-match': '*' })),
    one(
      'a request that wants no cache',
      get('/prerender/fixed', { 'cache-control': 'no-cache', 'if-none-match': '"FIXED"' }),
    ),
    one('a range of a stored reply', get('/prerender/fixed', { range: 'bytes=0-5' })),
    one('a query of a stored reply', get('/prerender/fixed?a=1&b=2')),
    twice('revalidate = false', '/prerender/never-expires'),
    twice('revalidate = 3600', '/prerender/every-hour'),
    twice('revalidate = 0', '/prerender/never-kept'),
    twice("dynamic = 'error' without need", '/prerender/error-when-dynamic'),
    twice("dynamic = 'auto'", '/prerender/auto'),
    twice('force-static with revalidate = 0', '/prerender/static-and-zero'),
    twice('force-dynamic with revalidate = 3600', '/prerender/dynamic-and-hour'),
    ...[
      'created',
      'cookie',
      'headers',
      'binary',
      'html',
      'teapot',
      'stream',
      'redirect',
      'permanent',
      'missing',
    ].map((what) => one(`a stored reply: ${what}`, get(`/prerender/stored/${what}`))),
    errorPage(['15'], one('a stored reply: empty', get('/prerender/stored/empty'))),
    one(
      'a reply to be stored, of a path unknown to the build',
      get('/prerender/stored/other'),
      get('/prerender/stored/other'),
    ),
  ],
}
