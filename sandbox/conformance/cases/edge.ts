import type {
  ConformanceCase,
  ConformanceRequest,
  ConformanceTopic,
  Step,
} from '../conformance-case'
import {
  get,
  post,
  postJson,
  postMultipart,
  send,
  sendBody,
  streamed,
  withCookies,
} from '../requests'
import { built, madeAnew, settle, wait } from '../steps'
import { bypassId } from './draft-mode'
import { errorPage } from './error-pages'

const one = (name: string, ...steps: Step[]): ConformanceCase => ({ name, steps })

const labelled = (name: string, ...steps: Step[]): ConformanceCase => ({
  name,
  steps,
  labels: [madeAnew],
})

const ends = (how: string): ConformanceRequest => get(`/ends/${how}`)

const requests: ConformanceCase[] = [
  one('a JSON reply, with a rule of next.config', get('/json')),
  one('HEAD of a GET handler', send('HEAD', '/json')),
  one(
    'each method',
    ...['GET', 'HEAD', 'POST', 'DELETE'].map((method) => send(method, '/methods')),
  ),
  one('a method that is not exported', send('PUT', '/methods'), send('PATCH', '/json')),
  one('automatic OPTIONS', send('OPTIONS', '/methods'), send('OPTIONS', '/json')),
  one(
    'OPTIONS and HEAD of its own',
    send('OPTIONS', '/options'),
    send('HEAD', '/options'),
    send('PATCH', '/options'),
    get('/options'),
  ),
  one('a body as text', post('/bodies/text', 'héllo', 'text/plain')),
  one('a body as JSON', postJson('/bodies/json', { a: [1, null] })),
  one('a body that is no JSON', post('/bodies/json', '{', 'application/json')),
  one('a body as bytes', post('/bodies/bytes', new Uint8Array([0, 255, 10]))),
  one('a body as a blob', post('/bodies/blob', 'a', 'text/css')),
  one('a form', post('/bodies/form', 'a=1&b=2+3&a=4', 'application/x-www-form-urlencoded')),
  one(
    'a multipart form',
    postMultipart('/bodies/form', [
      { name: 'text', value: 'a' },
      { name: 'file', value: 'content', filename: 'a.txt', type: 'text/plain' },
    ]),
  ),
  one('a body that is sent in pieces', streamed(post('/bodies/text', 'in pieces'))),
  one('a body read twice', post('/bodies/twice', 'a'), post('/bodies/clone', 'a')),
  one('a body that nobody reads', post('/bodies/unread', 'a'), post('/bodies/none')),
  one('DELETE with a body', sendBody('DELETE', '/methods', 'a')),
  one('a binary reply', get('/binary')),
  ...['text', 'empty', 'blob', 'form', 'html', 'teapot', 'length'].map((kind) =>
    one(`a reply: ${kind}`, get(`/kinds/${kind}`)),
  ),
  one('headers of the request and of the reply', get('/headers', { 'x-custom': 'a, b' })),
  one('cookies of the request', get('/cookies', { cookie: 'a=1; b=%20' })),
  one('cookies of the reply', post('/cookies')),
  one('cookies of a NextResponse', send('PUT', '/cookies')),
  one('a stream', get('/stream')),
  one('a stream of the request, piped through', streamed(post('/stream', 'piped'))),
  one('a stream that breaks off', get('/broken-stream')),
]

const endings: ConformanceCase[] = [
  one('redirect()', ends('redirect'), post('/ends/redirect')),
  one('permanentRedirect()', ends('permanent')),
  one('redirect() to another host', ends('away')),
  one('redirect() after a cookie', ends('cookie')),
  one('NextResponse.redirect', ends('response')),
  one('notFound()', ends('missing')),
  errorPage(['14', '15'], one('an error', ends('error'), post('/ends/error'))),
  errorPage(['14', '15'], one('a thrown text', ends('text'))),
  errorPage(['14', '15'], one('NextResponse.next()', ends('next'))),
  errorPage(['14', '15'], one('NextResponse.rewrite', ends('rewrite'))),
  errorPage(['14', '15'], one('no reply', get('/kinds/nothing'))),
  errorPage(['14', '15'], one('a reply that is none', get('/kinds/object'))),
]

