import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { findViolations } from '../../testing/axe'
import { type Lab, lessonLab, playgroundLab } from '../../testing/lab'
import { PagePane } from '../../testing/page-pane'
import { useSite } from '../../testing/site'

const site = useSite()

async function openCaching(viewport?: { width: number; height: number }, project = 'Caching') {
  const visitor = await site.visitor(viewport && { viewport })
  const page = await visitor.open('/playground/')
  const lab = await playgroundLab(page, project)
  return { page, lab, panel: await lab.panel('Cache') }
}

/** The item of an entry, by its label. */
function entry(panel: Locator, label: string): Locator {
  const button = panel.page().getByRole('button', { name: label, exact: true })
  return panel.getByRole('listitem').filter({ has: button })
}

const openTab = (panel: Locator, name: string) =>
  panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** Moves the clock by one of its buttons, and waits until it has moved. */
async function move(panel: Locator, button: string): Promise<void> {
  await panel.getByRole('button', { name: button, exact: true }).click()
  await panel.getByText(/^The clock shows/).waitFor()
}

/** The cells of the timeline's table. */
async function timelineRows(panel: Locator): Promise<string[][]> {
  await openTab(panel, 'Timeline')
  await panel.getByRole('button', { name: 'Table', exact: true }).click()
  const rows = panel.getByRole('group', { name: 'Timeline' }).getByRole('row')
  return (await rows.allInnerTexts()).map((row) => row.split('\t'))
}

const badge = (lab: Lab, word: string) => lab.reply.getByText(word, { exact: true }).first()

test('shows what the build made, and what the last request did with it', async () => {
  const { lab, panel } = await openCaching()
  await panel.getByRole('button', { name: 'Start the sandbox' }).click()
  const rate = entry(panel, '/api/rate')
  await rate.getByText(/^made .* by the build$/).waitFor()
  await rate.getByText('fresh', { exact: true }).waitFor()
  await lab.send('Rate')
  await badge(lab, 'HIT').waitFor()
  await rate.getByText('HIT').waitFor()
  await lab.send('20 euros in francs')
  const francs = entry(panel, 'https://rates.example.com/chf')
  await francs.getByText('WRITTEN').waitFor()
  expect(await rate.getByText('HIT').count()).toBe(0)
  await panel.getByRole('button', { name: 'https://rates.example.com/chf', exact: true }).click()
  const value = francs.getByRole('group', { name: /^Value of/ })
  expect(await value.innerText()).toContain('"rate": 0.91')
})

test('serves stale once when the clock has passed the turn, and tells who caused the refresh', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('Rate')
  const first = await lab.body()
  await move(panel, '+60 s')
  const rate = entry(panel, '/api/rate')
  await rate.getByText('stale', { exact: true }).waitFor()
  await lab.send()
  await badge(lab, 'STALE').waitFor()
  expect(await lab.body()).toBe(first)
  await lab.send()
  await badge(lab, 'HIT').waitFor()
  expect(await lab.body()).not.toBe(first)
  const served = (await timelineRows(panel))
    .filter((row) => row[3] === '/api/rate')
    .map((row) => row.slice(4))
  expect(served).toEqual([
    ['fresh', '–'],
    ['stale', 'yes, after its reply'],
    ['fresh', '–'],
  ])
})

test('tells that a refresh failed, and until when the old reply is kept', async () => {
  const visitor = await site.visitor()
  const lab = lessonLab(await visitor.open('/lessons/caching/revalidate/'), 'A price for a minute')
  await lab.send('Price')
  const first = await lab.body()
  const panel = await lab.panel('Cache')
  await openTab(panel, 'Upstream')
  await panel
    .getByRole('combobox', { name: 'Answers of prices.example.com' })
    .selectOption('with 500')
  await openTab(panel, 'Entries')
  await move(panel, '+60 s')
  await lab.send()
  await badge(lab, 'STALE').waitFor()
  const price = entry(panel, '/api/price')
  await price.getByText(/^refresh failed, old reply kept, next try in \d+ s$/).waitFor()
  await price.getByText(/^made .* by the build$/).waitFor()
  await lab.send()
  expect(await lab.body()).toBe(first)
  const rows = await timelineRows(panel)
  expect(rows.map((row) => row[1])).toContain('clock moved 1 min ahead')
  expect(rows.filter((row) => row[3] === '/api/price').map((row) => row.slice(4))).toEqual([
    ['fresh', '–'],
    ['stale', 'failed, the old value was kept'],
    ['fresh', '–'],
  ])
})

test('shows the caches of the version and mode that it was switched to, before any request', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('Rate')
  const rate = entry(panel, '/api/rate')
  await rate.getByText('HIT').waitFor()
  await lab.switchTo({ mode: 'dev' })
  await rate.waitFor({ state: 'detached' })
  await lab.switchTo({ next: '15', mode: 'start' })
  await rate.getByText(/^made .* by the build$/).waitFor()
  expect(await rate.getByText('HIT').count()).toBe(0)
})

test('keeps the focus on the button that clears the timeline', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('Rate')
  await openTab(panel, 'Timeline')
  const clear = panel.getByRole('button', { name: 'Clear the timeline' })
  await clear.press('Enter')
  await panel.getByText(/^Send a request twice/).waitFor()
  expect(await clear.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await clear.getAttribute('aria-disabled')).toBe('true')
})

