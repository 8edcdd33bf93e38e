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
