import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Lab, lessonLab, playgroundLab } from '../../testing/lab'
import { inTwoLooks, overflow } from '../../testing/looks'
import { PagePane } from '../../testing/page-pane'
import { useReader, useSite } from '../../testing/site'

const reader = useReader()
const site = useSite()

const LESSON = '/lessons/server-actions/first-action/'

/** Adds a problem with a name of its own by the form of the page, and turns to the wire. */
async function addProblem(pane: PagePane, name: string): Promise<Locator> {
  await pane.content.getByLabel('Name').fill(name)
  await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
  await pane.content.getByText(name).waitFor()
  await turnToWire(pane.lab)
  return wireOf(pane.lab)
}

const turnToWire = (lab: Lab) => lab.root.getByRole('tab', { name: /^Wire/ }).click()

const wireOf = (lab: Lab) => lab.root.getByRole('region', { name: 'Requests of the page' })

/** Opens the last exchange of that name, unless it is open by itself as the newest is. */
async function openExchange(wire: Locator, name: string): Promise<void> {
  const exchange = wire.getByRole('button', { name }).last()
  if ((await exchange.getAttribute('aria-expanded')) === 'false') await exchange.click()
}

/** The lines of the list, oldest first: request, status and what for. Waits until the list is there. */
async function linesOf(wire: Locator): Promise<string[]> {
  const list = wire.getByRole('group', { name: 'Requests of the page, oldest first' })
  await list.waitFor()
  const rows = await list.getByRole('row').all()
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allInnerTexts()))
  return cells.map(([request, status, , purpose]) =>
    [request?.replace('\n', ' '), status, purpose].join(' | '),
  )
}

test('lists what the page sent, with actions by file and function, and explains each part', async () => {
  const lab = lessonLab(await reader.go(LESSON), 'Add a problem')
  const wire = await addProblem(await PagePane.show(lab), 'Lattice Paths')
  await expect
    .poll(async () => (await linesOf(wire)).at(-1))
    .toMatch(/^POST \/ \| 200.* \| app\/actions\.ts: addProblem$/)
  expect((await linesOf(wire))[0]).toMatch(/^GET \/ \| 200.* \| document$/)

  // The newest action is open by itself.
  const fields = wire.getByRole('group', { name: 'Arguments of the Server Action' })
  expect(await fields.innerText()).toContain('Lattice Paths')
  await wire.getByRole('tab', { name: 'Reply' }).click()
  await expect
    .poll(() => wire.innerText())
    .toMatch(/revalidatePath\("?\/"?\)|Invalidated on the server/)
  await wire.getByRole('tab', { name: /^Rows/ }).click()
  const where = wire.getByRole('group', { name: 'Step through the rows' }).getByRole('status')
  const total = Number(/of (\d+)/.exec(await where.innerText())?.[1])
  expect(total).toBeGreaterThan(2)
  await wire.getByRole('button', { name: 'First row' }).click()
  expect(await where.innerText()).toMatch(`Row 1 of ${total}`)
  await wire.getByText('What React has so far').waitFor()
  await wire.getByRole('button', { name: 'Next row' }).click()
  expect(await where.innerText()).toMatch(`Row 2 of ${total}`)
  await wire.getByRole('button', { name: 'All rows' }).click()
  await wire.getByText('What the rows add up to').waitFor()
})

test('shows what an action printed, and leads to the line that threw', async () => {
  const visitor = await site.visitor()
  visitor.watch.expect(/status of 500|Minified React error/)
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  const pane = await PagePane.show(lab)
  await lab.openFile('app/actions.ts')
  const source = await lab.source()
  const body = "console.log('adding one')\n  throw new Error('from my action')\n"
  await lab.edit(source.replace(/(function addProblem\([^)]*\)[^{]*\{)/, `$1\n  ${body}`))
  await lab.openFile('app/page.tsx')
  await lab.edit((await lab.source()).replace('Newest problems', 'Problems of today'))
  await pane.content.getByRole('heading', { name: 'Problems of today' }).waitFor()
  await pane.loaded()
  await pane.content.getByLabel('Name').fill('Lost')
  await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
  const problems = pane.root.getByRole('log', { name: 'Problems of the page' })
  await problems.getByText('from my action').waitFor()
  await problems.getByText('adding one').waitFor()
  await problems.getByText("the server's log says what").first().waitFor()
  await turnToWire(lab)
  const wire = wireOf(lab)
  await wire.getByRole('tab', { name: /^Log/ }).click()
  await wire.getByText('adding one').waitFor()
  await wire
    .getByRole('button', { name: /app\/actions\.ts:\d+/ })
    .first()
    .click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Editor for app\/actions\.ts/)
})

