import { expect, test } from 'vitest'
import { openPage, request, sql, suspect } from '@/sandbox/checks/api'

const names = async () =>
  (await sql('SELECT name FROM "Tag" ORDER BY name')).map(({ name }) => name)

async function addsTag(javascript: boolean) {
  const before = await names()
  const page = await openPage('/', { javascript })
  await page.fill('Name', '  Bit Manipulation ')
  await page.submit('Add')
  const after = await names()
  suspect(
    'needs-javascript',
    !javascript && after.length === before.length && page.url.includes('name='),
  )
  expect(after, 'Tags in the database').toEqual([...before, 'Bit Manipulation'].toSorted())
  const items = await page.items()
  suspect('list-not-told', javascript && !items.includes('Bit Manipulation'))
  expect(items, 'The list on the page').toContain('Bit Manipulation')
}

test('The form adds a tag, and the list shows it', () => addsTag(false))

test('With JavaScript the list shows the new tag, too', () => addsTag(true))

test('Opening a page adds no tag', async () => {
  const page = await openPage('/')
  await page.fill('Name', 'Recursion')
  await page.submit('Add')
  const before = await names()
  suspect('written-by-get', page.url.includes('name='))
  await sql(`DELETE FROM "Tag" WHERE name = 'Recursion'`)
  await request('GET', page.url)
  expect(before, 'Tags after the form was sent').toContain('Recursion')
  expect(await names(), `Tags after ${page.url} was opened again`).not.toContain('Recursion')
})

test('Spaces are no name', async () => {
  const before = await names()
  const page = await openPage('/')
  await page.fill('Name', '   ')
  await page.submit('Add')
  const after = await names()
  suspect('spaces-are-a-name', after.length > before.length)
  expect(after, 'Tags in the database').toEqual(before)
  await page.fill('Name', 'Recursion')
  await page.submit('Add')
  expect(await names(), 'Tags after a real name').toContain('Recursion')
})
