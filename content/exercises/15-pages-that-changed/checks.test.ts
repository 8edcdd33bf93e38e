import { expect, test } from 'vitest'
import { cacheState, openPage, request, suspect } from '@/sandbox/checks/api'

const get = (path: string) => request('GET', path)

async function rename(name: string) {
  const page = await openPage('/problems/two-sum')
  await page.fill('New name', name)
  await page.submit('Rename')
  return page
}

test('Without a change the pages come out of the cache', async () => {
  await get('/problems/two-sum')
  const states = [cacheState(await get('/')), cacheState(await get('/problems/two-sum'))]
  suspect('never-kept', states.includes(null))
  expect(states, 'Cache states').toEqual(['HIT', 'HIT'])
})

test('The editor sees the new name at once', async () => {
  const page = await rename('Pair of Sums')
  expect(await page.heading(), 'Heading').toBe('Pair of Sums')
})

test('After a rename the problem has the new name', async () => {
  await get('/problems/two-sum')
  await rename('Pair of Sums')
  const reply = await get('/problems/two-sum')
  suspect('only-asked-again', cacheState(reply) === 'HIT')
  const page = await openPage('/problems/two-sum')
  expect(await page.heading(), 'Heading of the next visitor').toBe('Pair of Sums')
})

test('After a rename the list has the new name', async () => {
  await rename('Pair of Sums')
  const list = await openPage('/')
  const items = await list.items()
  suspect('only-its-own-page', items.includes('Two Sum'))
  expect(items, 'The list of the next visitor').toContain('Pair of Sums')
})

test('Pages of other problems stay in the cache', async () => {
  await get('/problems/valid-parentheses')
  await rename('Pair of Sums')
  const other = cacheState(await get('/problems/valid-parentheses'))
  suspect('everything-thrown-away', other === 'MISS')
  expect(other, 'Cache state of another problem').toBe('HIT')
})
