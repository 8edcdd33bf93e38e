import { expect, test } from 'vitest'
import { request, sql, suspect } from '@/sandbox/checks/api'

const create = (json: unknown) => request('POST', '/api/problems', { json })

async function countProblems() {
  const [row] = await sql('select count(*) from "Problem"')
  return Number(row?.count)
}

const aReason = { error: expect.stringMatching(/\S/) }

test('A valid problem is answered with 201 and the new row', async () => {
  const reply = await create({ name: 'Zigzag Level Order', difficulty: 'MEDIUM' })
  suspect('created-with-200', reply.status === 200)
  expect(reply.status, 'Something new was created').toBe(201)
  expect(reply.json()).toMatchObject({
    id: expect.stringMatching(/\S/),
    name: 'Zigzag Level Order',
    difficulty: 'MEDIUM',
  })
})

test('The new problem is in the database as it was sent', async () => {
  await create({ name: 'Zigzag Level Order', difficulty: 'HARD', statement: 'Walk the tree.' })
  const rows = await sql(
    `select name, difficulty, statement from "Problem" where name = 'Zigzag Level Order'`,
  )
  expect(rows).toEqual([
    { name: 'Zigzag Level Order', difficulty: 'HARD', statement: 'Walk the tree.' },
  ])
})

test('The difficulty may be left out and is EASY then', async () => {
  await create({ name: 'Zigzag Level Order' })
  const rows = await sql(`select difficulty from "Problem" where name = 'Zigzag Level Order'`)
  expect(rows).toEqual([{ difficulty: 'EASY' }])
})

test('A body without a name is refused with 400 and a reason', async () => {
  const reply = await create({ difficulty: 'EASY' })
  suspect('error-with-200', reply.status === 200 && reply.text.includes('"error"'))
  expect(reply.status, 'The client sent too little').toBe(400)
  expect(reply.json()).toMatchObject(aReason)
})

test('A name that is no text is refused with 400', async () => {
  const reply = await create({ name: 42 })
  expect(reply.status).toBe(400)
  expect(reply.json()).toMatchObject(aReason)
})

test('A name of spaces only is refused with 400', async () => {
  const reply = await create({ name: '   ' })
  suspect('blank-name-accepted', reply.status === 201)
  expect(reply.status).toBe(400)
})

test('An unknown difficulty is refused with 400', async () => {
  const reply = await create({ name: 'Zigzag Level Order', difficulty: 'BRUTAL' })
  expect(reply.status).toBe(400)
  expect(reply.json()).toMatchObject(aReason)

  const list = await create({ name: 'Zigzag Level Order', difficulty: ['EASY'] })
  expect(list.status, 'A list is no difficulty').toBe(400)
})

test('A statement that is no text is refused with 400', async () => {
  const reply = await create({ name: 'Zigzag Level Order', statement: 42 })
  expect(reply.status).toBe(400)
  expect(reply.json()).toMatchObject(aReason)
})

test('A refused body leaves the table unchanged', async () => {
  const before = await countProblems()
  const reply = await create({ difficulty: 'EASY' })
  const after = await countProblems()
  suspect('written-before-checked', reply.status === 400 && after > before)
  expect(after, 'Number of problems').toBe(before)
})

test('Only name, difficulty and statement are taken from the body', async () => {
  const reply = await create({
    name: 'Zigzag Level Order',
    id: 'chosen-by-the-client',
    slug: 'chosen-by-the-client',
    createdAt: '1999-01-01T00:00:00.000Z',
    tags: { create: { name: 'chosen-by-the-client' } },
  })
  const chosen = await sql(
    `select id from "Problem" where 'chosen-by-the-client' in (id, slug) or "createdAt" < '2000-01-01'
     union select id from "Tag" where name = 'chosen-by-the-client'`,
  )
  suspect('every-field-trusted', chosen.length > 0)
  expect(chosen, 'Rows with an id, a slug, a date or a tag that the client chose').toEqual([])
  expect([201, 400], 'Ignore the other fields, or refuse them').toContain(reply.status)
})
