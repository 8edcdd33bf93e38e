import { beforeEach, expect, test } from 'vitest'
import { openPage, sql, suspect, upstream } from '@/sandbox/checks/api'

beforeEach(() => upstream('words.example.com').set({ latencyMs: 500 }))

const open = () => openPage('/', { javascript: true })

async function add(page: Awaited<ReturnType<typeof open>>, tag: string) {
  await page.fill('Tag', tag)
  const seen = await page.submit('Add')
  return seen.filter(({ waiting }) => waiting).map(({ items }) => items)
}

test('The tag is in the list at once', async () => {
  const page = await open()
  const before = await page.items()
  const lists = await add(page, 'warm-up')
  const shown = lists.some((items) => items.includes('warm-up (saving)'))
  suspect('after-the-answer', !shown)
  expect(lists, 'What the list showed before the server answered').toContainEqual([
    ...before,
    'warm-up (saving)',
  ])
})

test('Once stored it stays in the list', async () => {
  const page = await open()
  const before = await page.items()
  await add(page, 'warm-up')
  const items = await page.items()
  const stored = await sql('SELECT name FROM "Tag" WHERE name = $1', ['warm-up'])
  expect(stored, 'Rows with that name').toHaveLength(1)
  suspect('never-asked-again', !items.some((item) => item.startsWith('warm-up')))
  expect(items.toSorted(), 'The list').toEqual([...before, 'warm-up'].toSorted())
})

test('What was refused is gone again', async () => {
  const page = await open()
  const before = await page.items()
  const lists = await add(page, 'spam')
  expect(lists, 'What the list showed before the server answered').toContainEqual([
    ...before,
    'spam (saving)',
  ])
  const items = await page.items()
  suspect(
    'kept-by-hand',
    items.some((item) => item.startsWith('spam')),
  )
  expect(items, 'The list').toEqual(before)
  expect(await page.text(), 'The page').toContain('This tag is not allowed.')
})
