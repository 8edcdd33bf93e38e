import { expect, test } from 'vitest'
import { timeScale } from './time-scale'

test('goes from end to end in the order of time', () => {
  const place = timeScale([1000, 61_000, 1200], 100)
  expect(place(1000)).toBe(0)
  expect(place(61_000)).toBe(100)
  expect(place(1200)).toBeGreaterThan(5)
  expect(place(1200)).toBeLessThan(40)
})

test('runs evenly within a gap and stops at the ends', () => {
  const place = timeScale([0, 100_000], 200)
  expect(place(25_000)).toBe(50)
  expect(place(-5)).toBe(0)
  expect(place(200_000)).toBe(200)
})

test('keeps two moments apart that are a millisecond from each other, beside an hour', () => {
  const place = timeScale([0, 1, 3_600_000], 600)
  expect(place(1)).toBeGreaterThan(25)
})

test('puts a single moment at the start', () => {
  expect(timeScale([5], 100)(5)).toBe(0)
  expect(timeScale([], 100)(5)).toBe(0)
})
