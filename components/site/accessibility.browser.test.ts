import { expect, test } from 'vitest'
import { Lab, lessonLab } from '../testing/lab'
import { inAllLooks, inTwoLooks, overflow } from '../testing/looks'
import { useReader, useSite } from '../testing/site'

const reader = useReader()
const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'

test.each([
  '/',
  '/lessons/',
  '/lessons/route-handlers/dynamic-segments/',
  '/exercises/',
  '/exercises/one-problem/',
  '/playground/',
  '/reference/',
  '/reference/embedding/',
  '/reference/decisions/',
  '/reference/what-is-replaced/',
  '/reference/parity/',
])('axe finds nothing at %s', async (address) => {
  const visitor = await site.visitor()
  const page = await visitor.open(address)
  expect(await inAllLooks(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})

test('axe finds nothing in an open case of the parity suite', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/#next-headers')
  await page.getByText('Next 16 notFound').click()
  expect(await inAllLooks(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})

test('axe finds nothing at an address without a page', async () => {
  const visitor = await site.visitor()
  visitor.watch.expect(/status of 404/)
  const page = await visitor.open('/no-such-page/')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    'There is no page at this address',
  )
  expect(await inAllLooks(page)).toEqual([])
})

test('axe finds nothing in the open menu of a phone', async () => {
  const visitor = await site.visitor({ viewport: { width: 390, height: 844 } })
  const page = await visitor.open(LESSON)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog', { name: 'Menu' }).waitFor()
  expect(await inAllLooks(page)).toEqual([])
})

test('axe finds nothing in a lab with a reply, whichever tab is open', async () => {
  const page = await reader.goAnew(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.button('Database').click()
  await lab.send('Create a problem')
  expect(await inAllLooks(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  for (const tab of ['Headers', 'Cookies', 'SQL', 'Log', 'Trace', 'Raw']) {
    await lab.replyTab(tab)
    expect(await inTwoLooks(page, lab.root)).toEqual([])
  }
  for (const tab of ['Headers', 'Cookies', 'History']) {
    await lab.requestTab(tab)
    expect(await inTwoLooks(page, lab.root)).toEqual([])
  }
})

test('axe finds nothing in a lab that reports trouble', async () => {
  const page = await reader.goAnew(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.send('Create without a name')
  await lab.replyTab('Log')
  await lab.edit('export const GET = (')
  await lab.root.getByText('Not running yet.').waitFor()
  await lab.path.fill('no slash')
  await lab.button('Send').click()
  await lab.root.getByText('The path must start with').waitFor()
  expect(await inTwoLooks(page, lab.root)).toEqual([])
})

test('axe finds nothing in an exercise with a verdict, a hint and the solution', async () => {
  const page = await reader.goAnew('/exercises/validate-a-post/')
  const lab = new Lab(page, 'Exercise: Create a problem, carefully')
  await lab.button('Run checks').click()
  await lab.root.getByText(/checks? to go$/).waitFor()
  while (await lab.button(/^(Show a hint|Next hint)/).isVisible())
    await lab.button(/^(Show a hint|Next hint)/).click()
  await lab.button('Show the solution').click()
  expect(await inAllLooks(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})
