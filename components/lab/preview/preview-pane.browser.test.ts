import { expect, inject, test } from 'vitest'
import { lessonLab } from '../../testing/lab'
import { inTwoLooks, overflow } from '../../testing/looks'
import { PagePane } from '../../testing/page-pane'
import { keptCopies, underServiceWorker, useReader, useSite } from '../../testing/site'

const reader = useReader()
const site = useSite()

const LESSON = '/lessons/server-actions/first-action/'

const addresses = [
  ['at the root of a host', inject('siteUrl')],
  ['below a base path', inject('basePathUrl')],
] as const

test.each(addresses)(
  'a form of the page writes a row, with and without JavaScript, %s',
  async (_, url) => {
    const visitor = await site.visitor({ url })
    const page = await visitor.open(LESSON)
    const pane = await PagePane.show(lessonLab(page, 'Add a problem'))
    const { content } = pane
    expect(await pane.facts.innerText()).toMatch(/^200 OK/)
    await content.getByLabel('Name').fill('Lattice Paths')
    await content.getByRole('button', { name: 'Add', exact: true }).click()
    await content.getByRole('listitem').filter({ hasText: 'Lattice Paths' }).waitFor()

    visitor.watch.expect(/Blocked script execution/)
    await pane.javascript.uncheck()
    await pane.root.getByText('The page runs no scripts now').waitFor()
    await pane.facts.getByText(/^200/).waitFor()
    // A press would be lost on the document before, which stays until the frame turns to this one.
    await expect
      .poll(() => content.locator('body').evaluate(() => '__routeLabLocation' in window))
      .toBe(false)
    await content.getByRole('button', { name: 'Delete Lattice Paths' }).click()
    await content.getByText('Lattice Paths').waitFor({ state: 'detached' })
    // The document that follows is empty at first.
    await expect.poll(() => content.getByRole('listitem').count()).toBeGreaterThan(0)
  },
)

test('goes where its address says, back and forward, and gives the status of each document', async () => {
  const page = await reader.go(LESSON)
  const pane = await PagePane.show(lessonLab(page, 'More ways to call'))
  await pane.goTo('/quick')
  await pane.content.getByRole('button', { name: 'Add one more' }).click()
  await pane.content.getByText('37 problems').waitFor()
  reader.watch.expect(/status of 404/)
  await pane.goTo('/nowhere')
  expect(await pane.facts.innerText()).toMatch(/^404 Not Found/)
  await pane.root.getByRole('button', { name: 'Back' }).click()
  await pane.content.getByText('37 problems').waitFor()
  await expect.poll(() => pane.address.inputValue()).toBe('/quick')
  await pane.root.getByRole('button', { name: 'Forward' }).click()
  await expect.poll(() => pane.address.inputValue()).toBe('/nowhere')
})

test('an edit is on show at once, and rows and cookies stay', async () => {
  const page = await reader.goAnew(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  const pane = await PagePane.show(lab)
  await pane.content.getByLabel('Name').fill('Lattice Paths')
  await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
  await pane.content.getByText('Lattice Paths').waitFor()
  await lab.openFile('app/page.tsx')
  const source = await lab.source()
  await lab.edit(source.replace('Newest problems', 'Problems of today'))
  await pane.content.getByRole('heading', { name: 'Problems of today' }).waitFor()
  await expect.poll(() => pane.content.getByText('Lattice Paths').count()).toBe(1)

  await lab.edit(source.replace('<main>', '<main'))
  await lab.root.getByText('Not running yet.').waitFor()
  await pane.root
    .getByText('Shows the last version that was built: app/page.tsx has an error.')
    .waitFor()
  expect(await pane.content.getByRole('heading').innerText()).toBe('Problems of today')
  await lab.edit(source)
  await pane.content.getByRole('heading', { name: 'Newest problems' }).waitFor()
  expect(await pane.root.getByText('Shows the last version').count()).toBe(0)
})

test('an error of a page leads to its line in the editor', async () => {
  const visitor = await site.visitor()
  visitor.watch.expect(/status of 500|lost at sea|Minified React error/)
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  const pane = await PagePane.show(lab)
  await lab.openFile('app/page.tsx')
  const source = await lab.source()
  await lab.edit(
    `export const dynamic = 'force-dynamic'\n${source.replace('return (', `throw new Error('lost at sea')\n  return (`)}`,
  )
  await pane.facts.getByText(/^500/).waitFor()
  const problems = pane.root.getByRole('log', { name: 'Problems of the page' })
  await problems.getByText('lost at sea').waitFor()
  await problems
    .getByRole('button', { name: /app\/page\.tsx:\d+/ })
    .first()
    .waitFor()
  await lab.turnTo('Request console')
  await lab.send('Open the page')
  expect(await lab.status()).toBe('500 Internal Server Error')
  await lab.replyTab('Log')
  await lab.reply
    .getByRole('button', { name: /app\/page\.tsx:\d+/ })
    .first()
    .click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Editor for app\/page\.tsx/,
  )
})

test('two labs of one lesson have a page and rows each', async () => {
  const page = await reader.go(LESSON)
  const first = await PagePane.show(lessonLab(page, 'Add a problem'))
  const second = await PagePane.show(lessonLab(page, 'More ways to call'))
  await first.content.getByRole('button', { name: 'Delete Edit Distance' }).click()
  await first.content.getByText('Edit Distance').waitFor({ state: 'detached' })
  await second.goTo('/')
  expect(await second.content.getByText('Edit Distance').count()).toBe(1)
})

test('the page comes back without a network once it was there', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open(LESSON)
  await underServiceWorker(page)
  await PagePane.show(lessonLab(page, 'Add a problem'))
  await expect.poll(() => keptCopies(page)).toBe(1)
  await visitor.context.setOffline(true)
  await page.reload()
  const pane = await PagePane.show(lessonLab(page, 'Add a problem'))
  await pane.content.getByLabel('Name').fill('Without a network')
  await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
  await pane.content.getByText('Without a network').waitFor()
})

test('the keyboard alone shows the page, fills its form and comes out of it again', async () => {
  const page = await reader.goAnew(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  await lab.wake()
  await lab.button('Show the page').waitFor()
  await lab.root.getByRole('tab', { name: 'Page', exact: true }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const pane = new PagePane(lab)
  await pane.loaded()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Back')
  await pane.address.focus()
  await page.keyboard.press('Tab')
  expect(await pane.javascript.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  // The frame has a process of its own, which the focus reaches a moment later.
  const name = pane.content.getByLabel('Name')
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Enter')
  await pane.content.getByText('By keyboard').waitFor()
  await pane.javascript.focus()
  await page.keyboard.press('Shift+Tab')
  expect(await pane.address.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('axe finds nothing around the page, which fits a phone', async () => {
  const page = await reader.go(LESSON)
  const pane = await PagePane.show(lessonLab(page, 'Add a problem'))
  expect(await inTwoLooks(page, pane.lab.root)).toEqual([])
  expect(await overflow(page)).toBe(0)
})
