// What comes in place of a well-made call: wrong ids, origins, methods and bodies, and headers of the router.

import { altered, call, submit, type Action } from '../action-requests'
import type { ConformanceCase, ConformanceRequest } from '../conformance-case'
import { madeAnew } from '../steps'
import { get, post, postMultipart, type Part } from '../requests'

const values = '/values'
const bound = '/bound'
const closing = '/closures'

const withId = (id: string) => (): Action => ({ id, bound: [] })

const callWith = (id: string) => call(values, 'nothing', [], {}, withId(id))

const submitWith = (...hidden: Part[]) => submit(values, 'nothing', [], {}, () => hidden)

const known = (name: string, value = ''): Part => ({ name, value })

const UNKNOWN = '00'.padEnd(42, 'f')

const ids: ConformanceCase[] = [
  {
    name: 'an unknown id',
    steps: [get(values), callWith(UNKNOWN), submitWith(known(`$ACTION_ID_${UNKNOWN}`))],
  },
  {
    name: 'ids that Next never makes',
    steps: [
      get(values),
      ...['x', UNKNOWN.slice(2), `${UNKNOWN}0`, UNKNOWN.toUpperCase(), 'toString'].map(callWith),
      submitWith(known('$ACTION_ID_x')),
      submitWith(known('$ACTION_ID_')),
    ],
  },
  {
    name: 'a reference without its description',
    steps: [
      get(values),
      submitWith(known('$ACTION_REF_1')),
      submitWith(known('$ACTION_REF_1'), known('$ACTION_1:0', 'text')),
      submitWith(known('$ACTION_REF_1'), known('$ACTION_1:0', `{"id":"${UNKNOWN}"}`)),
    ],
  },
  {
    name: 'three references in one form',
    steps: [
      get(bound),
      submit(bound, 'bound', [], {}, (hidden) => [
        ...hidden,
        known('$ACTION_REF_8'),
        known('$ACTION_REF_9'),
      ]),
    ],
  },
  {
    name: 'a form without an action',
    steps: [postMultipart(values, [known('name', 'Ada')]), postMultipart('/request', [])],
  },
]

const elsewhere: ConformanceCase[] = [
  {
    name: 'an action of another page',
    steps: [get(values), call('/ends', 'plain'), submit('/ends', 'plain')],
  },
  {
    name: 'an action of another page that sets a cookie',
    steps: [get('/request'), call(values, 'set'), submit(values, 'set')],
  },
  {
    name: 'an action of another page that redirects',
    steps: [get('/ends'), call(values, 'toPage'), call(values, 'error')],
  },
  {
    name: 'an action sent to a route handler',
    steps: [get(values), call('/handler', 'plain'), submit('/handler', 'plain')],
  },
  {
    name: 'an action sent to a path without a page',
    steps: [get(values), call('/nowhere', 'plain'), submit('/nowhere', 'plain')],
  },
  {
    name: 'an action sent to a parameter that its page did not prepare',
    steps: [get('/section/one'), call('/section/three', 'pattern')],
    labels: [madeAnew],
  },
]

const closures: ConformanceCase[] = [
  {
    name: 'a bound value that the visitor has changed',
    steps: [
      get(bound),
      submit(bound, 'bound', [], {}, (hidden) =>
        hidden.map((part) => (part.name.endsWith(':1') ? { ...part, value: '[8,"eight"]' } : part)),
      ),
      call(bound, 'bound', [], {}, ({ id }) => ({ id, bound: [9, 'nine'] })),
    ],
  },
  {
    name: 'an encrypted closure that was tampered with',
    steps: [
      get(closing),
      call(closing, 'alpha', [], {}, ({ id }) => ({ id, bound: ['A'.repeat(120)] })),
      call(closing, 'alpha', [], {}, ({ id }) => ({ id, bound: ['not base64'] })),
      call(closing, 'alpha', [], {}, ({ id }) => ({ id, bound: [] })),
    ],
  },
  {
    name: 'a closure that is sent twice',
    steps: [get(closing), call(closing, 'beta', ['x']), call(closing, 'beta', ['x'])],
  },
]

const without =
  (...names: string[]) =>
  (request: ConformanceRequest): ConformanceRequest => ({
    ...request,
    headers: request.headers.filter(([name]) => !names.includes(name)),
  })

const fromOrigin = (name: string, headers: Record<string, string>): ConformanceCase => ({
  name,
  steps: [get(values), call(values, 'plain', [], headers), submit(values, 'plain', [], headers)],
})

