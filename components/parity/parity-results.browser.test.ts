import { expect, test } from 'vitest'
import { Lab } from '../testing/lab'
import { useSite } from '../testing/site'

const site = useSite()

test('opens a topic and a case by keyboard, and shows what the case does', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/')
  await page.getByRole('link', { name: 'next-headers', exact: true }).press('Enter')
  const one = page.getByRole('listitem').filter({ hasText: /^Next 16 forbidden/ })
  await one.locator('summary').press('Enter')
  await one.getByText('GET /next-headers/forbidden').waitFor()
})

test('opens a case in the playground, where it answers as it is listed', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/#next-headers')
  const one = page.getByRole('listitem').filter({ hasText: /^Next 15 headers\(\) cannot/ })
  await one.locator('summary').click()
  await one.getByRole('link', { name: 'Open in the playground' }).click()
  const lab = new Lab(page, 'Playground')
  await lab.send()
  expect(await lab.status()).toBe('409 Conflict')
  expect(await lab.body()).toContain('Headers cannot be modified.')
  await lab.reply.getByText(/^Next 15\./).waitFor()
})

/** The playground with a case, as the page of the suite links to it. */
async function openCase(topic: string, name: string) {
  const visitor = await site.visitor()
  const query = new URLSearchParams({ parity: topic, next: '16', case: name })
  const page = await visitor.open(`/playground/?${query}`)
  const plot = page.getByRole('region', { name: 'Case of the parity suite' })
  await plot.getByRole('heading', { name, exact: true }).waitFor()
  return { page, plot, lab: new Lab(page, 'Playground') }
}

test('keeps the plot of a case: its name, its steps in order, and a clock to move', async () => {
  const { plot, lab } = await openCase('swr', 'stale, then fresh')
  const steps = await plot.getByRole('listitem').allInnerTexts()
  expect(steps.slice(0, 2)).toEqual(['2.4 s pass', 'GET /swr/basic'])
  await plot.getByRole('button', { name: 'GET /swr/basic' }).first().click()
  await expect.poll(() => lab.status()).toBe('200 OK')
  await plot.getByRole('button', { name: '2.4 s pass' }).first().click()
  await lab.root
    .getByText(/^\d+ s ahead$/)
    .first()
    .waitFor()
})

test('opens the file that a case is about, also of one that only builds', async () => {
  const shownTab = ({ page }: Awaited<ReturnType<typeof openCase>>) =>
    page
      .getByRole('tablist', { name: 'Open files' })
      .getByRole('tab', { selected: true })
      .getAttribute('title')
  expect(await shownTab(await openCase('rules', 'a permanent redirect'))).toBe('next.config.mjs')
  const built = await openCase('build-proxy-config', 'a matcher that is no literal')
  expect(await shownTab(built)).toBe('proxy.ts')
  await built.plot.getByRole('button', { name: 'next build' }).click()
  await built.lab.root.getByRole('group', { name: 'Build output', exact: true }).waitFor()
})

test('finds cases by words and version, and says how many there are', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/')
  const search = page.getByRole('search')
  await search.getByRole('searchbox', { name: 'Find a case' }).fill('permanent redirect')
  await search.getByRole('combobox', { name: 'Version' }).selectOption('16')
  await search.getByText(/^\d+ cases? in \d+ topics?$/).waitFor()
  await page.locator('#rules').waitFor()
  expect(await page.locator('#routing').isVisible()).toBe(false)
  await search.getByRole('searchbox').fill('no case has these words')
  await search.getByText('0 cases in 0 topics').waitFor()
})

test('leads from the table to a topic that the filter leaves out, each time', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/')
  const search = page.getByRole('searchbox', { name: 'Find a case' })
  const topic = page.locator('#routing')
  for (const _ of ['at first', 'with the address that is there already']) {
    await search.fill('permanent redirect')
    await topic.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'routing', exact: true }).click()
    await topic.getByRole('listitem').first().waitFor()
    expect(await search.inputValue()).toBe('')
  }
})

test('folds up what the filter unfolded, and not what the reader did', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/parity/')
  const search = page.getByRole('searchbox', { name: 'Find a case' })
  const [opened, found] = [page.locator('#next-headers'), page.locator('#build-proxy-config')]
  await opened.locator('summary').first().click()
  await opened.getByRole('listitem').first().waitFor()
  await search.fill('no literal matcher')
  await found.getByRole('listitem').first().waitFor()
  expect(await opened.isVisible()).toBe(false)
  await search.fill('')
  await opened.getByRole('listitem').first().waitFor()
  await expect.poll(() => found.getAttribute('open')).toBe(null)
})

test('tries again to load the list of cases, and leaves the focus with what it says', async () => {
  const visitor = await site.visitor({ serviceWorkers: 'block' })
  visitor.watch.expect(/status of 404/)
  const page = await visitor.open('/reference/parity/')
  const list = '**/parity/index.json'
  await page.route(list, (route) => route.fulfill({ status: 404 }))
  const form = page.getByRole('search')
  await form.getByRole('searchbox').fill('redirect')
  await form.getByText('The list of cases could not be loaded.').waitFor()
  const again = form.getByRole('button', { name: 'Try again' })
  await again.press('Enter')
  await form.getByText('The list of cases could not be loaded.').waitFor()
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.unroute(list)
  await again.press('Enter')
  await form.getByText(/^\d+ cases in \d+ topics$/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
})
