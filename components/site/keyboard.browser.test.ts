import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lessonLab } from '../testing/lab'
import { useSite } from '../testing/site'

const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'

/** What the control with the focus is called, and what it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement
    const name = control?.getAttribute('aria-label') ?? control?.textContent ?? ''
    return `${control?.getAttribute('role') ?? control?.localName}: ${name.trim()}`
  })

/** Presses Tab until the control that `wanted` describes has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = []
  while (passed.length < 80) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (wanted.test(now)) return
    passed.push(now)
  }
  throw new Error(`Tab never came to ${wanted}. It passed:\n${passed.join('\n')}`)
}

/** True when the control with the focus is on the screen and can be told from the others. */
const visiblyFocused = (page: Page) =>
  page.evaluate(() => {
    const control = document.activeElement
    if (!control) return false
    const { top, bottom, width } = control.getBoundingClientRect()
    return width > 0 && bottom > 0 && top < innerHeight && control.matches(':focus-visible')
  })

test('leads through a lesson with the keyboard alone', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'Hello')

  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('a: Skip to the content')
  expect(await visiblyFocused(page)).toBe(true)
  await page.keyboard.press('Enter')
  await tabTo(page, /^textbox: Editor for|^group: Source of/)
  expect(await visiblyFocused(page)).toBe(true)
  await expect.poll(() => focused(page)).toMatch(/^textbox: Editor for app\/api\/hello\/route\.ts/)

  await page.keyboard.press('Control+A')
  await page.keyboard.type('export const GET = () => new Response("typed")')
  await page.keyboard.press('Control+Enter')
  await lab.answered()
  expect(await lab.body()).toBe('typed')
  expect(await focused(page)).toMatch(/^textbox: Editor for/)

  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/^textbox: Editor for/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await focused(page)).not.toMatch(/^textbox: Editor for/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toMatch(/^textbox: Editor for/)
  await page.keyboard.press('Escape')

  await tabTo(page, /^tab: Response/)
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^tab: Headers/)
  await lab.root.getByRole('group', { name: 'Headers of the reply' }).waitFor()
  await page.keyboard.press('End')
  expect(await focused(page)).toMatch(/^tab: Raw/)
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/^tab: Response/)
  await page.keyboard.press('ArrowLeft')
  await lab.root.getByRole('group', { name: 'Request as text' }).waitFor()
  await tabTo(page, /^button: Database/)
  await page.keyboard.press('Enter')
  await lab.root.getByRole('tablist', { name: 'Tables' }).waitFor()
})

test('sends a prepared request with Enter', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/')
  await tabTo(page, /^textbox: Editor for|^group: Source of/)
  await expect.poll(() => focused(page)).toMatch(/^textbox: Editor for/)
  await page.keyboard.press('Escape')
  await tabTo(page, /^button: POSTCreate a problem/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^input: Path and query/)
  await page.keyboard.press('Enter')
  await page.getByText('201 Created', { exact: true }).waitFor()
  expect(await focused(page)).toBe('input: Path and query')
})

test('opens and closes the menu of a phone, and gives the focus back', async () => {
  const visitor = await site.visitor({ viewport: { width: 390, height: 844 } })
  const page = await visitor.open(LESSON)
  await tabTo(page, /^button: Menu/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Menu' }).waitFor()
  await tabTo(page, /^a: Dynamic segments/)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Menu' }).waitFor({ state: 'hidden' })
  expect(await focused(page)).toBe('button: Menu')
})

test('answers a question of the text with the arrow keys', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open(LESSON)
  const question = page.getByRole('group', { name: /What does a POST to/ })
  await question.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await question.getByText('Not this one; the right answer is marked.').waitFor()
  await page.keyboard.press('ArrowDown')
  await question.getByText('That is right.').waitFor()
})
