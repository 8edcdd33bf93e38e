import { expect, test } from 'vitest'
import { buildRequest } from './build-request'
import { draftOf, headerRow } from './request-draft'

test('sends JSON with its content type', () => {
  const draft = draftOf({
    name: 'Create',
    method: 'POST',
    path: '/api/problems#top',
    headers: [['X-Trace', '1']],
    body: { kind: 'json', text: '{}' },
  })
  expect(buildRequest(draft)).toEqual({
    path: '/api/problems',
    init: {
      method: 'POST',
      headers: [
        ['X-Trace', '1'],
        ['Content-Type', 'application/json'],
      ],
      body: '{}',
    },
  })
})

test('keeps a content type that the reader wrote', () => {
  const draft = draftOf({ name: 'x', method: 'POST', path: '/', body: { kind: 'text', text: 'a' } })
  const { init } = buildRequest({ ...draft, headers: [headerRow('content-type', 'text/csv')] })
  expect(init.headers).toEqual([['content-type', 'text/csv']])
})

test('sends a form as pairs and leaves out what is switched off', () => {
  const fields = [
    { name: 'q', value: 'two sum' },
    { name: 'off', value: 'x' },
  ]
  const draft = draftOf({ name: 'x', method: 'POST', path: '/', body: { kind: 'form', fields } })
  const [first, second] = draft.body.fields
  if (!first || !second) throw new Error('The preset has two fields.')
  const body = { ...draft.body, fields: [first, { ...second, enabled: false }] }
  expect(buildRequest({ ...draft, body }).init.body).toBe('q=two+sum')
})

test('sends multipart as FormData with its files and no content type of its own', () => {
  const fields = [
    { name: 'title', value: 'Notes' },
    { name: 'file', file: { name: 'a.txt', type: 'text/plain', text: 'hello' } },
  ]
  const { init } = buildRequest(
    draftOf({ name: 'x', method: 'POST', path: '/', body: { kind: 'multipart', fields } }),
  )
  if (!(init.body instanceof FormData)) throw new Error('A multipart body is FormData.')
  const file = init.body.get('file')
  expect(init.headers).toEqual([])
  expect(init.body.get('title')).toBe('Notes')
  expect(file).toMatchObject({ name: 'a.txt', type: 'text/plain', size: 5 })
})

test('sends no body with GET', () => {
  const draft = draftOf({
    name: 'x',
    method: 'POST',
    path: '/',
    body: { kind: 'json', text: '{}' },
  })
  expect(buildRequest({ ...draft, method: 'GET' }).init).toEqual({
    method: 'GET',
    headers: [],
    body: null,
  })
})
