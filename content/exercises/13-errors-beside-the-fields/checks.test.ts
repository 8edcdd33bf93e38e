import { expect, test } from 'vitest'
import { openPage, sql, suspect } from '@/sandbox/checks/api'

const handles = async () =>
  (await sql('SELECT handle FROM "User" ORDER BY handle')).map(({ handle }) => handle)

async function signUp(handle: string, email: string) {
  const page = await openPage('/')
  await page.fill('Handle', handle)
  await page.fill('Email', email)
  await page.submit('Sign up')
  return page
}

test('A right input makes a user and says welcome', async () => {
  const page = await signUp('grace-h', 'grace@example.com')
  expect(await handles(), 'Handles in the database').toContain('grace-h')
  expect(await page.text(), 'The page').toContain('Welcome, grace-h')
})

test('Each wrong field has its own message', async () => {
  const before = await handles()
  const page = await signUp('G!', 'nobody')
  suspect('thrown', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  const messages = [await page.description('Handle'), await page.description('Email')]
  suspect('one-error-at-a-time', messages.includes('') && messages.join('') !== '')
  expect(messages[0], 'Message of the handle').not.toBe('')
  expect(messages[1], 'Message of the email').not.toBe('')
  expect(await handles(), 'Handles in the database').toEqual(before)
})

test('A right field has no message', async () => {
  const page = await signUp('grace-h', 'nobody')
  expect(await page.description('Email'), 'Message of the email').not.toBe('')
  expect(await page.description('Handle'), 'Message of the handle').toBe('')
})

test('What was typed stays in the fields', async () => {
  const page = await signUp('grace-h', 'nobody')
  const values = [await page.value('Handle'), await page.value('Email')]
  suspect('input-lost', values.join('') === '')
  expect(values, 'Handle and email').toEqual(['grace-h', 'nobody'])
})

test('A handle that is taken is an error of its field', async () => {
  const [taken = ''] = await handles()
  const page = await signUp(String(taken), 'grace@example.com')
  suspect('taken-not-expected', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  expect(await page.description('Handle'), 'Message of the handle').not.toBe('')
})

test('An email that is taken is an error of its field', async () => {
  const [user] = await sql('SELECT email FROM "User" ORDER BY email LIMIT 1')
  const page = await signUp('grace-h', String(user?.email))
  suspect('only-the-handle', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  const messages = [await page.description('Handle'), await page.description('Email')]
  suspect('only-the-handle', messages[0] !== '' && messages[1] === '')
  expect(messages[1], 'Message of the email').not.toBe('')
  expect(messages[0], 'Message of the handle').toBe('')
})
