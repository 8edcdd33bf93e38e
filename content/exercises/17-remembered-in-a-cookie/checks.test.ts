import { expect, test } from 'vitest'
import { cookies, openPage, suspect } from '@/sandbox/checks/api'

const day = 24 * 60 * 60 * 1000
const cookie = () =>
  cookies()
    .list()
    .find(({ name }) => name === 'language')

async function remember(language: string) {
  const page = await openPage('/')
  await page.choose('Language', language)
  await page.submit('Remember')
  return page
}

test('Remember stores the language', async () => {
  const page = await remember('python')
  suspect('set-while-rendering', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  expect(cookie()?.value, 'The cookie').toBe('python')
  expect(await page.text(), 'The page').toContain('Your language: python')
  const next = await openPage('/')
  expect(await next.text(), 'The page on the next visit').toContain('Your language: python')
})

test('Scripts cannot read the cookie', async () => {
  await remember('python')
  suspect('script-can-read', cookie()?.httpOnly === false)
  expect(cookie()?.httpOnly, 'HttpOnly').toBe(true)
})

test('The cookie lives for a year', async () => {
  await remember('python')
  const { expires } = cookie() ?? {}
  suspect('ends-with-the-browser', cookie() !== undefined && expires === undefined)
  expect(Math.round(((expires ?? 0) - Date.now()) / day), 'Days until it ends').toBe(365)
})

test('A language that is not in the list is not stored', async () => {
  const page = await openPage('/')
  await page.tamper('java', 'cobol')
  await page.choose('Language', 'cobol')
  await page.submit('Remember')
  suspect('anything-goes', cookie()?.value === 'cobol')
  expect(cookie(), 'The cookie').toBeUndefined()
  await remember('java')
  expect(cookie()?.value, 'The cookie of a known language').toBe('java')
})

test('Forget deletes the cookie', async () => {
  const page = await remember('python')
  await page.submit('Forget')
  suspect('emptied-not-deleted', cookie()?.value === '')
  expect(cookie(), 'The cookie').toBeUndefined()
  expect(await page.text(), 'The page').toContain('Your language: none')
})
