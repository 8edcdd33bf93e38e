import { expect, test } from 'vitest'
import { openPage, request, sql, suspect } from '@/sandbox/checks/api'

const open = () => openPage('/')
const heading = async () => (await open()).heading()

/** As the importer does: behind the back of the project. */
const store = (name: string) => sql(`UPDATE "Problem" SET name = $1 WHERE id = 'two-sum'`, [name])
const call = () => request('POST', '/api/hooks/import')

test('Without a change the name comes out of the cache', async () => {
  await open()
  await store('Pair of Sums')
  const shown = await heading()
  suspect('cache-given-up', shown === 'Pair of Sums')
  expect(shown, 'Heading').toBe('Two Sum')
})

test('The editor sees the new name at once', async () => {
  await open()
  const page = await openPage('/edit')
  await page.fill('New name', 'Pair of Sums')
  await page.submit('Rename')
  expect(page.url, 'Where the editor is').toBe('/')
  const shown = await page.heading()
  const later = shown === 'Two Sum' && (await heading()) === 'Pair of Sums'
  suspect('own-change-later', later)
  expect(shown, 'Heading').toBe('Pair of Sums')
})

test('The call of the importer is answered with 204', async () => {
  const reply = await call()
  suspect('update-tag-in-a-handler', reply.status === 500)
  expect(reply.status, 'Status').toBe(204)
})

test("After the importer's call nobody waits", async () => {
  await open()
  await store('Pair of Sums')
  await call()
  const [next, after] = [await heading(), await heading()]
  suspect('everyone-waits', next === 'Pair of Sums')
  expect([next, after], 'What the next two visitors see').toEqual(['Two Sum', 'Pair of Sums'])
})
