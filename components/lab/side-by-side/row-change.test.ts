import { expect, test } from 'vitest'
import { describeChange } from './row-change'

const rows = (text: string) => new Map([...text].map((letter, at) => [String(at), letter]))

test('says what was added, changed and deleted', () => {
  expect(describeChange(rows('ab'), rows('ab'))).toBe('no row changed')
  expect(describeChange(rows('ab'), rows('abc'))).toBe('one row added')
  expect(describeChange(rows('ab'), rows('aXcd'))).toBe('2 rows added, one row changed')
  expect(describeChange(rows('abc'), rows('a'))).toBe('2 rows deleted')
})
