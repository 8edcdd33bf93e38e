import { expect, test } from 'vitest'
import { advanceClock, request, suspect, upstream } from '@/sandbox/checks/api'

/** A request of another browser for each name. */
const as = (name: string) =>
  request('GET', '/api/score', { newVisitor: true, headers: { cookie: `name=${name}` } })

const calls = () => upstream('scores.example.com').calls()

test('Each visitor gets their own score', async () => {
  const ada = await as('ada')
  const grace = await as('grace')
  suspect('cookie-inside', ada.status === 500)
  suspect('no-visitor-in-the-build', ada.status === 401)
  suspect('one-entry-for-all', ada.status === 200 && ada.text === grace.text)
  expect(ada.status).toBe(200)
  expect(ada.json(), 'The reply to Ada').toMatchObject({ name: 'ada', score: expect.any(Number) })
  expect(grace.json(), 'The reply to Grace').toMatchObject({ name: 'grace' })
})

test('It is still her own when others came in between', async () => {
  const before = await as('ada')
  await as('grace')
  await as('barbara')
  expect((await as('ada')).json()).toEqual(before.json())
})

test('A visitor who comes twice in a minute causes one call', async () => {
  await as('ada')
  await as('ada')
  suspect('nothing-kept', (await calls()) === 2)
  expect(await calls(), 'Calls of scores.example.com').toBe(1)
})

test('After a minute the score is asked for again', async () => {
  const before = await as('ada')
  await advanceClock(61)
  await as('ada')
  const after = await as('ada')
  expect(after.text).not.toBe(before.text)
  expect(after.json()).toMatchObject({ name: 'ada' })
})

test('A visitor without a name is refused with 401, and nobody is asked', async () => {
  await as('ada')
  const before = await calls()
  const nobody = await request('GET', '/api/score', { newVisitor: true })
  expect(nobody.status).toBe(401)
  expect(await calls(), 'Calls of scores.example.com').toBe(before)
})

test('The reply says that no shared cache may keep it', async () => {
  const reply = await as('ada')
  expect(reply.header('cache-control') ?? 'none', 'cache-control').toMatch(/private|no-store/)
})
