import { afterEach, expect, test } from 'vitest'
import { advanceClock, after, clockNow, setClock } from './clock'

afterEach(() => setClock(0))

test('moves Date, performance.now and the epoch together', async () => {
  const date = Date.now()
  const monotonic = performance.now()
  await advanceClock(300_000)
  expect(Date.now() - date).toBeGreaterThanOrEqual(300_000)
  expect(new Date().getTime() - date).toBeGreaterThanOrEqual(300_000)
  expect(performance.now() - monotonic).toBeGreaterThanOrEqual(300_000)
  expect(new Date(0).getTime()).toBe(0)
  expect(new Date()).toBeInstanceOf(Date)
})

test('fires the timers that fall due, in order, each at its own time', async () => {
  const fired: [string, number][] = []
  const began = clockNow()
  const note = (name: string) => () => fired.push([name, clockNow() - began])
  after(60_000, note('minute'))
  after(1_000, note('second'))
  after(600_000, note('later'))
  await advanceClock(61_000)
  expect(fired.map(([name]) => name)).toEqual(['second', 'minute'])
  expect(fired[0]?.[1]).toBeLessThan(2_000)
  expect(fired[1]?.[1]).toBeLessThan(61_000)
})

test('fires a timer that another one has set, when that falls due as well', async () => {
  const fired: string[] = []
  after(1_000, () => {
    fired.push('first')
    after(1_000, () => fired.push('second'))
  })
  await advanceClock(3_000)
  expect(fired).toEqual(['first', 'second'])
})

test('a cancelled timer stays silent', async () => {
  const fired: string[] = []
  const cancel = after(1_000, () => fired.push('no'))
  cancel()
  await advanceClock(2_000)
  expect(fired).toEqual([])
})

test('back in real time a timer waits as long as it still had to', async () => {
  const fired: string[] = []
  after(1_000_000, () => fired.push('late'))
  await advanceClock(999_000)
  setClock(0)
  await advanceClock(500)
  expect(fired).toEqual([])
  await advanceClock(1_000)
  expect(fired).toEqual(['late'])
})

test('a timer that sets itself again and again does not hold the clock up', async () => {
  let count = 0
  const again = () => {
    count += 1
    after(1, again)
  }
  after(1, again)
  const began = clockNow()
  await advanceClock(365 * 24 * 3_600_000)
  expect(count).toBeGreaterThan(1_000)
  expect(clockNow() - began).toBeGreaterThanOrEqual(365 * 24 * 3_600_000)
})

test('AbortSignal.timeout follows the clock', async () => {
  const signal = AbortSignal.timeout(5_000)
  expect(signal.aborted).toBe(false)
  await advanceClock(6_000)
  expect(signal.aborted).toBe(true)
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
})
