import { expect, test } from 'vitest'
import { advanceClock, build, cacheState, request, sql, suspect } from '@/sandbox/checks/api'

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

test('However much later, it is still the reply of the build', async () => {
  const { revalidate } = build().routes.find(({ paths }) => paths.includes('/api/topics')) ?? {}
  await advanceClock(3600)
  const state = cacheState(await request('GET', '/api/topics'))
  suspect('made-anew-by-time', typeof revalidate === 'number')
  expect(state, 'Cache state after an hour').toBe('HIT')
  expect(revalidate, 'Seconds until the reply is made anew, by the build').toBe(false)
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
