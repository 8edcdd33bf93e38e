import { expect, test } from 'vitest'
import { traceOf } from '@/components/testing/trace'
import type { CacheEntry, CacheTouch } from '@/sandbox/protocol/cache'
import { Timeline } from './timeline'

const T0 = 1_000_000
const entry = {
  store: 'route',
  id: 'route:/api/time',
  key: '/api/time',
  label: '/api/time',
} as const
const times = (madeAt: number) => ({ madeAt, staleAt: madeAt + 60_000, expireAt: null })

const touch = (operation: CacheTouch['operation'], at = 0, made?: number): CacheTouch => ({
  operation,
  ...entry,
  atMs: at,
  ...(made !== undefined && times(made)),
})

const trace = (id: number, startedAt: number, cache: CacheTouch[], method = 'GET') =>
  traceOf({ id, startedAt, method, url: 'http://localhost/api/time', cache })

const built: CacheEntry = {
  ...entry,
  ...times(T0),
  tags: [],
  pathTags: [],
  size: 1,
  state: 'fresh',
  value: { text: '', contentType: null },
  madeBy: { kind: 'build' },
  failed: null,
  refresh: 'behind',
}

test('tells who was served fresh, who stale, and who caused the refresh', () => {
  const timeline = new Timeline()
  timeline.record(trace(1, T0, [touch('miss'), touch('set', 5, T0 + 5)]))
  timeline.record(trace(2, T0 + 10_000, [touch('hit', 0, T0 + 5)]))
  timeline.record(trace(3, T0 + 70_000, [touch('stale', 0, T0 + 5), touch('set', 9, T0 + 70_009)]))
  const { requests, lifetimes } = timeline.getSnapshot()
  expect(requests.map(({ uses }) => uses.map(({ served, refresh }) => [served, refresh]))).toEqual([
    [['miss', 'done']],
    [['fresh', 'none']],
    [['stale', 'done']],
  ])
  expect(lifetimes.map(({ madeAt, madeBy }) => [madeAt, madeBy])).toEqual([
    [T0 + 5, 'GET /api/time'],
    [T0 + 70_009, 'GET /api/time'],
  ])
})

test('tells a refresh that failed, after which the old value lives on', () => {
  const timeline = new Timeline()
  const failedAt = T0 + 70_000
  timeline.learn({ at: T0 + 100, entries: [built], tags: [] })
  const keep = { ...touch('keep', 0, T0), failedAt, staleAt: failedAt + 30_000 }
  timeline.record(trace(1, failedAt, [touch('stale', 0, T0), keep]))
  timeline.record(trace(2, failedAt + 10, [{ ...keep, operation: 'hit' }]))
  const failed = { at: failedAt, by: built.madeBy }
  const kept = { ...built, failed, staleAt: keep.staleAt }
  timeline.learn({ at: failedAt + 20, entries: [kept], tags: [] })
  const { requests, lifetimes } = timeline.getSnapshot()
  expect(requests.map(({ uses }) => uses.map(({ served, refresh }) => [served, refresh]))).toEqual([
    [['stale', 'failed']],
    [['fresh', 'none']],
  ])
  expect(lifetimes.map(({ madeAt, since, madeBy }) => [madeAt, since, madeBy])).toEqual([
    [T0, T0, 'the build'],
    [T0, failedAt, 'the build'],
  ])
})

test('learns from the snapshot of a refresh that came when its request had ended', () => {
  const timeline = new Timeline()
  timeline.record(trace(7, T0 + 70_000, [touch('stale', 0, T0)]))
  timeline.record(trace(8, T0 + 170_000, [touch('stale', 0, T0 + 70_001)]))
  const madeBy = { kind: 'request', id: 7, request: 'GET /api/time' } as const
  const failed = { at: T0 + 170_001, by: { ...madeBy, id: 8 } }
  const made = { ...built, ...times(T0 + 70_001), madeBy, failed }
  timeline.learn({ at: T0 + 170_002, entries: [made], tags: [] })
  const { requests } = timeline.getSnapshot()
  expect(requests.map(({ uses }) => uses[0]?.refresh)).toEqual(['done', 'failed'])
})

test('ends a life where the panel invalidates its entry, and keeps the call', () => {
  const timeline = new Timeline()
  timeline.learn({ at: T0, entries: [built], tags: [] })
  const call = { at: T0 + 50, call: "revalidateTag('time')", entries: [entry.id] }
  timeline.invalidated(call)
  const { calls, lifetimes } = timeline.getSnapshot()
  expect(calls).toEqual([{ ...call, lap: 0 }])
  expect(lifetimes).toMatchObject([{ invalidatedAt: T0 + 50 }])
})

