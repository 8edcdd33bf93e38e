import { expect, test } from 'vitest'
import { Lab } from '../testing/lab'
import { inTwoLooks, overflow } from '../testing/looks'
import { useSite } from '../testing/site'
import { NEEDS } from './needs'

const site = useSite()

test('decides by keyboard: a form, then a webhook beside it', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/decide/')
  const answer = page.getByRole('main').getByRole('status')
  expect(await answer.innerText()).toBe('Choose what your code has to do.')
  await page.getByRole('checkbox', { name: /^changes data from a form/ }).focus()
  await page.keyboard.press('Space')
  expect(await answer.innerText()).toBe('Use a Server Action.')
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const name = await focused.evaluate((element) => element.closest('label')?.textContent ?? '')
    if (name.includes('webhook')) break
  }
  await page.keyboard.press('Space')
  expect(await answer.innerText()).toMatch(/^Use both: /)
  await page.keyboard.press('Space')
  expect(await answer.innerText()).toBe('Use a Server Action.')
})

test('each answer leads to an example that runs', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/decide/')
  await page.getByRole('link', { name: 'A stream and its chunks, in the playground' }).click()
  const lab = new Lab(page, 'Playground')
  const project = lab.root.getByRole('combobox', { name: 'Project' })
  await project.waitFor()
  expect(await project.locator('option:checked').innerText()).toBe('Streams and files')
  await lab.send('Stream')
  const chunks = lab.root.getByRole('group', { name: 'Chunks of the body' })
  expect(await chunks.innerText()).toMatch(/\+\d[\s\S]*\+\d/)
  await lab.send('Download')
  await lab.replyTab('Headers')
  const headers = lab.root.getByRole('group', { name: 'Headers of the reply' })
  expect(await headers.innerText()).toContain('attachment; filename="problems.csv"')
})

test('the lesson on actions and handlers leads there, and so does the home page', async () => {
  const visitor = await site.visitor()
  for (const address of ['/', '/lessons/server-actions/action-or-handler/']) {
    const page = await visitor.open(address)
    await page.getByRole('main').locator('a[href="/decide/"]').first().click()
    await page.getByRole('heading', { name: 'Server Action or Route Handler?' }).waitFor()
  }
})

test('without JavaScript every answer stands there with its reason and its example', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open('/decide/')
  for (const { need, why, example } of NEEDS) {
    const item = page.getByRole('listitem').filter({ hasText: need })
    expect(await item.getByText(why).isVisible()).toBe(true)
    expect(await item.getByRole('link', { name: example.title }).isVisible()).toBe(true)
  }
  expect(await page.getByRole('checkbox').first().isVisible()).toBe(false)
})

test('axe finds nothing in the decision helper, which fits a phone', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/decide/')
  await page.getByRole('checkbox', { name: /webhook/ }).check()
  expect(await inTwoLooks(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})
