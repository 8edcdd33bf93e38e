import { expect, test } from 'vitest'
import { openPage, sql, suspect } from '@/sandbox/checks/api'

const count = async () => (await sql('SELECT count(*)::int AS n FROM "Problem"'))[0]?.n

async function create(name: string) {
  const page = await openPage('/')
  await page.fill('Name', name)
  await page.submit('Create')
  return page
}

test('The visitor is led to the new problem', async () => {
  const page = await create('Spiral Matrix')
  const text = await page.text()
  suspect('inside-try', text.includes('This name is taken.'))
  suspect('a-script-goes-there', text.includes('/problems/spiral-matrix'))
  expect(page.url, 'Where the visitor is').toBe('/problems/spiral-matrix')
  expect(await page.heading(), 'Heading').toBe('Spiral Matrix')
})

test('A reload stores nothing', async () => {
  const page = await create('Spiral Matrix')
  const before = await count()
  await page.reload()
  expect(page.url, 'Where the visitor is').toBe('/problems/spiral-matrix')
  expect(await count(), 'Problems in the database').toBe(before)
})

test('A name that is taken is reported', async () => {
  const before = await count()
  const page = await create('Two Sum')
  suspect('redirect-in-finally', page.url.startsWith('/problems/'))
  expect(page.url, 'Where the visitor is').toBe('/')
  expect(await page.text(), 'The page').toContain('This name is taken.')
  expect(await count(), 'Problems in the database').toBe(before)
})

test('No name is reported', async () => {
  const before = await count()
  const page = await create('  ')
  expect(await page.text(), 'The page').toContain('Give it a name.')
  expect(await count(), 'Problems in the database').toBe(before)
})
