import type { ConformanceTopic } from '../conformance-case'
import { get, post, postJson, postMultipart, send, sendBody, streamed } from '../requests'

const MEBIBYTE = new Uint8Array(1024 * 1024).map((_, index) => index % 251)
const FORM = 'application/x-www-form-urlencoded'

export const bodies: ConformanceTopic = {
  project: 'bodies',
  cases: [
    {
      name: 'JSON',
      steps: [postJson('/bodies/json', { name: 'Two Sum', tags: ['ü', 1, null] })],
    },
    ...['PUT', 'PATCH', 'DELETE'].map((method) => ({
      name: `JSON with ${method}`,
      steps: [sendBody(method, '/bodies/json', '[1, 2]', 'application/json')],
    })),
    {
      name: 'JSON that is a bare value',
      steps: [post('/bodies/json', '"text"', 'application/json')],
    },
    { name: 'JSON without a content type', steps: [post('/bodies/json', '{"a":1}')] },
    {
      name: 'JSON after a byte order mark',
      steps: [post('/bodies/json', '\uFEFF{"a":1}', 'application/json')],
    },
    {
      name: 'broken JSON, caught',
      steps: [post('/bodies/json-or-400', '{"name": ', 'application/json')],
    },
    { name: 'an empty body as JSON, caught', steps: [send('POST', '/bodies/json-or-400')] },
    { name: 'HTML as JSON, caught', steps: [post('/bodies/json-or-400', '<p>', 'text/html')] },
    {
      name: "the engine's text for broken JSON",
      steps: [post('/bodies/json-error-text', '{"name": }', 'application/json')],
    },
    {
      name: "the engine's text for an empty body",
      steps: [send('POST', '/bodies/json-error-text')],
    },
    { name: 'text', steps: [post('/bodies/text', 'plain ✓ text', 'text/plain;charset=UTF-8')] },
    {
      name: 'text that is not UTF-8',
      steps: [post('/bodies/text', new Uint8Array([0x66, 0xfc, 0x72]), 'text/plain')],
    },
    { name: 'an empty text', steps: [post('/bodies/text', '', 'text/plain')] },
    {
      name: 'a URL-encoded form',
      steps: [post('/bodies/form', 'a=1&b=two+words&a=%C3%BC&empty=', FORM)],
    },
    { name: 'an empty URL-encoded form', steps: [post('/bodies/form', '', FORM)] },
    {
      name: 'a multipart form',
      steps: [
        postMultipart('/bodies/form', [
          { name: 'title', value: 'ü' },
          { name: 'title', value: 'two\r\nlines' },
        ]),
      ],
    },
    {
      name: 'a multipart form with files',
      steps: [
        postMultipart('/bodies/form', [
          { name: 'note', value: 'x' },
          { name: 'file', value: 'hello', filename: 'hello.txt', type: 'text/plain' },
          {
            name: 'file',
            value: new Uint8Array([0, 255, 13, 10, 45, 45]),
            filename: 'bytes.bin',
            type: 'application/octet-stream',
          },
          { name: 'file', value: '', filename: 'empty.txt', type: 'text/plain' },
        ]),
      ],
    },
    {
      name: 'file names and types in a multipart form',
      steps: [
        postMultipart('/bodies/form', [
          {
            name: 'file',
            value: 'a',
            filename: 'häßlich ✓.txt',
            type: 'text/plain; charset=utf-8',
          },
          { name: 'file', value: 'b', filename: 'quote%22d.txt' },
          { name: 'file', value: 'c', filename: 'UPPER.TXT', type: 'Text/Plain' },
        ]),
      ],
    },
    { name: 'a multipart form without parts', steps: [postMultipart('/bodies/form', [])] },
    { name: 'a form that is JSON, caught', steps: [postJson('/bodies/form-or-400', {})] },
    {
      name: 'a multipart form without a boundary, caught',
      steps: [post('/bodies/form-or-400', 'x', 'multipart/form-data')],
    },
    {
      name: 'a multipart form that is cut off, caught',
      steps: [
        post(
          '/bodies/form-or-400',
          '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
          'multipart/form-data; boundary=b',
        ),
      ],
    },
    {
      name: 'binary',
      steps: [post('/bodies/binary', new Uint8Array([0, 1, 254, 255]), 'application/octet-stream')],
    },
    {
      name: 'a mebibyte',
      steps: [post('/bodies/binary', MEBIBYTE, 'application/octet-stream')],
    },
    { name: 'an empty body as bytes', steps: [send('POST', '/bodies/binary')] },
    { name: 'a blob', steps: [post('/bodies/blob', 'blob text', 'text/plain; charset=utf-8')] },
    { name: 'bytes()', steps: [post('/bodies/bytes', new Uint8Array([9, 8, 7]))] },
    { name: 'a streamed request', steps: [streamed(post('/bodies/stream', MEBIBYTE))] },
    {
      name: 'a streamed request as text',
      steps: [streamed(post('/bodies/text', 'in three ✓ pieces', 'text/plain'))],
    },
    {
      name: 'a streamed request as JSON',
      steps: [streamed(postJson('/bodies/json', { pieces: 3 }))],
    },
    { name: 'a body read as a stream', steps: [post('/bodies/stream', 'twelve bytes')] },
    {
      name: 'a body read with for await',
      steps: [streamed(post('/bodies/for-await', 'piece by piece'))],
    },
    {
      name: 'a body sent back as it comes',
      steps: [streamed(post('/bodies/echo', 'round trip', 'text/plain'))],
    },
    { name: 'a body read twice', steps: [post('/bodies/twice', 'once')] },
    { name: 'a cloned request', steps: [postJson('/bodies/clone', { a: 1 })] },
    { name: 'a cloned request without a body', steps: [get('/bodies/clone', { 'x-a': '1' })] },
    {
      name: 'a request made from another',
      steps: [post('/bodies/rebuilt', 'carried over', 'text/plain')],
    },
    {
      name: 'no body',
      steps: [
        get('/bodies/none'),
        send('POST', '/bodies/none'),
        send('POST', '/bodies/none', { 'content-length': '0' }),
      ],
    },
    {
      name: 'a body that nobody reads',
      steps: [post('/bodies/ignored', MEBIBYTE), post('/bodies/ignored', 'again')],
    },
  ],
}
