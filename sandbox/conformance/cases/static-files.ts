import type {
  ConformanceCase,
  ConformanceReply,
  ConformanceRequest,
  ConformanceTopic,
  Mask,
} from '../conformance-case'
import { headerOf } from '../../protocol/headers'
import { get, post, send } from '../requests'
import { errorPage, notFound } from './error-pages'

const FILES = [
  'hello.txt',
  'rates.json',
  'page.html',
  'style.css',
  'logo.svg',
  'no-extension',
  'nested/deep.xml',
  'empty.txt',
  'module.mjs',
  'data.yaml',
  'what.unknown',
  'with%20space.txt',
  '%C3%BCn%C3%AF.txt',
  '100%25.txt',
]

const app = (path: string, headers: Record<string, string> = {}) =>
  get(`/static-files/${path}`, headers)

/** When a file was written is its version: a fact of each disk. */
const modified: Mask = {
  field: 'header last-modified',
  reason: 'It is the time at which the file was written.',
}

const written: Mask[] = [
  modified,
  {
    field: 'header etag',
    pattern: /(?<=-)[\da-f]+(?="$)/,
    reason: 'It holds the time at which the file was written.',
  },
]

const file = (name: string, ...steps: ConformanceCase['steps']): ConformanceCase => ({
  name,
  steps,
  masks: written,
})

/** What Next refuses to send: 14 and 15 answer with their page for errors. */
const refused = (name: string, request: ConformanceRequest, masks: Mask[] = []) =>
  errorPage(['14', '15'], { name, steps: [request], masks })

/** A request with a validator of the first reply. */
const validated = (condition: string, validator: 'etag' | 'last-modified', more = {}) => ({
  ...app('digits.txt', more),
  complete: (request: ReturnType<typeof get>, [first]: readonly ConformanceReply[]) => ({
    ...request,
    headers: [
      ...request.headers,
      [condition, first ? (headerOf(first.headers, validator) ?? '') : ''] satisfies [
        string,
        string,
      ],
    ],
  }),
})

const RANGES = ['0-3', '4-', '-2', '2-2', '0-0,5-6', '8-20', '0-99']

export const staticFiles: ConformanceTopic = {
  project: 'static-files',
  cases: [
    ...FILES.map((name) => file(`GET ${name}`, app(name))),
    refused('GET .hidden', app('.hidden')),
    file('HEAD', send('HEAD', '/static-files/hello.txt')),
    file('a query', app('hello.txt?version=2')),
    file('a file in place of a handler', app('hidden.txt')),
    { name: 'a handler beside files', steps: [app('handler')] },
    ...['POST', 'PUT', 'DELETE', 'PATCH'].map((method) =>
      refused(`${method} to a file`, send(method, '/static-files/hello.txt')),
    ),
    errorPage(['14'], {
      name: 'OPTIONS to a file',
      steps: [send('OPTIONS', '/static-files/hello.txt')],
    }),
    refused('POST with a body to a file', post('/static-files/hello.txt', 'text')),
    notFound('a folder', app('nested')),
    { name: 'a folder with a slash after it', steps: [app('nested/')] },
    { name: 'a file with a slash after it', steps: [app('hello.txt/')] },
    notFound('no such file', app('missing.txt')),
    notFound('another case of letters', app('Hello.txt')),
    notFound('encoded dot segments', app('nested%2F..%2Fhello.txt')),
    file('letters that need no encoding', app('h%65llo.txt')),
    notFound('the folder public itself', get('/public/static-files/hello.txt')),
    file('If-None-Match', app('digits.txt'), validated('if-none-match', 'etag')),
    file('If-None-Match of another version', app('digits.txt', { 'if-none-match': 'W/"1"' })),
    file('If-None-Match: *', app('digits.txt', { 'if-none-match': '*' })),
    file('If-Modified-Since', app('digits.txt'), validated('if-modified-since', 'last-modified')),
    file(
      'If-Modified-Since long ago',
      app('digits.txt', { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }),
    ),
    file('If-Match', app('digits.txt'), validated('if-match', 'etag')),
    refused('If-Match of another version', app('digits.txt', { 'if-match': 'W/"1"' }), [modified]),
    refused(
      'If-Unmodified-Since long ago',
      app('digits.txt', { 'if-unmodified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' }),
      [modified],
    ),
    file(
      'no-cache wins over If-None-Match',
      app('digits.txt'),
      validated('if-none-match', 'etag', { 'cache-control': 'no-cache' }),
    ),
    ...['20-30', '5-2', 'x'].map((range) =>
      refused(`Range: ${range}`, app('digits.txt', { range: `bytes=${range}` }), [modified]),
    ),
    ...RANGES.map((range) =>
      file(`Range: ${range}`, app('digits.txt', { range: `bytes=${range}` })),
    ),
    file('a range of another unit', app('digits.txt', { range: 'items=0-3' })),
    file(
      'If-Range',
      app('digits.txt'),
      validated('if-range', 'last-modified', { range: 'bytes=0-3' }),
    ),
    file(
      'If-Range of another version',
      app('digits.txt', { range: 'bytes=0-3', 'if-range': 'W/"1"' }),
    ),
  ],
}
