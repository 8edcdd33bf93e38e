// Bench. A project with pages, from the start of its lesson to an action that has changed the document.

import type { Frame, Page } from 'playwright-core'
import { median } from './statistics'
import './pages-page'
import type { Figure } from './report'

/** The document of the project is in a frame of its own inside the frame of the preview. */
async function projectFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if ((await frame.locator('form button').count()) > 0) return frame
  }
  throw new Error('No frame shows the page of the project.')
}

/** Milliseconds from a click on the button until the list has the new item. */
const submit = (frame: Frame, name: string) =>
  frame.evaluate(async (value) => {
    document.querySelector<HTMLInputElement>('input[name=name]')!.value = value
    const list = document.querySelector('ul')!
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.firstElementChild?.textContent !== value) return
        observer.disconnect()
        resolve()
      })
      observer.observe(list, { subtree: true, childList: true, characterData: true })
    })
    const began = performance.now()
    document.querySelector('button')!.click()
    await changed
    return performance.now() - began
  }, name)

async function submitTimes(page: Page, times: number): Promise<number> {
  const frame = await projectFrame(page)
  const taken: number[] = []
  for (let index = 0; index < times; index++) taken.push(await submit(frame, `item ${index}`))
  return median(taken)
}

/**
 * Figures of the bench page at `url`, in a browser whose service worker and caches one visit has filled.
 * @param visit any page of the site
 */
export async function measurePages(page: Page, visit: string, url: string): Promise<Figure[]> {
  await page.goto(visit)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const open = async () => {
    await page.goto(url)
    await page.waitForFunction(() => 'pagesBench' in window)
    return page.evaluate(async () => ({
      shown: await window.pagesBench.shown,
      hydrated: await window.pagesBench.hydrated,
    }))
  }
  await open()
  const opened = [await open(), await open(), await open()]
  const get = await page.evaluate(() => window.pagesBench.get(100))
  const submitted = await submitTimes(page, 50)
  const edited = await page.evaluate(() => window.pagesBench.edit(20))
  return [
    {
      name: 'Pages: opening to the first document, assets cached',
      value: median(opened.map(({ shown }) => shown)),
      unit: 'ms',
      goal: 1200,
    },
    {
      name: 'Pages: opening to the hydrated document',
      value: median(opened.map(({ hydrated }) => hydrated)),
      unit: 'ms',
    },
    { name: 'Pages: warm GET', value: get, unit: 'ms', goal: 11.2 },
    { name: 'Pages: submit to the changed document', value: submitted, unit: 'ms', goal: 60 },
    { name: 'Pages: edit to the refreshed preview', value: edited, unit: 'ms', goal: 250 },
  ]
}
