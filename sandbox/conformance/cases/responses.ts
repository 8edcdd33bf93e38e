import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'

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
    { name: 'JSON', requests: [get('/responses/json')] },
    { name: 'JSON with status and headers', requests: [get('/responses/json-init')] },
    { name: 'text', requests: [get('/responses/text')] },
    { name: 'HTML', requests: [get('/responses/html')] },
    ...TYPES.map((type) => ({
      name: `content type ${type}`,
      requests: [get(`/responses/typed?type=${encodeURIComponent(type)}`)],
    })),
    { name: 'bytes without a content type', requests: [get('/responses/typed')] },
    { name: '204', requests: [send('DELETE', '/responses/no-content')] },
    { name: 'no body', requests: [get('/responses/empty')] },
    { name: 'an empty text', requests: [get('/responses/empty-text')] },
    ...STATUSES.map((status) => ({
      name: `status ${status}`,
      requests: [get(`/responses/status/${status}`)],
    })),
    { name: 'a status text of its own', requests: [post('/responses/status-text')] },
    { name: 'headers', requests: [get('/responses/headers')] },
    { name: 'one header several times', requests: [get('/responses/header-list')] },
    { name: 'two cookies', requests: [get('/responses/set-cookie')] },
    {
      name: 'Cache-Control',
      requests: [
        get('/responses/cache-control'),
        get('/responses/cache-control?value=no-transform'),
      ],
    },
    {
      name: 'Vary',
      requests: ['*', 'Accept-Encoding', 'Origin'].map((vary) =>
        get(`/responses/vary?vary=${encodeURIComponent(vary)}`),
      ),
    },
    {
      name: 'a conditional request',
      requests: [get('/responses/etag'), get('/responses/etag', { 'if-none-match': '"v1"' })],
    },
    {
      name: 'a content length of its own',
      requests: [get('/responses/content-length'), send('HEAD', '/responses/content-length')],
    },
    { name: 'an image', requests: [get('/responses/binary')] },
    { name: 'a Buffer', requests: [get('/responses/buffer')] },
    { name: 'an ArrayBuffer', requests: [get('/responses/array-buffer')] },
    { name: 'a Blob', requests: [get('/responses/blob')] },
    { name: 'URLSearchParams', requests: [get('/responses/search-params')] },
    { name: 'FormData', requests: [get('/responses/form-data')] },
    { name: 'a stream', requests: [get('/responses/stream'), send('HEAD', '/responses/stream')] },
    { name: 'server-sent events', requests: [get('/responses/events')] },
    { name: 'an async generator', requests: [get('/responses/async-iterator')] },
    { name: 'transform streams', requests: [get('/responses/transform')] },
    {
      name: '300 KB at once',
      requests: [get('/responses/large'), send('HEAD', '/responses/large')],
    },
    { name: '640 KB in pieces', requests: [get('/responses/large-stream')] },
    {
      name: 'Response.redirect',
      requests: [get('/responses/redirect'), post('/responses/redirect')],
    },
    { name: 'Response.redirect elsewhere', requests: [get('/responses/redirect-elsewhere')] },
    { name: 'Response.error', requests: [get('/responses/response-error')] },
    { name: 'properties of a response', requests: [get('/responses/properties')] },
    { name: 'a class of its own', requests: [get('/responses/subclass')] },
    ...INVALID.map((kind) => ({
      name: `an impossible response: ${kind}`,
      requests: [get(`/responses/invalid/${kind}`)],
    })),
    { name: 'NextResponse.json', requests: [get('/responses/next-json')] },
    {
      name: 'NextResponse.redirect',
      requests: [get('/responses/next-redirect?x=1'), post('/responses/next-redirect?x=1')],
    },
    { name: 'cookies of NextResponse', requests: [get('/responses/next-cookies')] },
    { name: 'new NextResponse', requests: [get('/responses/next-constructor')] },
    { name: 'NextResponse.rewrite in a handler', requests: [get('/responses/next-rewrite')] },
    { name: 'NextResponse.next in a handler', requests: [get('/responses/next-next')] },
  ],
}
