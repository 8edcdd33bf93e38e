import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Lab, lessonLab, playgroundLab } from '../../testing/lab'
import { usable, useReader } from '../../testing/site'

const reader = useReader()

const LESSON = '/lessons/route-handlers/first-route-handler/'
const version = (lab: Lab) => lab.reply.getByText(/^Next \d+\.\d+\.\d+$/).innerText()

test('goes on in another version with the same files and rows', async () => {
  const lab = lessonLab(await reader.goAnew(LESSON), 'List and create')
  await lab.send('Create a problem')
  expect(await version(lab)).toMatch(/^Next 16\./)
  await lab.switchTo({ next: '15' })
  await lab.send('List problems')
  expect(await version(lab)).toMatch(/^Next 15\./)
  expect(await lab.body()).toContain('Spiral Matrix')
})

test('keeps edits over a switch, also when it is made before the sandbox runs', async () => {
  const lab = lessonLab(await reader.goAnew(LESSON), 'Hello')
  await lab.edit(`export const GET = () => Response.json({ edited: true })`)
  await lab.switchTo({ next: '15', mode: 'dev' })
  await lab.send('Say hello')
  expect(await version(lab)).toMatch(/^Next 15\./)
  expect(JSON.parse(await lab.body())).toEqual({ edited: true })
  expect(await lab.root.getByText(/^built /).count()).toBe(0)
  await lab.switchTo({ mode: 'start' })
  await lab.root.getByText(/^built /).waitFor()
})

test('says what the build decided, and builds again after an edit', async () => {
  const lab = await playgroundLab(await reader.goAnew('/playground/'), 'Caching')
  await lab.send('Rate')
  const panel = await lab.panel('Build output')
  const table = panel.getByRole('group', { name: 'Route table of next build' })
  expect(await table.innerText()).toMatch(/○ \/api\/rate/)
  await lab.edit(
    `export const dynamic = 'force-dynamic'\nexport const GET = () => Response.json(1)`,
  )
  await expect.poll(() => table.innerText()).toMatch(/ƒ \/api\/rate/)
  const row = panel.getByRole('row').filter({ hasText: '/api/rate' })
  expect(await row.innerText()).toContain('force-dynamic')
})

test('shows why a build fails, while the build before answers', async () => {
  const lab = await playgroundLab(await reader.goAnew('/playground/'), 'Caching')
  await lab.send('Rate')
  const before = await lab.body()
  await lab.edit(
    `export const revalidate = 60\nexport function GET() {\n  throw new Error('no clock today')\n}`,
  )
  const notice = lab.root.getByRole('status').filter({ hasText: 'no clock today' })
  await notice.first().waitFor()
  await lab.send()
  expect(await lab.body()).toBe(before)
})

test('says that the table is of the last good build while the files cannot be built', async () => {
  const lab = await playgroundLab(await reader.goAnew('/playground/'), 'Caching')
  await lab.send('Rate')
  const panel = await lab.panel('Build output')
  await panel.getByText(/^next build ended at/).waitFor()
  await lab.edit(`export const revalidate = 60 * 60\nexport const GET = () => Response.json(1)`)
  await panel.getByText(/^The last good build ended at/).waitFor()
  await panel.getByText('The files as they are now cannot be built.').waitFor()
  await panel.getByText(/^app\/api\/rate\/route\.ts/).waitFor()
  await panel.getByRole('group', { name: 'Route table of next build' }).waitFor()
  await lab.edit(`export const revalidate = 60\nexport const GET = () => Response.json(1)`)
  await panel.getByText(/^next build ended at/).waitFor()
})

/** Version and mode as the browser keeps them for the first project of the playground. */
const keptChoice = (page: Page) =>
  page.evaluate(() => {
    const open = indexedDB.open('route-lab-edits')
    return new Promise<unknown>((resolve, reject) => {
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const store = open.result.transaction('labs').objectStore('labs')
        const get: IDBRequest<unknown> = store.get('playground-rest-api run')
        get.onsuccess = () => resolve(get.result)
        open.result.close()
      }
    })
  })

test('lets edits of the playground wait for a build, and builds them by itself again', async () => {
  const page = await reader.goAnew('/playground/')
  const lab = await playgroundLab(page, 'Hello')
  const build = lab.root.getByRole('combobox', { name: 'Build' })
  await build.selectOption('build by hand')
  await lab.send('Say hello')
  const before = await lab.body()
  await lab.edit(`export const GET = () => Response.json('new')`)
  await lab.root.getByText('1 change not built').waitFor()
  await lab.send()
  expect(await lab.body()).toBe(before)
  await build.selectOption('build by itself')
  await lab.root.getByText(/^built /).waitFor()
  await lab.send()
  expect(await lab.body()).toContain('new')
  await lab.switchTo({ mode: 'dev' })
  expect(await build.count()).toBe(0)
})

test('remembers version and mode of the playground with the edits', async () => {
  const page = await reader.goAnew('/playground/')
  const lab = new Lab(page, 'Playground')
  await lab.switchTo({ next: '15', mode: 'dev' })
  await expect.poll(() => keptChoice(page)).toEqual({ next: '15', mode: 'dev', build: 'auto' })
  await page.reload()
  await usable(page)
  const next = lab.root.getByRole('combobox', { name: 'Next version' })
  await expect.poll(() => next.inputValue()).toBe('15')
  await lab.send('List')
  expect(await version(lab)).toMatch(/^Next 15\./)
  expect(await lab.root.getByRole('combobox', { name: 'Mode' }).inputValue()).toBe('dev')
})

test('with manual builds an edit of a stored reply is served after the build', async () => {
  const page = await reader.goAnew('/lessons/caching/static-and-dynamic/')
  const lab = lessonLab(page, 'Read the table')
  await lab.send('Topics')
  const before = await lab.body()
  await lab.edit(
    `export const dynamic = 'force-static'\nexport const GET = () => Response.json('new')`,
  )
  await lab.root.getByText('1 change not built').waitFor()
  await lab.send()
  expect(await lab.body()).toBe(before)
  await lab.button('Build').click()
  await lab.root.getByText(/^built /).waitFor()
  await lab.send()
  expect(await lab.body()).toContain('new')
})

test('keeps the focus on Build, and says in one place that it builds and has built', async () => {
  const page = await reader.goAnew('/lessons/caching/static-and-dynamic/')
  const lab = lessonLab(page, 'Read the table')
  await lab.send('Topics')
  const build = lab.button('Build')
  expect(await build.getAttribute('aria-disabled')).toBe('true')
  await lab.edit(`export const GET = () => Response.json('new')`)
  const told = lab.root.getByRole('status').filter({ hasText: '1 change not built' })
  const line = await told.elementHandle()
  await build.press('Enter')
  await expect.poll(() => line?.innerText()).toMatch(/^built /)
  expect(await build.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await build.getAttribute('aria-disabled')).toBe('true')
})

test('says when a build is done that was asked for, and not each that an edit makes', async () => {
  const lab = await playgroundLab(await reader.goAnew('/playground/'), 'Hello')
  await lab.send('Say hello')
  const built = lab.root.getByText(/^built /)
  await built.waitFor()
  const told = lab.root.getByRole('status').filter({ hasText: /^built / })
  expect(await told.count()).toBe(0)
  const panel = await lab.panel('Build output')
  await panel.getByRole('button', { name: 'Build now' }).click()
  await told.waitFor()
  await lab.edit(`export const GET = () => Response.json('new')`)
  await told.waitFor({ state: 'detached' })
  await built.waitFor()
})
