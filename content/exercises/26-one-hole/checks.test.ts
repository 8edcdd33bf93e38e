import { expect, test } from 'vitest'
import { build, cookies, openPage, sql, suspect } from '@/sandbox/checks/api'

/** Gives the newest place to a problem with another name, behind the back of the project. */
const change = () =>
  sql(
    `UPDATE "Problem" SET name = 'Renamed', "createdAt" = now() + interval '1 day' WHERE id = 'two-sum'`,
  )

const open = () => openPage('/', { javascript: true })
const list = async () => (await open()).items()

/** The list before and after a change that nobody is told of. */
async function aroundChange(): Promise<[before: string[], after: string[]]> {
  const before = await list()
  await change()
  return [before, await list()]
}

test('The build stores a shell with one hole', () => {
  const symbol = build().routes.find(({ pathname }) => pathname === '/')?.symbol
  suspect('no-shell', symbol === 'ƒ')
  expect(symbol, 'The symbol of / in the route table').toBe('◐')
})

test('The list is there without JavaScript', async () => {
  const page = await openPage('/', { javascript: false })
  const listed = await page.items()
  const [, later] = await aroundChange()
  const kept = later[0] !== 'Renamed'
  suspect('everything-in-the-hole', kept && listed.length === 0)
  suspect('two-holes', !kept && listed.length === 0)
  expect(listed.length, 'Problems in the list').toBe(3)
})

test('Without a change nobody asks for the list', async () => {
  const [before, after] = await aroundChange()
  suspect('two-holes', after[0] === 'Renamed')
  expect(after, 'The list').toEqual(before)
})

test('Each visitor is greeted by name', async () => {
  for (const user of ['ada', 'grace']) {
    cookies().set({ name: 'user', value: user })
    const page = await open()
    expect(await page.text(), 'The page').toContain(`Hello, ${user}.`)
  }
})

test('After Add the list is new at once', async () => {
  const page = await open()
  await page.fill('Name', 'Coin Piles')
  await page.submit('Add')
  const [first] = await page.items()
  suspect('no-tag', first !== 'Coin Piles')
  expect(first, 'The first of the list').toBe('Coin Piles')
  expect((await list())[0], 'What the next visitor sees').toBe('Coin Piles')
})
