import { expect, test } from 'vitest'
import { openPage, sql, suspect } from '@/sandbox/checks/api'

const open = () => openPage('/')
const submissions = () =>
  sql('SELECT language, code, "userId", "problemId" FROM "Submission" ORDER BY id')

test('The language can be chosen', async () => {
  const page = await open()
  const labels = await page.labels()
  suspect('choice-in-react', !labels.includes('Language'))
  expect(labels, 'Fields of the form').toContain('Language')
})

async function storesCode(javascript: boolean) {
  const before = await submissions()
  const page = await openPage('/', { javascript })
  await page.choose('Language', 'Python')
  await page.fill('Code', 'return sorted(nums)')
  await page.submit('Submit')
  const after = await submissions()
  suspect('function-in-between', !javascript && after.length === before.length && page.url === '/')
  suspect('form-to-the-api', page.url.startsWith('/api/'))
  expect(page.url, 'Where the visitor is').toBe('/')
  expect(after.slice(before.length), 'New rows').toEqual([
    { language: 'python', code: 'return sorted(nums)', userId: 'ada', problemId: 'two-sum' },
  ])
  const items = await page.items()
  suspect('list-not-told', javascript && !items.includes('python: return sorted(nums)'))
  expect(items, 'The list').toContain('python: return sorted(nums)')
}

test('Submitted code is stored', () => storesCode(false))

test('With JavaScript the list shows the submission, too', () => storesCode(true))

test('Another language stores nothing', async () => {
  const before = await submissions()
  const page = await open()
  await page.tamper('python', 'cobol')
  await page.choose('Language', 'Python')
  await page.fill('Code', 'STOP RUN.')
  await page.submit('Submit')
  const after = await submissions()
  suspect('options-are-the-check', after.length > before.length)
  expect(after, 'Rows').toEqual(before)
})

test('No code stores nothing', async () => {
  const before = await submissions()
  const page = await open()
  await page.fill('Code', '  \n ')
  await page.submit('Submit')
  expect(await submissions(), 'Rows').toEqual(before)
})
