import { expect, test } from 'vitest'
import { fits, isFiltering, NO_FILTER } from './case-filter'

const one = {
  version: '16',
  topic: 'rules',
  name: 'a permanent redirect',
  outcome: 'equal',
} as const
const about = 'headers, redirects and rewrites of next.config.'

test('finds a case by words of its name, its topic and what that is about', () => {
  expect(isFiltering(NO_FILTER)).toBe(false)
  expect(fits(NO_FILTER, one, about)).toBe(true)
  expect(fits({ ...NO_FILTER, text: 'Permanent rules' }, one, about)).toBe(true)
  expect(fits({ ...NO_FILTER, text: ' rewrites ' }, one, about)).toBe(true)
  expect(fits({ ...NO_FILTER, text: 'temporary' }, one, about)).toBe(false)
})

test('finds cases of a version and of an outcome', () => {
  expect(fits({ ...NO_FILTER, version: '16', outcome: 'equal' }, one, about)).toBe(true)
  expect(fits({ ...NO_FILTER, version: '15' }, one, about)).toBe(false)
  expect(fits({ ...NO_FILTER, outcome: 'different' }, one, about)).toBe(false)
})