test('tells what came before and after the clock was set back in that order', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('Rate')
  await move(panel, '+60 s')
  await lab.send()
  await panel.getByRole('button', { name: 'Back to real time' }).click()
  await panel.getByText(/^The clock shows real time/).waitFor()
  await lab.send()
  const rows = (await timelineRows(panel)).slice(1).map((row) => row[1])
  const order = rows.filter((what, at) => what !== rows[at - 1])
  expect(order).toEqual([
    'GET /api/rate',
    'clock moved 1 min ahead',
    'GET /api/rate',
    'clock set back to real time',
    'GET /api/rate',
  ])
})

test('says of what the build kept of a plain fetch that no request refreshes it', async () => {
  const visitor = await site.visitor()
  const lab = lessonLab(await visitor.open('/lessons/caching/revalidate/'), 'A price for a minute')
  await lab.send('Price')
  const panel = await lab.panel('Cache')
  const name = 'https://prices.example.com/gold'
  await panel.getByRole('button', { name, exact: true }).click()
  expect(await entry(panel, name).innerText()).toContain('Nothing refreshes it.')
})

test('goes to just before and just after an entry turns stale, and back to real time', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('Rate')
  const rate = entry(panel, '/api/rate')
  await panel.getByRole('combobox', { name: 'Entry to aim at' }).selectOption('route:/api/rate')
  await move(panel, 'Just before stale')
  await rate.getByText('fresh', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Just after stale' }).click()
  await rate.getByText('stale', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Back to real time' }).click()
  await panel.getByText(/^The clock shows real time/).waitFor()
  await rate.getByText('fresh', { exact: true }).waitFor()
})

test('moves the clock with the keyboard, and says where it is', async () => {
  const { page, lab, panel } = await openCaching()
  await lab.send('Rate')
  const slider = panel.getByRole('slider', { name: 'Ahead of real time' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await panel.getByText(/^The clock shows .*, 1 s ahead of real time\.$/).waitFor()
  await page.keyboard.press('End')
  await panel.getByText(/^The clock shows .*, 10 min ahead of real time\.$/).waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('10 min ahead of real time')
  await page.keyboard.press('Home')
  await panel.getByText(/^The clock shows real time/).waitFor()
})

test('shows everything under a tag, and revalidates it', async () => {
  const { lab, panel } = await openCaching(undefined, 'Cache tags')
  await lab.send('Products')
  const first = await lab.body()
  await panel.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'products' }).click()
  const products = panel.getByRole('group', { name: 'Tag products' })
  expect(await products.innerText()).toMatch(/2 entries, never invalidated/)
  expect(await panel.getByRole('listitem').count()).toBe(2)
  await products.getByRole('button', { name: "revalidateTag('products')" }).click()
  await products.getByText(/invalidated at/).waitFor()
  await lab.send('Products')
  await lab.send()
  expect(await lab.body()).not.toBe(first)
  await products.getByRole('button', { name: 'Show all entries' }).click()
  await entry(panel, '/api/products').waitFor()
  const called = (await timelineRows(panel)).filter((row) => row[1] === 'from the panel')
  expect(called.map((row) => row[4])).toEqual(["revalidateTag('products')"])
})

test('shows a page that the build made, and that a Server Action invalidated it', async () => {
  const visitor = await site.visitor()
  const lesson = await visitor.open('/lessons/server-actions/first-action/')
  const lab = lessonLab(lesson, 'Add a problem')
  const pane = await PagePane.show(lab)
  const page = entry(await lab.panel('Cache'), '/')
  await page.getByText(/^made .* by the build$/).waitFor()
  await pane.content.getByLabel('Name').fill('Lattice Paths')
  await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('REVALIDATED').waitFor()
  await pane.root.getByRole('button', { name: 'Reload' }).click()
  await page.getByText('WRITTEN').waitFor()
})

test('counts the calls of the origin, and makes it fail', async () => {
  const { lab, panel } = await openCaching()
  await lab.send('10 euros in dollars')
  await openTab(panel, 'Upstream')
  const row = panel.getByRole('row').filter({ hasText: 'rates.example.com' })
  const calls = row.getByRole('cell').nth(1)
  await row.getByRole('button', { name: 'Reset counter' }).click()
  await expect.poll(() => calls.innerText()).toBe('0')
  await lab.send('20 euros in francs')
  await lab.send()
  await expect.poll(() => calls.innerText()).toBe('1')
  await lab.replyTab('Cache')
  const touches = lab.reply.getByRole('group', { name: 'What it did with the caches' })
  expect(await touches.innerText()).toContain('HIT')
  await row.getByRole('combobox', { name: 'Answers of rates.example.com' }).selectOption('with 500')
  await move(panel, '+5 min')
  await lab.send()
  await lab.replyTab('Cache')
  const made = lab.reply.getByRole('group', { name: 'Calls to upstream hosts' })
  expect(await made.innerText()).toContain('500')
})

test.each([
  ['wide', 1280],
  ['of a phone', 390],
])('axe finds nothing in the panels, %s', async (_, width) => {
  const { page, lab, panel } = await openCaching({ width, height: 900 })
  await lab.send('Rate')
  await lab.send('20 euros in francs')
  await lab.replyTab('Cache')
  await panel.getByRole('button', { name: 'https://rates.example.com/chf', exact: true }).click()
  expect(await findViolations(page)).toEqual([])
  await openTab(panel, 'Timeline')
  expect(await findViolations(page)).toEqual([])
  await openTab(panel, 'Upstream')
  expect(await findViolations(page)).toEqual([])
  const build = await lab.panel('Build output')
  await build.getByRole('group', { name: 'Route table of next build' }).waitFor()
  expect(await findViolations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findViolations(page)).toEqual([])
  await lab.panel('Cache')
  expect(await findViolations(page)).toEqual([])
})
