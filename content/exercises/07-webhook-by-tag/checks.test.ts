import { expect, test } from 'vitest'
import { cacheState, request, suspect, upstream } from '@/sandbox/checks/api'

const get = (name: string) => request('GET', `/api/${name}`)
const tell = (event: string) => request('POST', '/api/hooks/shop', { json: { event } })
const calls = () => upstream('shop.example.com').calls()

test('Without an event nobody asks the shop', async () => {
  const states = []
  for (const name of ['products', 'cheapest', 'hours']) states.push(cacheState(await get(name)))
  expect(states, 'Cache states').toEqual(['HIT', 'HIT', 'HIT'])
  expect(await calls(), 'Calls of shop.example.com').toBe(0)
})

test('After a recall the next readers get new products', async () => {
  const before = [(await get('products')).text, (await get('cheapest')).text]
  expect((await tell('recalled')).status).toBe(204)
  const products = await get('products')
  const cheapest = await get('cheapest')
  suspect('tag-forgotten', cacheState(products) === 'HIT')
  suspect('stale-after-recall', cacheState(products) === 'STALE')
  expect(products.text, 'Products after the recall').not.toBe(before[0])
  expect(cheapest.text, 'Cheapest offer after the recall').not.toBe(before[1])
})

test('After a new price the next reader gets the old reply and the one after it the new one', async () => {
  const before = await get('products')
  expect((await tell('price-changed')).status).toBe(204)
  const next = await get('products')
  suspect('everyone-waits', cacheState(next) === 'MISS')
  expect(cacheState(next), 'Cache state of the next reply').toBe('STALE')
  expect(next.text, 'The next reply').toBe(before.text)
  expect((await get('products')).text, 'The reply after it').not.toBe(before.text)
})

test('A new price is in the cheapest offer, too', async () => {
  const before = await get('cheapest')
  await tell('price-changed')
  await get('cheapest')
  expect((await get('cheapest')).text).not.toBe(before.text)
})

test('A new price leaves the opening hours alone', async () => {
  await get('hours')
  await tell('price-changed')
  const hours = await get('hours')
  suspect('one-tag-for-all', cacheState(hours) !== 'HIT')
  expect(cacheState(hours), 'Cache state of the hours').toBe('HIT')
})

test('New opening hours refresh the hours and nothing else', async () => {
  const before = await get('hours')
  expect((await tell('hours-changed')).status).toBe(204)
  await get('hours')
  expect((await get('hours')).text).not.toBe(before.text)
  expect(cacheState(await get('products')), 'Cache state of the products').toBe('HIT')
})

test('An unknown event is refused with 400 and refreshes nothing', async () => {
  const reply = await tell('closed-down')
  expect(reply.status).toBe(400)
  expect(cacheState(await get('products')), 'Cache state of the products').toBe('HIT')
  expect(await calls(), 'Calls of shop.example.com').toBe(0)
})
