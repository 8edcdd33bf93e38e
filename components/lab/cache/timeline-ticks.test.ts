import { expect, test } from 'vitest'
import { timeScale } from './time-scale'
import { timelineTicks } from './timeline-ticks'

const MINUTE = 60_000
const NOW = 10_000_000

const ticksOf = (moments: number[], width: number) =>
  timelineTicks(moments, NOW, timeScale(moments, width))

test('names now and round distances from it, each at its place', () => {
  const moments = [NOW - 5 * MINUTE, NOW]
  const ticks = ticksOf(moments, 600)
  expect(ticks.map(({ label }) => label)).toEqual(['−5 min', '−2 min', '−1 min', '−30 s', 'now'])
  expect(ticks[0]?.x).toBe(0)
  expect(ticks[2]?.x).toBeCloseTo(480)
})

test('names what is still to come', () => {
  const labels = ticksOf([NOW, NOW + MINUTE], 300).map(({ label }) => label)
  expect(labels).toEqual(['now', '+30 s', '+1 min'])
})

test('leaves out names that would touch, and those beyond the ends', () => {
  const moments = [NOW - 400 * 24 * 60 * MINUTE, NOW - 1000, NOW]
  const ticks = ticksOf(moments, 480)
  const gaps = ticks.slice(1).map(({ x }, at) => x - (ticks[at]?.x ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(58)
  expect(ticksOf([NOW], 480)).toEqual([{ x: 0, label: 'now' }])
})
