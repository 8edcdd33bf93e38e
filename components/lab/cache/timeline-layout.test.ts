import { expect, test } from 'vitest'
import type { Lifetime, TimelineRequest } from '../state/timeline'
import { layoutTimeline } from './timeline-layout'

const life = (madeAt: number, part: Partial<Lifetime> = {}): Lifetime => ({
  entry: 'route:/a',
  store: 'route',
  label: '/a',
  madeAt,
  staleAt: madeAt + 60_000,
  expireAt: null,
  madeBy: 'the build',
  invalidatedAt: null,
  goneAt: null,
  ...part,
})

const request = (id: number, at: number, uses: TimelineRequest['uses']): TimelineRequest => ({
  id,
  at,
  method: 'GET',
  url: '/a',
  status: 200,
  uses,
  revalidated: [],
  invalidated: [],
})

test('lets a life end where the next one begins', () => {
  const lifetimes = [life(0), life(70_000)]
  const { rows, width } = layoutTimeline({ requests: [], lifetimes }, 80_000)
  const [first, second] = rows[0]?.lives ?? []
  expect(first?.end).toBe(second?.start)
  expect(first?.stale).toBeLessThan(first?.end ?? 0)
  expect(second?.end).toBe(width)
})

test('turns a life stale at its invalidation, before its time', () => {
  const lifetimes = [life(0, { invalidatedAt: 1_000 })]
  const { rows, now } = layoutTimeline({ requests: [], lifetimes }, 30_000)
  expect(rows[0]?.lives[0]?.stale).toBeLessThan(now)
})

test('gives requests without a cache a row of their own, the last', () => {
  const use = { entry: 'route:/a', label: '/a', served: 'fresh', refreshed: false } as const
  const requests = [request(1, 10, []), request(2, 20, [use])]
  const { rows } = layoutTimeline({ requests, lifetimes: [] }, 30)
  expect(rows.map(({ label, uses }) => [label, uses.length])).toEqual([
    ['/a', 1],
    ['No cache took part', 1],
  ])
})

test('shows an invalidation in the row of the entry that it met', () => {
  const post = { ...request(1, 50, []), method: 'POST', invalidated: ['route:/a'] }
  const { rows } = layoutTimeline({ requests: [post], lifetimes: [life(0)] }, 100)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.invalidations).toMatchObject([{ request: { id: 1 } }])
})
