import { expect, test } from 'vitest'
import { openPage, sql, suspect } from '@/sandbox/checks/api'

async function add(name: string) {
  const page = await openPage('/')
  await page.fill('Name', name)
  await page.submit('Add')
  return page
}

async function addWithoutTable(name: string) {
  const page = await openPage('/')
  await page.fill('Name', name)
  await sql('ALTER TABLE "Tag" RENAME TO "Elsewhere"')
  try {
    await page.submit('Add')
  } finally {
    await sql('ALTER TABLE "Elsewhere" RENAME TO "Tag"')
  }
  return page
}

test('A new tag is stored', async () => {
  const page = await add('Recursion')
  expect(await page.text(), 'The page').toContain('Stored.')
  expect(await sql(`SELECT 1 FROM "Tag" WHERE name = 'Recursion'`), 'Rows').toHaveLength(1)
})

test('A tag that exists is reported', async () => {
  const page = await add('Array')
  suspect('nothing-is-expected', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  expect(await page.text(), 'The page').toContain('This tag exists.')
})

test('The visitor learns nothing of the database', async () => {
  const page = await addWithoutTable('Recursion')
  const text = await page.text()
  const speaks = /prisma|does not exist|invocation|Tag\b.*table|relation/i.test(text)
  suspect('database-speaks', speaks)
  expect(speaks, `The page speaks of the database: ${text}`).toBe(false)
})

test('What nobody expects is an error', async () => {
  const page = await addWithoutTable('Recursion')
  const text = await page.text()
  suspect('everything-is-expected', text.includes('This tag exists.'))
  expect(page.status, 'Status').toBe(500)
})
