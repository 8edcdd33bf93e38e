import { expect, test } from 'vitest'
import { traceOf } from '@/components/testing/trace'
import type { CacheOperation, CacheStore, CacheTouch } from '@/sandbox/protocol/cache'
import { cacheBadge } from './cache-badge'

const touch = (store: CacheStore, operation: CacheOperation): CacheTouch => ({
  operation,
  store,
  id: `${store}:a`,
  key: 'a',
  label: 'a',
  atMs: 0,
})

const trace = (...cache: CacheTouch[]) => traceOf({ cache })

test('believes the header of Next before the trace', () => {
  const badge = cacheBadge([['X-Nextjs-Cache', 'STALE']], trace(touch('data', 'hit')))
  expect(badge?.word).toBe('STALE')
})

test('tells the slowest of the reads where there is no header', () => {
  expect(cacheBadge([], trace(touch('data', 'hit'), touch('data', 'miss')))?.word).toBe(
    'Data Cache: MISS',
  )
  expect(cacheBadge([], trace(touch('use-cache', 'stale'), touch('data', 'hit')))?.word).toBe(
    "'use cache': STALE",
  )
})

test('says nothing where no cache was read', () => {
  expect(cacheBadge([], trace(touch('data', 'set')))).toBeNull()
  expect(cacheBadge([], null)).toBeNull()
})
