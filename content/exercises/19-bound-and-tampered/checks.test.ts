import { expect, test } from 'vitest'
import { cookies, openPage, sql, suspect } from '@/sandbox/checks/api'

const rows = () =>
  sql(
    `SELECT id, "userId", code, verdict FROM "Submission" WHERE "problemId" = 'two-sum' ORDER BY id`,
  )

async function openAs(user: string) {
  cookies().set({ name: 'user', value: user })
  return openPage('/')
}

/** A right answer may send the id in another way; then Bela saves what is hers. */
const notOfBela = async () => (await rows()).filter(({ userId }) => userId !== 'bela')

async function idsOf(user: string) {
  return (await rows()).filter(({ userId }) => userId === user).map(({ id }) => String(id))
}

test('The owner changes the code', async () => {
  const [id = ''] = await idsOf('ada')
  const page = await openAs('ada')
  await page.fill('Code', 'return []', { within: `Submission ${id},` })
  await page.submit('Save', { within: `Submission ${id},` })
  const changed = (await rows()).find((row) => row.id === id)
  expect(changed?.code, 'Code in the database').toBe('return []')
})

test('A tampered id changes nothing', async () => {
  const before = await notOfBela()
  const [own = ''] = await idsOf('bela')
  const [other = ''] = await idsOf('ada')
  const page = await openAs('bela')
  await page.fill('Code', 'stolen', { within: `Submission ${own},` })
  await page.tamper(`[${own}`, `[${other}`)
  await page.submit('Save', { within: `Submission ${own},` })
  const after = await notOfBela()
  suspect(
    'signed-in-is-enough',
    after.some(({ code }) => code === 'stolen'),
  )
  expect(after, 'Rows of others').toEqual(before)
})

test('A tampered owner changes nothing', async () => {
  const before = await notOfBela()
  const [own = ''] = await idsOf('bela')
  const [other = ''] = await idsOf('ada')
  const page = await openAs('bela')
  await page.fill('Code', 'stolen', { within: `Submission ${own},` })
  await page.tamper(`[${own}`, `[${other}`)
  await page.tamper('"bela"', '"ada"')
  await page.submit('Save', { within: `Submission ${own},` })
  const after = await notOfBela()
  suspect(
    'owner-bound-too',
    after.some(({ code }) => code === 'stolen'),
  )
  expect(after, 'Rows of others').toEqual(before)
})

test('A form of Ada that Bela sends changes nothing', async () => {
  const before = await rows()
  const [id = ''] = await idsOf('ada')
  const page = await openAs('ada')
  await page.fill('Code', 'stolen', { within: `Submission ${id},` })
  cookies().set({ name: 'user', value: 'bela' })
  await page.submit('Save', { within: `Submission ${id},` })
  const after = await rows()
  suspect(
    'signed-in-is-enough',
    after.some(({ code }) => code === 'stolen'),
  )
  expect(after, 'Rows').toEqual(before)
})

test('An id that is no number breaks nothing', async () => {
  const before = await notOfBela()
  const [own = ''] = await idsOf('bela')
  const page = await openAs('bela')
  await page.fill('Code', 'broken', { within: `Submission ${own},` })
  await page.tamper(`[${own}`, '["x"')
  await page.submit('Save', { within: `Submission ${own},` })
  suspect('type-believed', page.status === 500)
  expect(page.status, 'Status').toBe(200)
  expect(await notOfBela(), 'Rows of others').toEqual(before)
})

test('Only the code can be changed', async () => {
  const [own = ''] = await idsOf('bela')
  const page = await openAs('bela')
  await page.fill('Code', 'return []', { within: `Submission ${own},` })
  await page.addHidden('verdict', 'ACCEPTED')
  await page.submit('Save', { within: `Submission ${own},` })
  const changed = (await rows()).find(({ id }) => id === own)
  suspect('all-columns-taken', changed?.verdict === 'ACCEPTED')
  expect(changed?.verdict, 'Verdict in the database').toBe('TIME_LIMIT')
})

test('No code changes nothing', async () => {
  const before = await rows()
  const [own = ''] = await idsOf('bela')
  const page = await openAs('bela')
  await page.fill('Code', '   ', { within: `Submission ${own},` })
  await page.submit('Save', { within: `Submission ${own},` })
  expect(await rows(), 'Rows').toEqual(before)
})
