import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lessonLab } from '../../testing/lab'
import { usable, useSite } from '../../testing/site'
import type { LabEdits } from './edit-storage'

const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'
const ROUTE = 'app/api/problems/route.ts'
const EDITED = `export const GET = () => new Response('edited')`

const openLesson = async (page: Page) => ({ page, lab: lessonLab(page, 'List and create') })

/** Edits as the browser keeps them; `baseHash` replaces the hash of the original that they were made on. */
function keptEdits(page: Page, baseHash?: string): Promise<LabEdits> {
  return page.evaluate((hash) => {
    const open = indexedDB.open('route-lab-edits')
    return new Promise<LabEdits>((resolve, reject) => {
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        if (!open.result.objectStoreNames.contains('labs')) return resolve({})
        const store = open.result.transaction('labs', 'readwrite').objectStore('labs')
        const lab = 'lessons-route-handlers-first-route-handler-2'
        const get: IDBRequest<LabEdits | undefined> = store.get(lab)
        get.onsuccess = () => {
          const edits = get.result ?? {}
          if (hash !== undefined) {
            for (const edit of Object.values(edits)) edit.baseHash = hash
            store.put(edits, lab)
          }
          // Sooner, a reload would undo the change.
          store.transaction.oncomplete = () => resolve(edits)
          open.result.close()
        }
      }
    })
  }, baseHash)
}

const keptPaths = async (page: Page) => Object.keys(await keptEdits(page)).toSorted()

test('keeps an edit over a reload and runs it', async () => {
  const visitor = await site.visitor()
  const { page, lab } = await openLesson(await visitor.open(LESSON))
  await lab.edit(EDITED)
  await expect.poll(() => keptPaths(page)).toEqual([ROUTE])
  await page.reload()
  await usable(page)
  // The editor and the edits come in no particular order.
  await expect.poll(() => lab.source()).toBe(EDITED)
  await lab.send('List problems')
  expect(await lab.body()).toBe('edited')
})

test('resets one file, and takes the reset back', async () => {
  const visitor = await site.visitor()
  const { page, lab } = await openLesson(await visitor.open(LESSON))
  await lab.edit(EDITED)
  await lab.button('Reset file').click()
  expect(await lab.source()).toContain('db.problem.findMany()')
  await lab.button('Undo').click()
  expect(await lab.source()).toBe(EDITED)
  await lab.button('Reset file').click()
  await expect.poll(() => keptPaths(page)).toEqual([])
  await page.reload()
  await usable(page)
  await lab.root.getByText('db.problem.findMany()').waitFor()
})

test('resets all files at once', async () => {
  const visitor = await site.visitor()
  const { page, lab } = await openLesson(await visitor.open(LESSON))
  await lab.edit(EDITED)
  await lab.openFile('lib/db.ts')
  await lab.edit(`export const db = {}`)
  await expect.poll(() => keptPaths(page)).toEqual([ROUTE, 'lib/db.ts'])
  await lab.button('Reset all').click()
  await expect.poll(() => keptPaths(page)).toEqual([])
  expect(await lab.source()).toContain('db.problem.findMany()')
})

test('keeps an edit when its original has changed, and lets the reader choose', async () => {
  const visitor = await site.visitor()
  const { page, lab } = await openLesson(await visitor.open(LESSON))
  await lab.edit(EDITED)
  await expect.poll(() => keptPaths(page)).toEqual([ROUTE])
  await keptEdits(page, 'hash of an older original')
  await page.reload()
  await usable(page)
  const notice = lab.root.getByText('The original of this file has changed since you edited it.')
  await notice.waitFor()
  expect(await lab.source()).toBe(EDITED)
  await lab.button('See the new original').click()
  const changes = lab.root.getByRole('group', { name: `Changes in ${ROUTE}` })
  expect(await changes.innerText()).toContain('db.problem.findMany()')
  await lab.button('Keep mine').click()
  await notice.waitFor({ state: 'detached' })
  expect(await lab.source()).toBe(EDITED)
  await keptEdits(page, 'hash of an older original')
  await page.reload()
  await usable(page)
  await lab.button('Use it').click()
  expect(await lab.source()).toContain('db.problem.findMany()')
})

test('keeps the edits of two tabs that change different files', async () => {
  const visitor = await site.visitor()
  const one = await openLesson(await visitor.open(LESSON))
  const two = await openLesson(await visitor.open(LESSON))
  await one.lab.edit(EDITED)
  await two.lab.openFile('lib/db.ts')
  await two.lab.edit(`export const db = 'from the second tab'`)
  await expect.poll(() => keptPaths(one.page)).toEqual([ROUTE, 'lib/db.ts'])
  await one.page.reload()
  await usable(one.page)
  await expect.poll(() => one.lab.source()).toBe(EDITED)
  await one.lab.openFile('lib/db.ts')
  expect(await one.lab.source()).toContain('from the second tab')
})

test('shows what another tab did to the open file, without losing what was there', async () => {
  const visitor = await site.visitor()
  const one = await openLesson(await visitor.open(LESSON))
  const two = await openLesson(await visitor.open(LESSON))
  await two.lab.edit(`// written in the second tab`)
  await expect.poll(() => keptPaths(two.page)).toEqual([ROUTE])
  await one.lab.edit(EDITED)
  await two.lab.root.getByText(`${ROUTE} was changed in another tab`).waitFor()
  expect(await two.lab.source()).toBe(EDITED)
  await two.lab.editor.press('ControlOrMeta+Z')
  expect(await two.lab.source()).toBe(`// written in the second tab`)
})

test('answers in two tabs at once, each with rows of its own', async () => {
  const visitor = await site.visitor()
  const one = await openLesson(await visitor.open(LESSON))
  const two = await openLesson(await visitor.open(LESSON))
  await Promise.all([one.lab.send('Create a problem'), two.lab.send('Create a problem')])
  expect([await one.lab.status(), await two.lab.status()]).toEqual(['201 Created', '201 Created'])
})

/** What a browser does that keeps nothing for a site. */
function blockStorage(): void {
  const refuse = () => {
    throw new DOMException('The user denied access to storage.', 'SecurityError')
  }
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
    Object.defineProperty(window, name, { get: refuse })
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse })
}

test('works in memory where storage is blocked, and says so once', async () => {
  const visitor = await site.visitor()
  await visitor.context.addInitScript(blockStorage)
  const { page, lab } = await openLesson(await visitor.open(LESSON))
  await lab.edit(EDITED)
  await lab.send('List problems')
  expect(await lab.body()).toBe('edited')
  const other = lessonLab(page, 'Hello')
  await other.edit(EDITED)
  await other.send('Say hello')
  expect(await other.body()).toBe('edited')
  expect(await page.getByText('This browser keeps nothing for this site').count()).toBe(1)
  await page.getByRole('button', { name: 'Dark colours' }).click()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click()
  await page.getByText('You have done this lesson.').waitFor()
})