test('takes moves of the clock with nothing between them as one', () => {
  const timeline = new Timeline()
  timeline.move({ from: T0, to: T0 + 60_000 })
  timeline.move({ from: T0 + 60_300, to: T0 + 120_300 })
  timeline.record(trace(1, T0 + 120_400, []))
  timeline.move({ from: T0 + 120_500, to: T0 + 180_500 })
  timeline.move({ from: T0 + 180_600, to: T0 + 600 })
  expect(timeline.getSnapshot().moves).toEqual([
    { from: T0, to: T0 + 120_300, lap: 0 },
    { from: T0 + 120_500, to: T0 + 180_500, lap: 0 },
    { from: T0 + 180_600, to: T0 + 600, lap: 1 },
  ])
})

test('takes no moves as one with an invalidation between, but with what came before the clock went back', () => {
  const timeline = new Timeline()
  timeline.move({ from: T0, to: T0 + 60_000 })
  timeline.record(trace(1, T0 + 60_100, []))
  timeline.move({ from: T0 + 60_200, to: T0 + 200 })
  timeline.move({ from: T0 + 300, to: T0 + 1_300 })
  timeline.move({ from: T0 + 1_400, to: T0 + 2_400 })
  timeline.invalidated({ at: T0 + 2_500, call: "revalidateTag('time')", entries: [] })
  timeline.move({ from: T0 + 2_600, to: T0 + 3_600 })
  expect(timeline.getSnapshot().moves.map(({ to }) => to - T0)).toEqual([60_000, 200, 2_400, 3_600])
})

test('learns of an entry from its first read, and who made it from the snapshot', () => {
  const timeline = new Timeline()
  timeline.record(trace(1, T0 + 100, [touch('hit', 0, T0)]))
  expect(timeline.getSnapshot().lifetimes).toMatchObject([{ madeAt: T0, madeBy: null }])
  timeline.learn({ at: T0 + 200, entries: [built], tags: [] })
  timeline.learn({ at: T0 + 300, entries: [built], tags: [] })
  expect(timeline.getSnapshot().lifetimes).toMatchObject([{ madeAt: T0, madeBy: 'the build' }])
})

test('ends a life where a request revalidates its tag, and no earlier one', () => {
  const timeline = new Timeline()
  timeline.record(trace(1, T0, [touch('set', 0, T0)]))
  timeline.record(trace(2, T0 + 61_000, [touch('stale', 0, T0), touch('set', 0, T0 + 61_000)]))
  const call: CacheTouch = {
    operation: 'revalidate',
    store: null,
    id: null,
    key: 'time',
    label: 'tag time',
    atMs: 7,
    affects: [entry.id],
  }
  timeline.record(trace(3, T0 + 90_000, [call], 'POST'))
  const { requests, lifetimes } = timeline.getSnapshot()
  expect(lifetimes.map(({ invalidatedAt }) => invalidatedAt)).toEqual([null, T0 + 90_007])
  expect(requests[2]).toMatchObject({
    uses: [],
    revalidated: ['tag time'],
    invalidated: [entry.id],
  })
})

test('notes an entry that was invalidated from outside, and one that is gone', () => {
  const timeline = new Timeline()
  timeline.learn({ at: T0 + 100, entries: [built], tags: [] })
  timeline.learn({ at: T0 + 200, entries: [{ ...built, state: 'stale' }], tags: [] })
  timeline.learn({ at: T0 + 300, entries: [{ ...built, state: 'stale' }], tags: [] })
  expect(timeline.getSnapshot().lifetimes).toMatchObject([
    { invalidatedAt: T0 + 200, goneAt: null },
  ])
  timeline.learn({ at: T0 + 400, entries: [], tags: [] })
  timeline.learn({ at: T0 + 500, entries: [], tags: [] })
  expect(timeline.getSnapshot().lifetimes).toMatchObject([{ goneAt: T0 + 400 }])
})

test('takes no entry as invalidated that time has made stale', () => {
  const timeline = new Timeline()
  timeline.learn({ at: T0 + 61_000, entries: [{ ...built, state: 'stale' }], tags: [] })
  expect(timeline.getSnapshot().lifetimes).toMatchObject([{ invalidatedAt: null }])
})
