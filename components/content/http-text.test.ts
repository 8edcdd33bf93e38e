import { expect, test } from 'vitest'
import { requestText, responseText } from './http-text'

test('prints a request without a body as its first line', () => {
  expect(requestText({ name: 'x', method: 'GET', path: '/api/a?q=1' })).toBe(
    'GET /api/a?q=1 HTTP/1.1',
  )
})

test('adds the content type of a JSON body unless the author wrote one', () => {
  const preset = {
    name: 'x',
    method: 'POST',
    path: '/a',
    body: { kind: 'json', text: '{}' },
  } as const
  expect(requestText(preset)).toBe('POST /a HTTP/1.1\ncontent-type: application/json\n\n{}')
  expect(requestText({ ...preset, headers: [['Content-Type', 'text/x']] })).toBe(
    'POST /a HTTP/1.1\nContent-Type: text/x\n\n{}',
  )
})

test('encodes a form', () => {
  const fields = [
    { name: 'a', value: '1 2' },
    { name: 'b', value: '&' },
  ]
  const text = requestText({
    name: 'x',
    method: 'POST',
    path: '/a',
    body: { kind: 'form', fields },
  })
  expect(text.split('\n').at(-1)).toBe('a=1+2&b=%26')
})

test('shows each part of a multipart body', () => {
  const file = { name: 'n.txt', type: 'text/plain', text: 'hello' }
  const fields = [
    { name: 'a', value: '1' },
    { name: 'f', file },
  ]
  const body = { kind: 'multipart', fields } as const
  const text = requestText({ name: 'x', method: 'POST', path: '/a', body: { ...body, fields } })
  expect(text).toContain('content-disposition: form-data; name="f"; filename="n.txt"')
  expect(text.endsWith('hello\n--boundary--')).toBe(true)
})

const reply = { status: 200, statusText: 'OK', ms: 1, queries: 0 }

test('indents a JSON reply and prints every header', () => {
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ]
  expect(responseText({ ...reply, headers, body: '{"a":1}' })).toBe(
    'HTTP/1.1 200 OK\ncontent-type: application/json\nset-cookie: a=1\nset-cookie: b=2\n\n{\n  "a": 1\n}',
  )
})

test('cuts a long reply and says how much is missing', () => {
  const text = responseText({ ...reply, headers: [], body: 'x'.repeat(2100) })
  expect(text.endsWith('x\n… and 100 characters more')).toBe(true)
})
