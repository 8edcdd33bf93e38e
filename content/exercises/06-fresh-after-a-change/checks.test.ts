import { expect, test } from 'vitest'
import { cacheState, request, sql, suspect } from '@/sandbox/checks/api'

const list = () => request('GET', '/api/problems')
const one = (id: string) => request('GET', `/api/problems/${id}`)
const add = (name: string) => request('POST', '/api/admin/problems', { json: { name } })
const rename = (id: string, name: string) =>
  request('PATCH', `/api/admin/problems/${id}`, { json: { name } })

/** Fills the cache as earlier readers did. */
async function readAll() {
  await list()
  await one('two-sum')
  await one('valid-parentheses')
}

test('Without a change nobody causes a query', async () => {
  await readAll()
  const states = [cacheState(await list()), cacheState(await one('two-sum'))]
  suspect(
    'cache-given-up',
    states.every((state) => state === null),
  )
  expect(states, 'Cache states of the second requests').toEqual(['HIT', 'HIT'])
})

test('After a POST the next reader of the list gets the new problem', async () => {
  await readAll()
  const reply = await add('Spiral Matrix')
  expect(reply.status).toBe(201)
  const after = await list()
  const rows = await sql(`select name from "Problem" where name = 'Spiral Matrix'`)
  suspect('path-that-is-none', rows.length === 1 && cacheState(after) === 'HIT')
  expect(after.json()).toContain('Spiral Matrix')
})

test('After a rename the next reader of the list gets the new name', async () => {
  await readAll()
  expect((await rename('two-sum', 'Pair of Sums')).status).toBe(200)
  const after = await list()
  expect(after.json()).toContain('Pair of Sums')
  expect(after.json()).not.toContain('Two Sum')
})

test('After a rename the next reader of the problem gets the new name', async () => {
  await readAll()
  await rename('two-sum', 'Pair of Sums')
  const names = await list()
  const after = await one('two-sum')
  suspect('list-only', names.text.includes('Pair of Sums') && cacheState(after) === 'HIT')
  expect(after.json()).toMatchObject({ name: 'Pair of Sums' })
})

test('A rename leaves the replies of other problems in the cache', async () => {
  await readAll()
  await rename('two-sum', 'Pair of Sums')
  const other = await one('valid-parentheses')
  suspect('everything-thrown-away', cacheState(other) === 'MISS')
  expect(cacheState(other), 'Cache state of another problem').toBe('HIT')
})

test('A new problem leaves the replies of single problems in the cache', async () => {
  await readAll()
  await add('Spiral Matrix')
  expect(cacheState(await one('two-sum')), 'Cache state of another problem').toBe('HIT')
})

test('The new reply is kept, too', async () => {
  await readAll()
  await add('Spiral Matrix')
  await list()
  expect(cacheState(await list()), 'Cache state of the second request after the change').toBe('HIT')
})
