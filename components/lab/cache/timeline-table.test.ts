import { expect, test } from 'vitest'
import type { TimelineState } from '../state/timeline'
import { timelineRows } from './timeline-table'

const life = {
  entry: 'route:/a',
  store: 'route',
  label: '/a',
  madeAt: 0,
  since: 0,
  staleAt: 60_000,
  expireAt: null,
  madeBy: 'the build',
  invalidatedAt: null,
  goneAt: null,
} as const

const request = {
  id: 1,
  at: 62_000,
  lap: 0,
  method: 'GET',
  url: '/a',
  status: 200,
  uses: [{ entry: 'route:/a', label: '/a', served: 'stale', refresh: 'failed' }],
  revalidated: [],
  invalidated: [],
} as const

test('tells in the order of time what requests, the clock and the panel did', () => {
  const timeline: TimelineState = {
    lifetimes: [life],
    requests: [{ ...request, uses: [...request.uses], revalidated: [], invalidated: [] }],
    moves: [{ from: 1_000, to: 61_000, lap: 0 }],
    calls: [{ at: 500, lap: 0, call: "revalidateTag('a')", entries: ['route:/a'] }],
  }
  expect(timelineRows(timeline).map(({ cells }) => cells)).toEqual([
    ['from the panel', '–', '/a', "revalidateTag('a')", '–'],
    ['clock moved 1 min ahead', '–', '–', '–', '–'],
    ['GET /a', 200, '/a', 'stale', 'failed, the old value was kept'],
  ])
})

test('tells what came after the clock was set back at the end, though it was earlier on the clock', () => {
  const sent = (at: number, lap: number) => ({ ...request, at, lap, uses: [] })
  const timeline: TimelineState = {
    lifetimes: [],
    requests: [sent(0, 0), sent(63_000, 0), sent(7_000, 1)].map((one) => ({
      ...one,
      revalidated: [],
      invalidated: [],
    })),
    moves: [
      { from: 2_000, to: 62_000, lap: 0 },
      { from: 65_000, to: 5_000, lap: 1 },
    ],
    calls: [],
  }
  expect(timelineRows(timeline).map(({ at, cells }) => [at, cells[0]])).toEqual([
    [0, 'GET /a'],
    [62_000, 'clock moved 1 min ahead'],
    [63_000, 'GET /a'],
    [5_000, 'clock set back to real time'],
    [7_000, 'GET /a'],
  ])
})
