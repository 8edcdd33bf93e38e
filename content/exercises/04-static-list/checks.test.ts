import { expect, test } from 'vitest'
import { advanceClock, cacheState, request, sql, suspect } from '@/sandbox/checks/api'

const create = (path: string) => request('POST', path, { json: { id: 'sorting', name: 'Sorting' } })

async function topicNames() {
  const rows = await sql('select name from "Tag" order by name')
  return rows.map(({ name }) => ({ name }))
}

test('The list holds every topic', async () => {
  const reply = await request('GET', '/api/topics')
  expect(reply.status).toBe(200)
  expect(reply.json()).toMatchObject(await topicNames())
})

test('The list is made by the build', async () => {
  const reply = await request('GET', '/api/topics')
  const state = cacheState(reply)
  const post = await create('/api/topics')
  suspect('post-beside-get', state === null && post.status !== 405)
  suspect('nobody-asked', state === null)
  expect(state, 'Cache state of the first request').toBe('HIT')
})

test('An hour later it is still the reply of the build', async () => {
  await advanceClock(3600)
  const reply = await request('GET', '/api/topics')
  suspect('made-anew-by-time', cacheState(reply) === 'STALE')
  expect(cacheState(reply), 'Cache state after an hour').toBe('HIT')
})

test('Two topics are prepared by the build', async () => {
  const states = []
  for (const id of ['array', 'tree']) {
    const reply = await request('GET', `/api/topics/${id}`)
    expect(reply.status).toBe(200)
    states.push(cacheState(reply))
  }
  suspect('nothing-prepared', states.includes('MISS'))
  expect(states, 'Cache states of the first requests').toEqual(['HIT', 'HIT'])
})

test('Other topics are made at their first request and then kept', async () => {
  const first = await request('GET', '/api/topics/graph')
  const second = await request('GET', '/api/topics/graph')
  const rows = await sql(
    `select name from "Problem" p join "_ProblemToTag" t on t."A" = p.id
     where t."B" = 'graph' order by name`,
  )
  expect(first.json()).toEqual(rows.map(({ name }) => name))
  expect([cacheState(first), cacheState(second)], 'Cache states').toEqual(['MISS', 'HIT'])
})

test('POST /api/admin/topics stores a topic and answers 201', async () => {
  const reply = await create('/api/admin/topics')
  expect(reply.status).toBe(201)
  const rows = await sql(`select id, name from "Tag" where id = 'sorting'`)
  expect(rows).toEqual([{ id: 'sorting', name: 'Sorting' }])
})

test('POST /api/topics is gone', async () => {
  const reply = await create('/api/topics')
  expect(reply.status).toBe(405)
})
