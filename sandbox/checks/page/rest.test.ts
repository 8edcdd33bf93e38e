import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Rest } from './rest'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('is reached at the second of two still looks', () => {
  const rest = new Rest()
  expect(rest.isReached(null, true)).toBe(false)
  expect(rest.isReached(null, false)).toBe(false)
  expect(rest.isReached(null, false)).toBe(true)
})

test('begins anew with each change, and with each request', () => {
  const rest = new Rest()
  rest.isReached(null, false)
  expect(rest.isReached('requests', false)).toBe(false)
  expect(rest.isReached(null, false)).toBe(false)
  expect(rest.isReached(null, true)).toBe(false)
  expect(rest.isReached(null, false)).toBe(false)
  expect(rest.isReached(null, false)).toBe(true)
})

test('does not wait for ever for timers, but for requests', () => {
  const rest = new Rest()
  expect(rest.isReached('timers', true)).toBe(false)
  vi.advanceTimersByTime(3_000)
  expect(rest.isReached('timers', true)).toBe(false)
  expect(rest.isReached('timers', true)).toBe(true)
  expect(rest.isReached('requests', false)).toBe(false)
  vi.advanceTimersByTime(60_000)
  expect(rest.isReached('requests', false)).toBe(false)
  expect(rest.isReached('requests', false)).toBe(false)
  expect(rest.lastsMs).toBe(63_000)
  expect(rest.unrest).toBe('requests')
})
