import { expect, test } from 'vitest'
import { advanceClock, request, suspect, upstream } from '@/sandbox/checks/api'

const prices = () => upstream('prices.example.com')
const ask = () => request('GET', '/api/price')

/** The price in an answer; undefined when there is none. */
async function price(): Promise<unknown> {
  const reply = await ask()
  const body = reply.status === 200 ? reply.json() : {}
  return typeof body === 'object' && body !== null && 'euros' in body ? body.euros : undefined
}

test('The answer is the price', async () => {
  const reply = await ask()
  expect(reply.status).toBe(200)
  expect(reply.json()).toEqual({ euros: expect.any(Number) })
})

test('Five readers cause at most one call', async () => {
  const found = new Set()
  for (let reader = 0; reader < 5; reader += 1) found.add(await price())
  const calls = await prices().calls()
  suspect('asked-each-time', calls === 5)
  expect(calls, 'Calls of prices.example.com').toBeLessThanOrEqual(1)
  expect(found.size, 'Different prices').toBe(1)
})

test('Half a minute later the price is the same', async () => {
  const before = await price()
  const calls = await prices().calls()
  await advanceClock(30)
  expect(await price()).toBe(before)
  expect(await prices().calls(), 'Calls of prices.example.com').toBe(calls)
})

test('After a minute one reader causes the refresh and the next gets the new price', async () => {
  const before = await price()
  const calls = await prices().calls()
  await advanceClock(61)
  await price()
  const after = await price()
  if (after === before) {
    await advanceClock(70_000)
    await price()
    const muchLater = await price()
    suspect('never-again', muchLater === before)
    suspect('milliseconds', muchLater !== before)
  }
  expect(after, 'The second price after 61 seconds').not.toBe(before)
  expect(await prices().calls(), 'Calls of prices.example.com').toBe(calls + 1)
})

test('Nobody waits for the refresh', async () => {
  const before = await price()
  await advanceClock(61)
  await prices().set({ latencyMs: 500 })
  expect(await price(), 'The first price after 61 seconds').toBe(before)
})

test('While the other server fails, readers get the last good price', async () => {
  const before = await price()
  await prices().set({ failure: 'error' })
  await advanceClock(61)
  const first = await ask()
  const second = await ask()
  suspect('error-stored', first.status === 200 && second.status >= 400)
  expect([first.status, second.status], 'Status of two requests').toEqual([200, 200])
  expect([first.json(), second.json()]).toEqual([{ euros: before }, { euros: before }])
})

test('When it works again, there is a new price within a minute', async () => {
  const before = await price()
  await prices().set({ failure: 'unreachable' })
  await advanceClock(61)
  await price()
  await prices().set({ failure: 'none' })
  await advanceClock(60)
  await price()
  expect(await price()).not.toBe(before)
})
