import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FolderServer, serveFolder } from '@/sandbox/testing/serve-folder'
import { lessonLab, playgroundLab } from '../testing/lab'
import { useSite } from '../testing/site'

const site = useSite()

let isMissing: boolean
let server: FolderServer

beforeAll(async () => {
  server = await serveFolder(inject('siteFolder'), '', (request, response) => {
    if (!isMissing || !request.url?.includes('/pglite.wasm.')) return false
    response.writeHead(404).end()
    return true
  })
})
afterAll(() => server.close())

test('tries a failed start again, and leaves the focus with what it says of it', async () => {
  isMissing = true
  const visitor = await site.visitor({ url: server.url })
  visitor.watch.expect(/status of 404/)
  const page = await visitor.open('/lessons/route-handlers/first-route-handler/')
  const lab = lessonLab(page, 'List and create')
  await lab.edit(
    `import { db } from '@/lib/db'\nexport const GET = () => new Response(db ? 'edited' : '')`,
  )
  await lab.choose('List problems')
  await lab.button('Send').click()
  await lab.root.getByText('Start failed').waitFor()
  isMissing = false
  await lab.button('Try again').press('Enter')
  await lab.root.getByText(/running in this tab$/).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^Next \d+\.\d+\.\d+ running in this tab/)
})

test('keeps the focus on Try again while a version still does not run the project', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/playground/')
  const lab = await playgroundLab(page, 'Hello')
  await lab.send('Say hello')
  await lab.edit('export const GET = (')
  await lab.root.getByRole('status').filter({ hasText: 'Not running yet.' }).waitFor()
  await lab.switchTo({ next: '15' })
  await lab.root.getByText(/does not run this project/).waitFor()
  const again = lab.button('Try again')
  await again.press('Enter')
  await lab.root.getByText('Switching…').waitFor({ state: 'detached' })
  expect(await again.evaluate((button) => button === document.activeElement)).toBe(true)
})
