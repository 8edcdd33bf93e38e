import { expect, test } from 'vitest'
import { openPage, sql, suspect } from '@/sandbox/checks/api'

const nameOf = async () => {
  const [row] = await sql('SELECT name FROM "Problem" WHERE id = $1', ['two-sum'])
  return row?.name
}

const tooLong = 'A name that is much too long for the heading of a page'

async function renames(javascript: boolean) {
  const page = await openPage('/', { javascript })
  await page.fill('Name', 'Pair Sum')
  await page.submit('Rename')
  suspect('handler-in-between', !javascript && page.url.startsWith('/?'))
  expect(await nameOf(), 'The name in the database').toBe('Pair Sum')
  expect(page.url, 'Where the visitor is').toBe('/')
  expect(await page.heading(), 'The heading').toBe('Pair Sum')
  expect(await page.value('Name'), 'The field').toBe('Pair Sum')
  expect(await page.description('Name'), 'The message').toBe('')
}

async function saysWhatIsWrong(javascript: boolean) {
  const before = await nameOf()
  const page = await openPage('/', { javascript })
  await page.fill('Name', tooLong)
  await page.submit('Rename')
  expect(await nameOf(), 'The name in the database').toBe(before)
  expect(await page.description('Name'), 'The message').not.toBe('')
  suspect('typed-name-lost', (await page.value('Name')) === before)
  expect(await page.value('Name'), 'The field').toBe(tooLong)
  await page.fill('Name', ' ')
  await page.submit('Rename')
  expect(await nameOf(), 'The name in the database').toBe(before)
}

test('Renames with JavaScript', () => renames(true))

test('Renames without JavaScript', () => renames(false))

test('Says what is wrong with JavaScript', () => saysWhatIsWrong(true))

test('Says what is wrong without JavaScript', () => saysWhatIsWrong(false))

test('With JavaScript the rest of the page stays as it is', async () => {
  const page = await openPage('/', { javascript: true })
  await page.fill('Notes', 'half done')
  await page.fill('Name', 'Pair Sum')
  await page.submit('Rename')
  const notes = await page.value('Notes')
  suspect('form-to-a-route', notes === '')
  expect(notes, 'The notes').toBe('half done')
})