const paths: ConformanceCase[] = [
  one('a parameter', get('/items/a%20b%2Fc?x=1')),
  one('a query that has the name of the parameter', get('/items/seven?id=other&id=third&a=1')),
  one('a catch-all', get('/items/list/a/b%20c'), get('/items/list/a?path=q')),
  one('an optional catch-all', get('/items/maybe'), get('/items/maybe/a/b')),
  one('a catch-all without a segment', get('/items/list')),
  one('searchParams and nextUrl', get('/search?b=2&a=1&b=%20&c')),
  one('a name of the query that Next uses', get('/search?nxtPid=1&_rsc=2&__nextLocale=de')),
  one('a rewrite to it', get('/alias/seven?x=1')),
  one('behind the file that runs first', get('/behind'), post('/behind', 'body')),
  one('a slash at the end', get('/json/')),
]

const runtime: ConformanceCase[] = [
  one('what tells the runtimes apart', get('/runtime')),
  one('its globals', get('/globals')),
  one('its globals by their bare names', get('/names')),
  one('APIs that it refuses', get('/unsupported')),
  one('Web APIs', get('/web')),
  one('modules of Node that it has', get('/node-modules')),
  one('a module of both runtimes', get('/both/edge'), get('/both/node')),
  one('import()', get('/dynamic-import')),
  one('await outside functions', get('/awaits')),
  one('the environment', get('/env')),
  one(
    'userAgent() with preferredRegion',
    get('/agent', { 'user-agent': 'Mozilla/5.0 (Android 14; Mobile)' }),
  ),
  one(
    'memory of each function',
    ...['one', 'one', 'two', 'node', 'node', 'one'].map((name) => get(`/memory/${name}`)),
  ),
]

const caches: ConformanceCase[] = [
  labelled(
    'a fetch with tags, and revalidateTag of an edge handler',
    get('/fetch/tagged?a'),
    get('/fetch/tagged?a'),
    get('/fetch/tagged-node?a'),
    post('/revalidate/edge', 'tag edge-tag'),
    settle,
    get('/fetch/tagged-node?a'),
    get('/fetch/tagged?a'),
  ),
  labelled(
    'revalidateTag of a Node handler',
    get('/fetch/tagged?b'),
    post('/revalidate/node', 'tag edge-tag'),
    settle,
    get('/fetch/tagged?b'),
    get('/fetch/tagged-node?b'),
  ),
  labelled(
    'a fetch with a lifetime',
    get('/fetch/timed'),
    get('/fetch/timed'),
    wait(2.4),
    get('/fetch/timed'),
    settle,
    get('/fetch/timed'),
  ),
  one('the request of a fetch', get('/fetch/echo')),
  one("a fetch of the project's own handler", get('/fetch/own', { 'x-custom': 'mine' })),
  labelled(
    'revalidatePath of a stored reply',
    get('/stored'),
    post('/revalidate/edge', 'path /stored'),
    settle,
    get('/stored'),
    get('/stored'),
  ),
  labelled('revalidate = 3600', get('/static/every-hour'), get('/static/every-hour')),
  labelled(
    "dynamic = 'force-static'",
    get('/static/force?a=1', { 'x-custom': 'a', cookie: 'a=1' }),
    get('/static/force'),
  ),
  one("dynamic = 'error'", get('/static/error')),
  labelled(
    'unstable_cache with tags',
    get('/unstable-cache?key=a'),
    get('/unstable-cache?key=a'),
    get('/unstable-cache?key=b'),
    post('/revalidate/edge', 'tag edge-unstable'),
    settle,
    get('/unstable-cache?key=a'),
  ),
  labelled(
    'unstable_cache with a lifetime',
    get('/unstable-cache/expiring'),
    wait(2.4),
    get('/unstable-cache/expiring'),
    settle,
    get('/unstable-cache/expiring'),
  ),
  {
    name: 'draftMode()',
    steps: [
      get('/draft'),
      post('/draft'),
      withCookies(get('/draft')),
      withCookies(send('DELETE', '/draft')),
    ],
    masks: [bypassId],
  },
  {
    name: 'after()',
    next: ['15', '16'],
    steps: [get('/notes'), get('/after', { cookie: 'a=1' }), settle, get('/notes')],
  },
]

export const edge: ConformanceTopic = {
  project: 'edge',
  alone: true,
  cases: [one('the route table', built), ...requests, ...endings, ...paths, ...runtime, ...caches],
}
