import { expect, test } from 'vitest'
import { request, sql, suspect } from '@/sandbox/checks/api'

async function rowOf(id: string) {
  const [row] = await sql('select id, name, statement, difficulty from "Problem" where id = $1', [
    id,
  ])
  return row
}

test('GET of a known id gives the problem', async () => {
  const reply = await request('GET', '/api/problems/two-sum')
  suspect('params-not-awaited', reply.status === 500)
  expect(reply.status).toBe(200)
  expect(reply.json()).toMatchObject((await rowOf('two-sum')) ?? {})
})

test('GET of an unknown id is answered with 404', async () => {
  const reply = await request('GET', '/api/problems/no-such-problem')
  suspect('null-with-200', reply.status === 200)
  expect(reply.status, 'There is no such problem').toBe(404)
})

test('PATCH answers with the changed problem', async () => {
  const reply = await request('PATCH', '/api/problems/two-sum', { json: { name: 'Pair of Sums' } })
  expect(reply.status).toBe(200)
  expect(reply.json()).toMatchObject({ id: 'two-sum', name: 'Pair of Sums' })
})

test('PATCH changes the fields it is sent and keeps the others', async () => {
  const before = await rowOf('two-sum')
  await request('PATCH', '/api/problems/two-sum', { json: { name: 'Pair of Sums' } })
  const renamed = await rowOf('two-sum')
  suspect('patch-empties-fields', renamed?.statement !== before?.statement)
  expect(renamed).toEqual({ ...before, name: 'Pair of Sums' })

  await request('PATCH', '/api/problems/two-sum', { json: { statement: 'Find the pair.' } })
  const restated = await rowOf('two-sum')
  suspect('patch-empties-fields', restated?.name !== 'Pair of Sums')
  expect(restated).toEqual({ ...before, name: 'Pair of Sums', statement: 'Find the pair.' })
})

test('PATCH can empty the statement', async () => {
  await request('PATCH', '/api/problems/two-sum', { json: { statement: 'Find the pair.' } })
  await request('PATCH', '/api/problems/two-sum', { json: { statement: '' } })
  const row = await rowOf('two-sum')
  suspect('empty-text-skipped', row?.statement === 'Find the pair.')
  expect(row?.statement, 'The statement, after an empty one was sent').toBe('')
})

test('PATCH changes name and statement only', async () => {
  const others = () => sql(`select slug, difficulty from "Problem" where id = 'two-sum'`)
  const before = await others()
  await request('PATCH', '/api/problems/two-sum', {
    json: { name: 'Pair of Sums', slug: 'pair-of-sums', difficulty: 'HARD' },
  })
  const after = await others()
  suspect('every-field-trusted', after[0]?.difficulty === 'HARD')
  expect(after, 'Slug and difficulty, which the body held, too').toEqual(before)
})

test('PATCH of an unknown id is answered with 404', async () => {
  const reply = await request('PATCH', '/api/problems/no-such-problem', { json: { name: 'New' } })
  expect(reply.status).toBe(404)
  expect(await rowOf('no-such-problem'), 'PATCH creates nothing').toBeUndefined()
})

test('DELETE of a known id is answered with 204 and no body', async () => {
  const reply = await request('DELETE', '/api/problems/two-sum')
  suspect('json-with-204', reply.status === 500 && (await rowOf('two-sum')) === undefined)
  expect(reply.status).toBe(204)
  expect(reply.text, 'Body').toBe('')
})

test('DELETE removes the problem and no other', async () => {
  const before = await sql('select id from "Problem" order by id')
  await request('DELETE', '/api/problems/two-sum')
  const after = await sql('select id from "Problem" order by id')
  expect(after).toEqual(before.filter(({ id }) => id !== 'two-sum'))
})

test('DELETE of an unknown id is answered with 404', async () => {
  const reply = await request('DELETE', '/api/problems/no-such-problem')
  suspect('delete-unknown-throws', reply.status === 500)
  expect(reply.status).toBe(404)
})
