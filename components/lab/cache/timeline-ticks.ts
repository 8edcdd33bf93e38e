// Which moments the axis of the timeline names. Its scale is uneven, so that each name stands where its
// moment is, and names that would touch are left out.

import { formatSpan } from '../ui/format'

export interface Tick {
  x: number
  label: string
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const DISTANCES = [
  ...[5, 10, 30].map((amount) => amount * SECOND),
  ...[1, 2, 5, 10, 30].map((amount) => amount * MINUTE),
  ...[1, 2, 6, 12].map((amount) => amount * HOUR),
  ...[1, 2, 7, 30, 365].map((amount) => amount * DAY),
]

/** Room that a name takes, in pixels. */
const ROOM = 58

/** `now` and round distances from it, to both sides as far as the scale goes. */
export function timelineTicks(
  moments: readonly number[],
  now: number,
  place: (at: number) => number,
): Tick[] {
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  const ticks: Tick[] = [{ x: place(now), label: 'now' }]
  for (const distance of DISTANCES) {
    for (const [at, sign] of [
      [now - distance, '−'],
      [now + distance, '+'],
    ] as const) {
      const x = place(at)
      const isFree = ticks.every((tick) => Math.abs(tick.x - x) >= ROOM)
      if (at >= first && at <= last && isFree) {
        ticks.push({ x, label: `${sign}${formatSpan(distance)}` })
      }
    }
  }
  return ticks.toSorted((a, b) => a.x - b.x)
}
