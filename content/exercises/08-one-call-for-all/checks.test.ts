import { expect, test } from 'vitest'
import { advanceClock, request, sql, suspect, upstream } from '@/sandbox/checks/api'

interface Converted {
  amount: number
  rate: number
}

async function convert(euros: number, to: string) {
  const reply = await request('GET', `/api/convert?euros=${euros}&to=${to}`)
  expect(reply.status).toBe(200)
  return reply.json() as Converted
}

async function count(difficulty: 'EASY' | 'HARD'): Promise<unknown> {
  const reply = await request('GET', `/api/stats?difficulty=${difficulty}`)
  expect(reply.status).toBe(200)
  const body = reply.json()
  return typeof body === 'object' && body !== null && 'count' in body ? body.count : undefined
}

const calls = () => upstream('rates.example.com').calls()
const amountOf = (euros: number, rate: number) => Math.round(euros * rate * 100) / 100

async function countInTable(difficulty: 'EASY' | 'HARD') {
  const [row] = await sql('select count(*) from "Problem" where difficulty::text = $1', [
    difficulty,
  ])
  return Number(row?.count)
}

const addEasyProblem = () =>
  sql(`insert into "Problem" (id, name, difficulty) values ('spiral', 'Spiral Matrix', 'EASY')`)

test('Each reader gets their own amount', async () => {
  const ten = await convert(10, 'usd')
  const twenty = await convert(20, 'usd')
  suspect('reply-kept', ten.amount === twenty.amount)
  expect(ten.amount, '10 euros').toBe(amountOf(10, ten.rate))
  expect(twenty.amount, '20 euros').toBe(amountOf(20, twenty.rate))
})

test('Each currency has its own rate', async () => {
  const dollars = await convert(10, 'usd')
  const francs = await convert(10, 'chf')
  expect(dollars.rate, 'Rate of the dollar').toBeGreaterThan(1)
  expect(francs.rate, 'Rate of the franc').toBeLessThan(1)
})

test('Four readers of one currency cause at most one call', async () => {
  for (const euros of [1, 2, 3, 4]) await convert(euros, 'usd')
  suspect('asked-each-time', (await calls()) === 4)
  expect(await calls(), 'Calls of rates.example.com').toBeLessThanOrEqual(1)
})

test('After 300 seconds there is a new rate', async () => {
  const before = await convert(10, 'usd')
  await advanceClock(301)
  await convert(10, 'usd')
  const after = await convert(10, 'usd')
  suspect('kept-for-ever', after.rate === before.rate)
  expect(after.rate).not.toBe(before.rate)
  expect(after.amount).toBe(amountOf(10, after.rate))
})

test('After 250 seconds the rate is the same', async () => {
  const before = await convert(10, 'usd')
  await advanceClock(250)
  await convert(10, 'usd')
  expect((await convert(10, 'usd')).rate).toBe(before.rate)
  expect(await calls(), 'Calls of rates.example.com').toBeLessThanOrEqual(1)
})

test('Each difficulty has its own number', async () => {
  const easy = await count('EASY')
  const hard = await count('HARD')
  suspect('variable-from-around', easy === hard)
  expect(easy, 'Easy problems').toBe(await countInTable('EASY'))
  expect(hard, 'Hard problems').toBe(await countInTable('HARD'))
})

test('A number is kept for 300 seconds and then counted anew', async () => {
  const before = await count('EASY')
  await addEasyProblem()
  expect(await count('EASY'), 'At once').toBe(before)
  await advanceClock(250)
  await count('EASY')
  expect(await count('EASY'), 'After 250 seconds').toBe(before)
  await advanceClock(51)
  await count('EASY')
  expect(await count('EASY'), 'After 301 seconds').toBe(await countInTable('EASY'))
})
