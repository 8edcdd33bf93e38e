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
    moves: [{ from: 1_000, to: 61_000 }],
    calls: [{ at: 500, call: "revalidateTag('a')", entries: ['route:/a'] }],
  }
  expect(timelineRows(timeline).map(({ cells }) => cells)).toEqual([
    ['from the panel', '–', '/a', "revalidateTag('a')", '–'],
    ['clock moved 1 min ahead', '–', '–', '–', '–'],
    ['GET /a', 200, '/a', 'stale', 'failed, the old value was kept'],
  ])
})
