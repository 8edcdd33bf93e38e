import { expect, test } from 'vitest'
import { type DraftState, draftOf, headerRow } from './request-draft'
import { findRequestProblems } from './request-problems'

const get = draftOf({ name: 'List', method: 'GET', path: '/api/problems' })
const post = draftOf({
  name: 'Create',
  method: 'POST',
  path: '/api/problems',
  body: { kind: 'json', text: '{"name":"Two Sum"}' },
})

const messages = (draft: DraftState) => findRequestProblems(draft).map(({ message }) => message)
const severities = (draft: DraftState) => findRequestProblems(draft).map(({ severity }) => severity)

test('accepts a plain GET and a JSON POST', () => {
  expect(messages(get)).toEqual([])
  expect(messages(post)).toEqual([])
})

test.each([
  ['', 'The path is empty. Type one that starts with "/", such as /api.'],
  ['api/problems', 'The path must start with "/": /api/problems'],
  ['//evil.example/x', '"//" at the start would name another host. Start with a single "/".'],
  [
    'https://example.com/api/x?q=1',
    'Only the path is needed, because the sandbox answers every host as one: /api/x?q=1',
  ],
  ['/a\nb', 'The path holds a control character or a line break. Delete it or write it as %0A.'],
])('refuses the path %j and says how to fix it', (path, message) => {
  const problems = findRequestProblems({ ...get, path })
  expect(problems).toEqual([{ field: 'path', severity: 'error', message }])
})

test('says that a fragment is not sent, but lets it through', () => {
  expect(severities({ ...get, path: '/api#top' })).toEqual(['note'])
})

test.each([
  ['na me', 'x', '"na me" cannot be a header name: a space is not allowed in it.'],
  ['näme', 'x', '"näme" cannot be a header name: "ä" is not allowed in it.'],
  ['', 'x', 'This header has no name. Name it, or remove the row.'],
  ['X-Name', 'a\nb', 'The value of X-Name holds a line break. A header is one line.'],
  [
    'X-Name',
    '日本',
    'The value of X-Name holds a character outside Latin-1. Encode it, as encodeURIComponent() does.',
  ],
])('refuses the header %j: %j', (name, value, message) => {
  const row = headerRow(name, value)
  expect(findRequestProblems({ ...get, headers: [row] })).toEqual([
    { field: 'headers', row: row.id, severity: 'error', message },
  ])
})

test('leaves alone headers that are switched off or still empty', () => {
  const off = { ...headerRow('na me', 'x'), enabled: false }
  expect(messages({ ...get, headers: [off, headerRow()] })).toEqual([])
})

test('lets the reader insist on a body that is not JSON', () => {
  const draft = { ...post, body: { ...post.body, json: '{ "name": }' } }
  expect(findRequestProblems(draft)).toEqual([
    {
      field: 'body',
      row: undefined,
      severity: 'confirm',
      message: 'Line 1, column 11: Expected a JSON value, but found "}".',
    },
  ])
})

test('notes that GET sends no body', () => {
  expect(messages({ ...post, method: 'GET' })).toEqual([
    'A GET request has no body, so this one is not sent.',
  ])
})

test.each([
  ['', 'The method is empty. Choose one, or type a name such as PURGE.'],
  ['GE T', '"GE T" cannot be a method. Use letters, digits and dashes only, without spaces.'],
])('refuses the method %j', (method, message) => {
  expect(messages({ ...get, method })).toEqual([message])
})

test('accepts a method that nobody knows', () => {
  expect(messages({ ...get, method: 'PURGE' })).toEqual([])
})

test('asks for a file that is missing from a multipart field', () => {
  const row = { ...headerRow('file'), file: null }
  const body = { ...post.body, kind: 'multipart' as const, fields: [row] }
  expect(findRequestProblems({ ...post, body })).toEqual([
    {
      field: 'body',
      row: row.id,
      severity: 'error',
      message: 'The field "file" has no file. Choose one, or remove the row.',
    },
  ])
})
