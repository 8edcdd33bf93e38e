import { expect, test } from 'vitest'
import { advanceClock, request, suspect, upstream } from '@/sandbox/checks/api'

interface Converted {
  amount: number
  rate: number
}

const ask = (euros: number, to: string) => request('GET', `/api/convert?euros=${euros}&to=${to}`)

async function convert(euros: number, to: string) {
  const reply = await ask(euros, to)
  expect(reply.status).toBe(200)
  return reply.json() as Converted
}

const rates = () => upstream('rates.example.com')
const calls = () => rates().calls()
const amountOf = (euros: number, rate: number) => Math.round(euros * rate * 100) / 100

test('Each reader gets their own amount', async () => {
  for (const [euros, currency] of [
    [10, 'usd'],
    [20, 'usd'],
    [10, 'chf'],
  ] as const) {
    const { amount, rate } = await convert(euros, currency)
    expect(amount, `${euros} euros in ${currency}`).toBe(amountOf(euros, rate))
  }
})

test('Two readers of one currency cause one call', async () => {
  const first = await convert(10, 'usd')
  const second = await convert(10, 'usd')
  expect(await calls(), 'Calls of rates.example.com').toBe(1)
  expect(second).toEqual(first)
})

test('Two amounts of one currency cause one call', async () => {
  await convert(10, 'usd')
  await convert(10, 'usd')
  const once = await calls()
  await convert(20, 'usd')
  suspect('amount-in-the-key', once === 1 && (await calls()) === 2)
  expect(await calls(), 'Calls of rates.example.com').toBe(1)
})

test('Each currency has its own rate', async () => {
  expect((await convert(10, 'usd')).rate, 'Rate of the dollar').toBeGreaterThan(1)
  expect((await convert(10, 'chf')).rate, 'Rate of the franc').toBeLessThan(1)
})

test('After half a minute the rate is still kept', async () => {
  const before = await convert(10, 'usd')
  await advanceClock(30)
  expect((await convert(10, 'usd')).rate).toBe(before.rate)
  expect(await calls(), 'Calls of rates.example.com').toBe(1)
})

test('After a minute the rate is asked for again', async () => {
  const before = await convert(10, 'usd')
  await advanceClock(61)
  await convert(10, 'usd')
  const after = await convert(10, 'usd')
  suspect('no-life', after.rate === before.rate)
  expect(after.rate).not.toBe(before.rate)
})

test('After the webhook the next reader gets the new rate', async () => {
  const before = await convert(10, 'chf')
  const reply = await request('POST', '/api/hooks/rates?currency=chf')
  expect(reply.status).toBe(204)
  expect((await convert(10, 'chf')).rate).not.toBe(before.rate)
})

test('A changed franc leaves the dollar alone', async () => {
  const before = await convert(10, 'usd')
  const kept = (await convert(10, 'usd')).rate === before.rate
  await convert(10, 'chf')
  await request('POST', '/api/hooks/rates?currency=chf')
  const after = await convert(10, 'usd')
  suspect('one-tag-for-all', kept && after.rate !== before.rate)
  expect(after.rate, 'Rate of the dollar').toBe(before.rate)
})

test('A failure is answered with 502 and not kept', async () => {
  await rates().set({ failure: 'error' })
  const failed = await ask(10, 'usd')
  await rates().set({ failure: 'none' })
  const again = await ask(10, 'usd')
  suspect('failure-kept', failed.status === 502 && again.status === 502)
  expect(failed.status, 'While the service fails').toBe(502)
  expect(failed.json()).toMatchObject({ error: expect.any(String) })
  expect(again.status, 'When it works again').toBe(200)
})
