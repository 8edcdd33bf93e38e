import { expect, test } from 'vitest'
import { readAction, withField } from './seen-form'

const fields = (pairs: Record<string, string>) =>
  Object.entries(pairs).map(([name, value]) => ({ name, value }))

test('reads an action without bound arguments', () => {
  expect(readAction(fields({ $ACTION_ID_40ab: '', name: 'x' }))).toEqual({
    actionId: '40ab',
    bound: null,
    sealed: null,
  })
})

test('reads a plain bound argument, which nothing seals', () => {
  const form = fields({
    $ACTION_REF_0: '',
    '$ACTION_0:1': '[7]',
    '$ACTION_0:0': '{"id":"40ab","bound":"$@1"}',
  })
  expect(readAction(form)).toEqual({
    actionId: '40ab',
    bound: { name: '$ACTION_0:1', value: '[7]' },
    sealed: null,
  })
})

test('finds the sealed argument of a closure by the reference to it', () => {
  const form = fields({
    $ACTION_REF_4: '',
    '$ACTION_4:1': '["$@2"]',
    '$ACTION_4:0': '{"id":"40cd","bound":"$@1"}',
    '$ACTION_4:2': '"c2VhbGVk"',
  })
  expect(readAction(form)?.sealed).toEqual({ name: '$ACTION_4:2', value: '"c2VhbGVk"' })
})

test('takes a form for none of an action when its fields are no such fields', () => {
  expect(readAction(fields({ name: 'x' }))).toBeNull()
  expect(readAction(fields({ $ACTION_REF_1: '', '$ACTION_1:0': 'not json' }))).toBeNull()
})

test('changes one field and keeps the order', () => {
  expect(withField(fields({ a: '1', b: '2', c: '3' }), 'b', 'x')).toEqual(
    fields({ a: '1', b: 'x', c: '3' }),
  )
})
