import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Exchange } from './exchange'
import { responds } from './responds'
import type { ServerRoom } from './server-room'
import { Heartbeat, findCulprit } from './watchdog'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const link = { consumed: () => undefined, abort: () => undefined }
const request = { method: 'GET', url: '/api/slow', headers: [], body: null }
const newExchange = () => new Exchange(1, request, link)

/** A worker that is blocked until a moment, then answers the pings that have gathered. */
function blockedUntil(free: number) {
  const exchange = newExchange()
  const ping = () =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, free - performance.now())))
  const server = {
    openExchanges: [exchange],
    responds: (onAnswer?: () => void) => responds(ping(), onAnswer),
  }
  return { server, block: (until: number) => (free = until) }
}

function watched({ server }: ReturnType<typeof blockedUntil>, isExcused = () => false) {
  const silences: number[] = []
  const heartbeat = new Heartbeat(server, 4_500, (_, ms) => silences.push(ms), isExcused)
  heartbeat.watch()
  return silences
}

test('tells of a worker that is silent for as long as it may be', async () => {
  const silences = watched(blockedUntil(performance.now() + 60_000))
  await vi.advanceTimersByTimeAsync(6_000)
  expect(silences).toHaveLength(1)
  expect(silences[0]).toBeLessThanOrEqual(4_500)
})

test('counts nothing from before a late answer', async () => {
  const worker = blockedUntil(performance.now() + 4_000)
  const silences = watched(worker)
  await vi.advanceTimersByTimeAsync(4_000)
  worker.block(performance.now() + 3_000)
  await vi.advanceTimersByTimeAsync(6_000)
  expect(silences).toEqual([])
})

test('holds no build against a request that is open meanwhile', async () => {
  let builds = true
  const worker = blockedUntil(performance.now() + 10_000)
  const silences = watched(worker, () => builds)
  await vi.advanceTimersByTimeAsync(10_000)
  builds = false
  worker.block(performance.now() + 1_100)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(silences).toEqual([])
})

test('says of a request no longer time than it was there', async () => {
  const server = { openExchanges: [newExchange()], responds: async () => false }
  const [late] = server.openExchanges
  await vi.advanceTimersByTimeAsync(1_100)
  const rooms = [server, { responds: async () => true }] as unknown as [ServerRoom, never]
  const culprit = late && (await findCulprit(late, 15_700, ...rooms))
  expect(culprit?.reason).toContain('GET /api/slow kept the server busy for 1.1 s without a pause')
})
