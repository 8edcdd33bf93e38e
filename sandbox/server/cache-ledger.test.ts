import { expect, test } from 'vitest'
import { CacheLedger, type StoredEntry, type TagTimes } from './cache-ledger'
import { advanceClock, clockNow } from './node/clock'
import { RequestRecord, currentRequest } from './request-record'

const entry = (over: Partial<StoredEntry> = {}): StoredEntry => ({
  store: 'data',
  key: 'k',
  label: 'GET https://api.example.com/data',
  tags: ['data', '_N_T_/api/data'],
  size: 10,
  madeAt: clockNow(),
  revalidate: 60,
  expire: null,
  value: { text: '{}', contentType: 'application/json' },
  refresh: 'behind or before',
  ...over,
})

const record = (id = 1) =>
  new RequestRecord({ id, method: 'GET', url: '/api/data', headers: [], body: null }, '16')

function watching(times: Map<string, TagTimes>): CacheLedger {
  const ledger = new CacheLedger()
  ledger.watchTags(() => times)
  return ledger
}

const only = (ledger: CacheLedger) => ledger.snapshot().entries[0]

test('tells what an entry is, who made it and when it turns stale', () => {
  const ledger = new CacheLedger()
  const madeAt = clockNow()
  currentRequest.run(record(7), () => ledger.stored(entry({ madeAt })))
  expect(only(ledger)).toMatchObject({
    id: 'data:k',
    tags: ['data'],
    pathTags: ['_N_T_/api/data'],
    staleAt: madeAt + 60_000,
    expireAt: null,
    state: 'fresh',
    madeBy: { kind: 'request', id: 7, request: 'GET /api/data' },
  })
})

test('an entry of no request was made by the build', () => {
  const ledger = new CacheLedger()
  ledger.stored(entry())
  expect(only(ledger)?.madeBy).toEqual({ kind: 'build' })
})

test('after a failed refresh an entry is as old as its value, and says when Next tries again', async () => {
  const ledger = new CacheLedger()
  const madeAt = clockNow()
  ledger.stored(entry({ madeAt }))
  await advanceClock(61_000)
  const failing = record(3)
  currentRequest.run(failing, () => ledger.kept(entry({ revalidate: 30 })))
  const failedAt = only(ledger)?.failed?.at ?? 0
  expect(failedAt).toBeGreaterThanOrEqual(madeAt + 61_000)
  expect(only(ledger)).toMatchObject({
    madeAt,
    madeBy: { kind: 'build' },
    failed: { by: { kind: 'request', id: 3, request: 'GET /api/data' } },
    staleAt: failedAt + 30_000,
    state: 'fresh',
  })
  expect(failing.toTrace().cache).toMatchObject([
    { operation: 'keep', id: 'data:k', madeAt, failedAt, staleAt: failedAt + 30_000 },
  ])
  ledger.stored(entry())
  expect(only(ledger)?.failed).toBeNull()
})

test('time makes an entry stale, then expired', async () => {
  const ledger = new CacheLedger()
  ledger.stored(entry({ expire: 120 }))
  await advanceClock(61_000)
  expect(only(ledger)?.state).toBe('stale')
  await advanceClock(61_000)
  expect(only(ledger)?.state).toBe('expired')
})

test('a tag that was marked stale, or expired, after the entry was made counts', () => {
  const times = new Map<string, TagTimes>()
  const ledger = watching(times)
  ledger.stored(entry({ madeAt: clockNow() - 10 }))
  times.set('data', { stale: clockNow() - 20 })
  expect(only(ledger)?.state).toBe('fresh')
  times.set('data', { stale: clockNow() })
  expect(only(ledger)?.state).toBe('stale')
  times.set('data', { expired: clockNow() })
  expect(only(ledger)?.state).toBe('expired')
})

test('an expiry that is still to come leaves the entry as it is', () => {
  const times = new Map<string, TagTimes>([['data', { expired: clockNow() + 60_000 }]])
  const ledger = watching(times)
  ledger.stored(entry())
  expect(only(ledger)?.state).toBe('fresh')
  expect(ledger.snapshot().tags.find(({ tag }) => tag === 'data')?.revalidatedAt).toBeNull()
})

test('notes in the trace of a request what it read, stored and invalidated', () => {
  const ledger = new CacheLedger()
  const running = record()
  currentRequest.run(running, () => {
    ledger.read('miss', entry())
    ledger.stored(entry())
    ledger.revalidated(['data', '_N_T_/api/data'])
  })
  expect(running.toTrace().cache).toMatchObject([
    { operation: 'miss', id: 'data:k' },
    { operation: 'set', id: 'data:k', staleAt: expect.any(Number) },
    { operation: 'revalidate', key: 'data', label: 'tag data', affects: ['data:k'] },
    { operation: 'revalidate', label: 'path /api/data', affects: ['data:k'] },
  ])
})

test('a read adds the tags of its reader, so that the reader’s path counts', () => {
  const ledger = new CacheLedger()
  ledger.stored(entry({ tags: ['data'] }))
  ledger.read('hit', entry({ tags: ['_N_T_/other'] }))
  expect(only(ledger)?.pathTags).toEqual(['_N_T_/other'])
})

test('an entry that had to make room for others is gone', () => {
  const ledger = new CacheLedger()
  ledger.stored(entry())
  ledger.stored(entry({ key: 'other' }))
  ledger.evicted('data', 'k')
  expect(ledger.snapshot().entries.map(({ id }) => id)).toEqual(['data:other'])
  expect(ledger.snapshot().tags.find(({ tag }) => tag === 'data')?.entries).toEqual(['data:other'])
})

test('drops a store, and brings it back after a failed build', () => {
  const ledger = new CacheLedger()
  ledger.stored(entry())
  ledger.stored(entry({ store: 'route', key: '/api/data' }))
  const restore = ledger.save()
  ledger.drop(['route'])
  expect(ledger.snapshot().entries).toHaveLength(1)
  restore()
  expect(ledger.snapshot().entries).toHaveLength(2)
})
