import { expect, test } from 'vitest'
import { cookies, openPage, request, sql, suspect } from '@/sandbox/checks/api'

const open = () => openPage('/')
const has = async (id: string) =>
  (await sql('SELECT id FROM "Tag" WHERE id = $1', [id])).length === 1

/** In this browser, as in another tab of it. */
const signIn = (session: string) =>
  cookies().set({ name: 'session', value: session, httpOnly: true })
const signOut = () => cookies().clear()

/** All that a request to the action holds, as it stands in the page of an admin. */
async function fieldsOfAdmin() {
  signIn('5f0c-ada')
  const fields = await (await open()).hiddenFields()
  signOut()
  return Object.fromEntries(fields.filter(([name]) => name !== 'id'))
}

/** The action's own fields, with which a browser without JavaScript names it. */
async function deleteByHand(id: string, headers: Record<string, string> = {}) {
  const fields = await fieldsOfAdmin()
  const boundary = 'by-hand'
  const parts = Object.entries({ ...fields, id }).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return request('POST', '/', {
    text: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
  })
}

test('An admin deletes a tag', async () => {
  signIn('5f0c-ada')
  const page = await open()
  await page.submit('Delete', { within: 'Greedy' })
  expect(await has('greedy'), 'The tag is there').toBe(false)
  expect(await page.text(), 'The page').not.toContain('Greedy')
})

test('Only admins see the button', async () => {
  expect(await (await open()).buttons(), 'Buttons for a visitor').not.toContain('Delete')
  signIn('c81e-bela')
  expect(await (await open()).buttons(), 'Buttons for a member').not.toContain('Delete')
})

test('After the sign-out an old page deletes nothing', async () => {
  signIn('5f0c-ada')
  const page = await open()
  signOut()
  await page.submit('Delete', { within: 'Greedy' })
  suspect('guarded-by-a-page', !(await has('greedy')))
  expect(await has('greedy'), 'The tag is there').toBe(true)
})

test('A member deletes nothing', async () => {
  signIn('5f0c-ada')
  const page = await open()
  signIn('c81e-bela')
  await page.tamper('admin', 'member')
  await page.submit('Delete', { within: 'Greedy' })
  suspect('signed-in-is-enough', !(await has('greedy')))
  expect(await has('greedy'), 'The tag is there').toBe(true)
})

test('A member who edits the page deletes nothing', async () => {
  await deleteByHand('greedy', { cookie: 'session=c81e-bela' })
  suspect('role-from-the-form', !(await has('greedy')))
  expect(await has('greedy'), 'The tag is there').toBe(true)
})

test('A request by hand deletes nothing', async () => {
  await deleteByHand('greedy')
  expect(await has('greedy'), 'The tag is there').toBe(true)
})
