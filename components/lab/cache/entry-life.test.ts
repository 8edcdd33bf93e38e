import { expect, test } from 'vitest'
import { afterStale, beforeStale, lifeOf } from './entry-life'

const made = 1_000_000
const entry = {
  madeAt: made,
  staleAt: made + 60_000,
  expireAt: made + 360_000,
  state: 'fresh',
  failed: null,
} as const

test('counts down to the turn, with the fresh part at a fixed width', () => {
  expect(lifeOf(entry, made)).toEqual({
    word: 'fresh',
    now: 0,
    stale: 60,
    words: 'stale in 1 min',
  })
  expect(lifeOf(entry, made + 30_000)).toMatchObject({ now: 30, words: 'stale in 30 s' })
})

test('turns stale and expires with time, whatever the snapshot said', () => {
  const stale = lifeOf(entry, made + 210_000)
  expect(stale).toMatchObject({ word: 'stale', now: 80 })
  expect(stale.words).toMatch(/^stale for 2 min 30 s, expires at /)
  expect(lifeOf(entry, made + 361_000)).toMatchObject({
    word: 'expired',
    now: 100,
    words: 'expired 1 s ago: may not be served any more',
  })
})

test('keeps what an invalidation did before its time', () => {
  const life = lifeOf({ ...entry, state: 'stale' }, made + 6_000)
  expect(life).toMatchObject({ word: 'stale', now: 6 })
  expect(life.words).toMatch(/^made stale, expires/)
})

test('has no end for an entry that time does not touch', () => {
  const life = lifeOf({ ...entry, staleAt: null, expireAt: null }, made + 1e9)
  expect(life).toEqual({
    word: 'fresh',
    now: null,
    stale: 100,
    words: 'fresh, never stale by time',
  })
})

test('gives far expiries in years', () => {
  const life = lifeOf({ ...entry, expireAt: made + 31_536_000_000 }, made + 61_000)
  expect(life.words).toBe('stale for 1 s, expires in 1 year')
})

test('says that a refresh failed, and when the next try comes', () => {
  const failed = { at: made + 61_000, by: { kind: 'build' } } as const
  const kept = { ...entry, failed, staleAt: made + 91_000 }
  expect(lifeOf(kept, made + 76_000)).toMatchObject({
    word: 'kept',
    now: 30,
    words: 'refresh failed, old reply kept, next try in 15 s',
  })
  expect(lifeOf(kept, made + 95_000)).toMatchObject({
    word: 'stale',
    words: 'refresh failed, old reply kept, next try now',
  })
})

test('says that the next try comes now where a tag was invalidated after a refresh that failed', () => {
  const failed = { at: made + 61_000, by: { kind: 'build' } } as const
  const kept = { ...entry, failed, staleAt: made + 91_000, state: 'stale' } as const
  expect(lifeOf(kept, made + 66_000)).toMatchObject({
    word: 'stale',
    words: 'refresh failed, old reply kept, next try now',
  })
})

test('aims before the turn with time to spare, and behind it', () => {
  expect(beforeStale(entry)).toBe(made + 50_000)
  expect(beforeStale({ ...entry, staleAt: made + 4_000 })).toBe(made + 2_000)
  expect(afterStale(entry)).toBe(made + 61_000)
  expect(beforeStale({ ...entry, staleAt: null })).toBeNull()
})
