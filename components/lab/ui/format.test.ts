import { expect, test } from 'vitest'
import { formatSpan } from './format'

const DAY = 86_400_000

test('gives a span in its two largest units', () => {
  expect([0, 42_000, 300_000, 5_400_000, 3 * DAY + 3_600_000].map(formatSpan)).toEqual([
    '0 s',
    '42 s',
    '5 min',
    '1 h 30 min',
    '3 d 1 h',
  ])
})

test('rounds long spans to days and years', () => {
  expect([40.6 * DAY, 365 * DAY - 60_000, 365 * DAY, 730 * DAY].map(formatSpan)).toEqual([
    '41 d',
    '1 year',
    '1 year',
    '2 years',
  ])
})
