import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FolderServer, serveFolder } from '@/sandbox/testing/serve-folder'
import { lessonLab } from '../../testing/lab'
import { usable, useSite } from '../../testing/site'

const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'

/** What the host does with the database's code: everything else comes as it should. */
let wasm: 'sent' | 'never sent' | 'cut half-way' | 'missing' = 'sent'
let server: FolderServer

beforeAll(async () => {
  const folder = inject('siteFolder')
  server = await serveFolder(folder, '', (request, response) => {
    if (wasm === 'sent' || !request.url?.includes('/pglite.wasm.')) return false
    if (wasm === 'missing') response.writeHead(404).end()
    if (wasm === 'cut half-way') {
      const whole = readFileSync(path.join(folder, request.url))
      response.writeHead(200, { 'content-length': whole.length })
      response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
    }
    return true
  })
})
afterAll(() => server.close())

test('starts after a reload in the middle of a start', async () => {
  wasm = 'never sent'
  const visitor = await site.visitor({ url: server.url })
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.button('Send').click()
  const progress = lab.reply.getByRole('progressbar', { name: 'Start of the sandbox' })
  await progress.waitFor()
  await lab.reply.getByText(/^\d.* of \d+\.\d MB$/).waitFor()
  wasm = 'sent'
  await page.reload()
  await usable(page)
  await lab.send('List problems')
  expect(await lab.status()).toBe('200 OK')
})

test.each([
  ['cut half-way', /ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|FAILED)/],
  ['missing', /status of 404/],
] as const)('says so when a download is %s, and Retry works', async (trouble, consoleError) => {
  wasm = trouble
  const visitor = await site.visitor({ url: server.url })
  visitor.watch.expect(consoleError)
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.edit(`export const GET = () => new Response('edited')`)
  await lab.choose('List problems')
  await lab.button('Send').click()
  await lab.reply.getByText('The sandbox could not start.').waitFor()
  expect(await lab.reply.innerText()).toMatch(/pglite\.wasm\.\S+ (broke off|could not be loaded)/)
  expect(await lab.reply.innerText()).toContain('Your edits are safe.')
  wasm = 'sent'
  await lab.reply.getByRole('button', { name: 'Retry' }).click()
  await lab.answered()
  expect(await lab.body()).toBe('edited')
})

test('stops a start that the reader cancels', async () => {
  wasm = 'never sent'
  const visitor = await site.visitor({ url: server.url })
  const lab = lessonLab(await visitor.open(LESSON), 'List and create')
  await lab.button('Send').click()
  await lab.reply.getByRole('progressbar').waitFor()
  await lab.button('Cancel').click()
  await lab.reply.getByText('The request was cancelled before a reply came.').waitFor()
})