const origins: ConformanceCase[] = [
  {
    name: 'no Origin',
    steps: [
      get(values),
      altered(call(values, 'plain'), without('origin')),
      altered(submit(values, 'plain'), without('origin')),
    ],
  },
  fromOrigin('a foreign Origin', { origin: 'https://evil.test' }),
  fromOrigin('another port as Origin', { origin: 'http://localhost:3001' }),
  fromOrigin('an opaque Origin', { origin: 'null' }),
  fromOrigin('an Origin that is no URL', { origin: 'localhost' }),
  fromOrigin('x-forwarded-host that is the Origin', {
    origin: 'https://shop.test',
    'x-forwarded-host': 'shop.test',
  }),
  fromOrigin('x-forwarded-host that is not the Origin', { 'x-forwarded-host': 'shop.test' }),
  fromOrigin('several hosts in x-forwarded-host', {
    origin: 'https://shop.test',
    'x-forwarded-host': 'shop.test, proxy.test',
  }),
]

const as = (method: string, name: string, path = values): ConformanceRequest =>
  altered(call(path, name), (request) => ({
    ...request,
    method,
    body: method === 'GET' || method === 'HEAD' ? null : request.body,
  }))

const saying = (type: string | null, body: string | Uint8Array = '[]') =>
  altered(call(values, 'tell'), (request) => ({
    ...request,
    headers: [
      ...without('content-type')(request).headers,
      ...(type === null ? [] : ([['content-type', type]] as [string, string][])),
    ],
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  }))

const messages: ConformanceCase[] = [
  {
    name: 'an action by other methods',
    steps: [
      get(values),
      ...['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => as(method, 'plain')),
    ],
  },
  {
    name: 'an action by other methods on a dynamic page',
    steps: [get(bound), ...['GET', 'HEAD', 'PUT'].map((method) => as(method, 'free', bound))],
  },
  {
    name: 'content types of a call',
    steps: [
      get(values),
      ...['application/json', 'application/octet-stream', 'text/html', null].map((type) =>
        saying(type),
      ),
      saying('application/x-www-form-urlencoded', 'a=1'),
    ],
  },
  { name: 'a call without a body', steps: [get(values), saying('text/plain', '')] },
  {
    name: 'arguments that are no list',
    steps: [
      get(values),
      ...['{}', '"text"', 'null', '1'].map((body) => saying('text/plain', body)),
    ],
  },
  { name: 'arguments that are not JSON', steps: [get(values), saying('text/plain', '[1')] },
  {
    name: 'a multipart call without its first part',
    steps: [
      get(values),
      altered(saying('multipart/form-data; boundary=x', '--x--\r\n'), (request) => request),
    ],
  },
  {
    name: 'more arguments than Next takes',
    steps: [
      get(values),
      call(
        values,
        'tell',
        Array.from({ length: 1_001 }, () => 1),
      ),
    ],
  },
  {
    name: 'a body below the limit of 1 MB',
    steps: [get(values), call(values, 'nothing', ['x'.repeat(1_000_000)])],
  },
  {
    name: 'a body above the limit of 1 MB',
    steps: [
      get(values),
      call(values, 'nothing', ['x'.repeat(1_100_000)]),
      submit(values, 'nothing', [{ name: 'text', value: 'x'.repeat(1_100_000) }]),
    ],
  },
  {
    name: 'a large file in the arguments',
    steps: [get(values), call(values, 'nothing', [new Blob(['x'.repeat(1_100_000)])])],
  },
  {
    name: 'forms of other types to a page',
    steps: [
      post(values, 'a=1', 'application/x-www-form-urlencoded'),
      post(bound, 'a=1', 'application/x-www-form-urlencoded'),
      post(bound, '{}', 'application/json'),
    ],
  },
]

/** The header by which the client's router says what it shows. */
function tree(...segments: unknown[]): Record<string, string> {
  const page: unknown = ['__PAGE__', {}, null, null]
  const shown = segments.reduceRight(
    (below, segment) => [segment, { children: below }, null, null],
    page,
  )
  return { 'next-router-state-tree': encodeURIComponent(JSON.stringify(shown)) }
}

const cachePage = ['', 'cache', ['how', 'tree', 'd', null]]

const router: ConformanceCase[] = [
  {
    name: "the router's state in a call",
    steps: [
      get('/cache/tree'),
      call('/cache/tree', 'ask', [], tree(...cachePage)),
      call('/cache/tree', 'again', [], tree(...cachePage)),
    ],
    labels: [madeAnew],
  },
  {
    name: "the router's state of another page in a call",
    steps: [get('/cache/tree'), call('/cache/tree', 'again', [], tree('', 'values'))],
    labels: [madeAnew],
  },
  {
    name: "a router's state that cannot be read",
    steps: [
      get(values),
      call(values, 'plain', [], { 'next-router-state-tree': '%7B' }),
      call('/request', 'plain', [], { 'next-router-state-tree': 'x' }),
    ],
  },
  {
    name: 'headers of a soft navigation in a call',
    steps: [
      get(values),
      call(values, 'plain', [], { rsc: '1' }),
      call(values, 'plain', [], { rsc: '1', 'next-router-prefetch': '1' }),
    ],
  },
]

export const actionProtocol: readonly ConformanceCase[] = [
  ...ids,
  ...elsewhere,
  ...closures,
  ...origins,
  ...messages,
  ...router,
]
