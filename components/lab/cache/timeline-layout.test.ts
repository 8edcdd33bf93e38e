import { expect, test } from 'vitest'
import type { Lifetime, TimelineRequest, TimelineState } from '../state/timeline'
import { layoutTimeline } from './timeline-layout'
import type { Tick } from './timeline-ticks'

const life = (madeAt: number, part: Partial<Lifetime> = {}): Lifetime => ({
  entry: 'route:/a',
  store: 'route',
  label: '/a',
  madeAt,
  since: madeAt,
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
  lap: 0,
  method: 'GET',
  url: '/a',
  status: 200,
  uses,
  revalidated: [],
  invalidated: [],
})

const timeline = (part: Partial<TimelineState>): TimelineState => ({
  requests: [],
  lifetimes: [],
  moves: [],
  calls: [],
  ...part,
})

const placeOfNow = (ticks: readonly Tick[]): number =>
  ticks.find(({ label }) => label === 'now')?.x ?? NaN

test('lets a life end where the next one begins', () => {
  const lifetimes = [life(0), life(70_000)]
  const { rows, width } = layoutTimeline(timeline({ lifetimes }), 80_000)
  const [first, second] = rows[0]?.lives ?? []
  expect(first?.end).toBe(second?.start)
  expect(first?.stale).toBeLessThan(first?.end ?? 0)
  expect(second?.end).toBe(width)
})

test('turns a life stale at its invalidation, before its time', () => {
  const lifetimes = [life(0, { invalidatedAt: 1_000 })]
  const { rows, ticks } = layoutTimeline(timeline({ lifetimes }), 30_000)
  expect(rows[0]?.lives[0]?.stale).toBeLessThan(placeOfNow(ticks))
})

test('gives requests without a cache a row of their own, the last', () => {
  const use = { entry: 'route:/a', label: '/a', served: 'fresh', refresh: 'none' } as const
  const requests = [request(1, 10, []), request(2, 20, [use])]
  const { rows } = layoutTimeline(timeline({ requests }), 30)
  expect(rows.map(({ label, uses }) => [label, uses.length])).toEqual([
    ['/a', 1],
    ['No cache took part', 1],
  ])
})

test('shows an invalidation in the row of the entry that it met', () => {
  const post = { ...request(1, 50, []), method: 'POST', invalidated: ['route:/a'] }
  const { rows } = layoutTimeline(timeline({ requests: [post], lifetimes: [life(0)] }), 100)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.invalidations).toMatchObject([{ words: expect.stringContaining('POST /a') }])
})

test('begins the further life of a value that was kept where its refresh failed', () => {
  const lifetimes = [life(0), life(0, { since: 70_000, staleAt: 100_000 })]
  const { rows } = layoutTimeline(timeline({ lifetimes }), 80_000)
  const [first, kept] = rows[0]?.lives ?? []
  expect(first?.start).toBe(0)
  expect(kept?.start).toBe(first?.end)
  expect(kept?.start).toBeGreaterThan(0)
})

test('shows the call of the panel at its moment, and in the row of the entry that it met', () => {
  const calls = [{ at: 50, lap: 0, call: "revalidateTag('a')", entries: ['route:/a'] }]
  const layout = layoutTimeline(timeline({ lifetimes: [life(0)], calls }), 100)
  expect(layout.calls).toMatchObject([{ words: expect.stringContaining("revalidateTag('a')") }])
  expect(layout.rows[0]?.invalidations).toEqual(layout.calls)
})

test('gives a move of the clock the stretch that it left out', () => {
  const moves = [{ from: 1_000, to: 61_000, lap: 0 }]
  const { moves: shapes, ticks } = layoutTimeline(timeline({ moves }), 62_000)
  expect(shapes[0]?.end).toBeLessThan(placeOfNow(ticks))
  expect((shapes[0]?.end ?? 0) - (shapes[0]?.start ?? 0)).toBeGreaterThan(100)
  expect(ticks.at(-1)?.label).toBe('now')
  expect(shapes[0]?.nameAt).toBeGreaterThan(shapes[0]?.start ?? 0)
})

test('names no two moves of the clock at one place', () => {
  const moves = [2_000, 4_000, 6_000].map((from) => ({ from, to: from + 1_000, lap: 0 }))
  const { moves: shapes } = layoutTimeline(timeline({ moves }), 8_000)
  expect(shapes.map(({ nameAt }) => nameAt !== null)).toEqual([true, true, true])
  const tight = layoutTimeline(timeline({ moves, lifetimes: [life(-1e12)] }), 8_000)
  expect(tight.moves.filter(({ nameAt }) => nameAt !== null).length).toBeLessThan(3)
})
