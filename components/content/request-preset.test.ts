import { expect, test } from 'vitest'
import { toPreset } from './request-preset'

const where = 'lesson.mdx:12'

test('takes GET when no method is written', () => {
  expect(toPreset(where, { name: 'List', path: '/api/problems' })).toEqual({
    name: 'List',
    method: 'GET',
    path: '/api/problems',
  })
})

test('prints a json attribute and keeps a string as it stands', () => {
  const printed = toPreset(where, { name: 'A', path: '/', json: { name: 'Two Sum' } })
  const raw = toPreset(where, { name: 'B', path: '/', json: '{ "name": ' })
  expect(printed.body).toEqual({ kind: 'json', text: '{\n  "name": "Two Sum"\n}' })
  expect(raw.body).toEqual({ kind: 'json', text: '{ "name": ' })
})

test('turns a form into fields in their order', () => {
  const { body } = toPreset(where, { name: 'A', path: '/', form: { b: '1', a: '2' } })
  expect(body).toEqual({
    kind: 'form',
    fields: [
      { name: 'b', value: '1' },
      { name: 'a', value: '2' },
    ],
  })
})

test('refuses two bodies', () => {
  const attributes = { name: 'A', path: '/', text: 'x', json: 1 }
  expect(() => toPreset(where, attributes)).toThrow(
    'lesson.mdx:12 <Request name="A">: has two bodies. Keep one.',
  )
})

test('names an unknown attribute and lists the known ones', () => {
  const attributes = { name: 'A', path: '/', body: 'x' }
  expect(() => toPreset(where, attributes)).toThrow(
    /"body"[^]*Known attributes: name, method, path/,
  )
})

test('refuses a path without a slash in front', () => {
  expect(() => toPreset(where, { name: 'A', path: 'api' })).toThrow('must start with /')
})