test('shows how a page fills that streams, chunk by chunk', async () => {
  const lab = await playgroundLab(await reader.go('/playground/'), 'Page and action')
  const pane = await PagePane.show(lab)
  await pane.goTo('/stats')
  await pane.content.getByText(/^ACCEPTED: \d+/).waitFor()
  const margin = await pane.content
    .locator('body')
    .evaluate((body) => getComputedStyle(body).margin)
  await turnToWire(lab)
  const wire = wireOf(lab)
  await wire.getByRole('heading', { name: /^GET \/stats/ }).waitFor()
  await wire.getByRole('tab', { name: /^Rows/ }).click()
  const page = wire.frameLocator('iframe')
  const main = page.locator('main')
  await expect.poll(() => main.innerText()).toMatch(/^Submissions\s+ACCEPTED: \d+/)
  // By the project's stylesheet, as in the preview.
  expect(margin).toBe('24px')
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe(margin)
  await wire.getByRole('button', { name: 'First row' }).click()
  await page.getByText('Counting…').waitFor()
  expect(await main.innerText()).toMatch(/^Submissions\s+Counting…\s+Newest problems$/)
  const next = wire.getByRole('button', { name: 'Next row' })
  while ((await next.getAttribute('aria-disabled')) !== 'true') await next.click()
  await page.getByText(/^ACCEPTED: \d+/).waitFor()
  expect(await page.getByText('Counting…').count()).toBe(0)
})

test('sends a changed request again, which runs the action once more', async () => {
  const lab = lessonLab(await reader.go(LESSON), 'Add a problem')
  const pane = await PagePane.show(lab)
  const wire = await addProblem(pane, 'Word Squares')
  await openExchange(wire, 'POST /')
  await wire.getByRole('button', { name: 'Edit and resend' }).click()
  const form = wire.getByRole('region', { name: 'Edit and resend' })
  await form.getByRole('textbox', { name: 'Value of field 2' }).fill('Sent by hand')
  await form.getByRole('button', { name: 'Send', exact: true }).click()
  await wire.getByText('resent').waitFor()
  await expect
    .poll(async () => (await linesOf(wire)).at(-1))
    .toMatch(/^POST \/ \| 200.*addProblem.*resent$/s)
  const shown = await PagePane.show(lab)
  await shown.root.getByRole('button', { name: 'Reload' }).click()
  await shown.content.getByText('Sent by hand').waitFor()
})

test('names the actions of the code as it is now, and keeps the list over an edit', async () => {
  const visitor = await site.visitor()
  const lab = lessonLab(await visitor.open(LESSON), 'Add a problem')
  const pane = await PagePane.show(lab)
  const wire = await addProblem(pane, 'Coin Piles')
  await lab.openFile('app/actions.ts')
  const source = await lab.source()
  await lab.edit(source.replace('addProblem', 'createProblem'))
  await lab.openFile('app/page.tsx')
  const page = (await lab.source()).replaceAll('addProblem', 'createProblem')
  await lab.edit(page.replace('Newest problems', 'Problems of today'))
  await PagePane.show(lab)
  await pane.content.getByRole('heading', { name: 'Problems of today' }).waitFor()
  await addProblem(pane, 'After the edit')
  await expect
    .poll(async () => (await linesOf(wire)).filter((line) => line.startsWith('POST')))
    .toEqual([
      expect.stringContaining('app/actions.ts: addProblem'),
      expect.stringContaining('app/actions.ts: createProblem'),
    ])
})

test('the keyboard alone opens an exchange, changes it and closes it again', async () => {
  // The newest action is open by itself only as long as the reader has chosen none.
  const page = await reader.goAnew(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  const wire = await addProblem(await PagePane.show(lab), 'Grid Walks')
  const row = wire.getByRole('button', { name: 'POST /' }).last()
  await row.focus()
  await page.keyboard.press('Enter')
  await wire.getByText('Choose a request').waitFor()
  await page.keyboard.press('Enter')
  const edit = wire.getByRole('button', { name: 'Edit and resend' })
  await edit.focus()
  await page.keyboard.press('Enter')
  const heading = wire.getByRole('heading', { name: 'Edit and resend' })
  await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await heading.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^POST \//)
})

test('axe finds nothing in the wire view, which fits a phone, whichever part is open', async () => {
  const page = await reader.go(LESSON)
  const lab = lessonLab(page, 'Add a problem')
  const wire = await addProblem(await PagePane.show(lab), 'Prime Gaps')
  await openExchange(wire, 'POST /')
  for (const part of [/^Request/, /^Reply/, /^Rows/, /^Log/]) {
    await wire.getByRole('tab', { name: part }).click()
    expect(await inTwoLooks(page, lab.root)).toEqual([])
    expect(await overflow(page)).toBe(0)
  }
})
