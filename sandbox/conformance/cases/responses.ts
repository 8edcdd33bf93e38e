import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { cookieExpiry } from '../steps'

const TYPES = [
  'text/css',
  'text/plain; charset=iso-8859-1',
  'application/json',
  'application/javascript',
  'application/xml',
  'application/problem+json',
  'application/ld+json; charset=utf-8',
  'application/vnd.api+json',
  'application/x-ndjson',
  'application/octet-stream',
  'application/pdf',
  'application/wasm',
  'application/x-www-form-urlencoded',
  'application/graphql-response+json',
  'application/manifest+json',
  'application/rss+xml',
  'application/zip',
  'application/x-yaml',
  'application/yaml',
  'application/rtf',
  'image/svg+xml',
  'image/png',
  'image/bmp',
  'image/x-icon',
  'audio/mpeg',
  'font/woff2',
  'font/ttf',
  'multipart/mixed; boundary=x',
  'TEXT/HTML',
  'nonsense',
]

const STATUSES = [201, 206, 226, 299, 304, 400, 404, 418, 422, 429, 451, 500, 503, 599]
const INVALID = [
  'status-99',
  'status-600',
  'body-with-204',
  'header-name',
  'header-value',
  'redirect-status',
  'json-undefined',
]

export const responses: ConformanceTopic = {
  project: 'responses',
  cases: [
    { name: 'JSON', steps: [get('/responses/json')] },
    { name: 'JSON with status and headers', steps: [get('/responses/json-init')] },
    { name: 'text', steps: [get('/responses/text')] },
    { name: 'HTML', steps: [get('/responses/html')] },
    ...TYPES.map((type) => ({
      name: `content type ${type}`,
      steps: [get(`/responses/typed?type=${encodeURIComponent(type)}`)],
    })),
    { name: 'bytes without a content type', steps: [get('/responses/typed')] },
    { name: '204', steps: [send('DELETE', '/responses/no-content')] },
    { name: 'no body', steps: [get('/responses/empty')] },
    { name: 'an empty text', steps: [get('/responses/empty-text')] },
    ...STATUSES.map((status) => ({
      name: `status ${status}`,
      steps: [get(`/responses/status/${status}`)],
    })),
    { name: 'a status text of its own', steps: [post('/responses/status-text')] },
    { name: 'headers', steps: [get('/responses/headers')] },
    { name: 'one header several times', steps: [get('/responses/header-list')] },
    { name: 'two cookies', steps: [get('/responses/set-cookie')] },
    {
      name: 'Cache-Control',
      steps: [get('/responses/cache-control'), get('/responses/cache-control?value=no-transform')],
    },
    {
      name: 'Vary',
      steps: ['*', 'Accept-Encoding', 'Origin'].map((vary) =>
        get(`/responses/vary?vary=${encodeURIComponent(vary)}`),
      ),
    },
    {
      name: 'a conditional request',
      steps: [get('/responses/etag'), get('/responses/etag', { 'if-none-match': '"v1"' })],
    },
    {
      name: 'a content length of its own',
      steps: [get('/responses/content-length'), send('HEAD', '/responses/content-length')],
    },
    { name: 'an image', steps: [get('/responses/binary')] },
    { name: 'a Buffer', steps: [get('/responses/buffer')] },
    { name: 'an ArrayBuffer', steps: [get('/responses/array-buffer')] },
    { name: 'a Blob', steps: [get('/responses/blob')] },
    { name: 'URLSearchParams', steps: [get('/responses/search-params')] },
    { name: 'FormData', steps: [get('/responses/form-data')] },
    { name: 'a stream', steps: [get('/responses/stream'), send('HEAD', '/responses/stream')] },
    { name: 'server-sent events', steps: [get('/responses/events')] },
    { name: 'an async generator', steps: [get('/responses/async-iterator')] },
    { name: 'transform streams', steps: [get('/responses/transform')] },
    {
      name: '300 KB at once',
      steps: [get('/responses/large'), send('HEAD', '/responses/large')],
    },
    { name: '640 KB in pieces', steps: [get('/responses/large-stream')] },
    {
      name: 'Response.redirect',
      steps: [get('/responses/redirect'), post('/responses/redirect')],
    },
    { name: 'Response.redirect elsewhere', steps: [get('/responses/redirect-elsewhere')] },
    { name: 'Response.error', steps: [get('/responses/response-error')] },
    { name: 'properties of a response', steps: [get('/responses/properties')] },
    { name: 'a class of its own', steps: [get('/responses/subclass')] },
    ...INVALID.map((kind) => ({
      name: `an impossible response: ${kind}`,
      steps: [get(`/responses/invalid/${kind}`)],
    })),
    { name: 'NextResponse.json', steps: [get('/responses/next-json')] },
    {
      name: 'NextResponse.redirect',
      steps: [get('/responses/next-redirect?x=1'), post('/responses/next-redirect?x=1')],
    },
    {
      name: 'cookies of NextResponse',
      steps: [get('/responses/next-cookies')],
      masks: [cookieExpiry],
    },
    { name: 'new NextResponse', steps: [get('/responses/next-constructor')] },
    { name: 'NextResponse.rewrite in a handler', steps: [get('/responses/next-rewrite')] },
    { name: 'NextResponse.next in a handler', steps: [get('/responses/next-next')] },
    {
      name: 'compression',
      steps: [get('/responses/large', { 'accept-encoding': 'gzip' })],
      skip: {
        reason: 'Replies never leave the browser, so they are not compressed, as 16 does.',
        next: ['16'],
      },
    },
  ],
}
