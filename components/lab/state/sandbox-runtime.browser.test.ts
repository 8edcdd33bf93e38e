import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { type FolderServer, serveFolder } from '@/sandbox/testing/serve-folder'
import { lessonLab } from '../../testing/lab'
import { usable, useSite } from '../../testing/site'

const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'

/** What the host does with one file: everything else comes as it should. */
let trouble: 'none' | 'never sent' | 'cut half-way' | 'missing' = 'none'
let troubled = '/pglite.wasm.'
let server: FolderServer

beforeAll(async () => {
  const folder = inject('siteFolder')
  server = await serveFolder(folder, '', (request, response) => {
    if (trouble === 'none' || !request.url?.includes(troubled)) return false
    if (trouble === 'missing') response.writeHead(404).end()
    if (trouble === 'cut half-way') {
      const whole = readFileSync(path.join(folder, request.url))
      response.writeHead(200, { 'content-length': whole.length })
      response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
    }
    return true
  })
})
afterEach(() => {
  trouble = 'none'
  troubled = '/pglite.wasm.'
})
afterAll(() => server.close())

test('starts after a reload in the middle of a start', async () => {
  trouble = 'never sent'
  const visitor = await site.visitor({ url: server.url })
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.button('Send').click()
  const progress = lab.reply.getByRole('progressbar', { name: 'Start of the sandbox' })
  await progress.waitFor()
  await lab.reply.getByText(/^\d.* of \d+\.\d MB$/).waitFor()
  trouble = 'none'
  await page.reload()
  await usable(page)
  await lab.send('List problems')
  expect(await lab.status()).toBe('200 OK')
})

test.each([
  ['cut half-way', /ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|FAILED)/],
  ['missing', /status of 404/],
] as const)('says so when a download is %s, and Retry works', async (kind, consoleError) => {
  trouble = kind
  const visitor = await site.visitor({ url: server.url })
  visitor.watch.expect(consoleError)
  const page = await visitor.open(LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.edit(
    `import { db } from '@/lib/db'\nexport const GET = () => new Response(db ? 'edited' : '')`,
  )
  await lab.choose('List problems')
  await lab.button('Send').click()
  await lab.reply.getByText('The sandbox could not start.').waitFor()
  expect(await lab.reply.innerText()).toMatch(/pglite\.wasm\.\S+ (broke off|could not be loaded)/)
  expect(await lab.reply.innerText()).toContain('Your edits are safe.')
  trouble = 'none'
  await lab.reply.getByRole('button', { name: 'Retry' }).click()
  await lab.answered()
  expect(await lab.body()).toBe('edited')
})

test('stops a start that the reader cancels', async () => {
  trouble = 'never sent'
  const visitor = await site.visitor({ url: server.url })
  const lab = lessonLab(await visitor.open(LESSON), 'List and create')
  await lab.button('Send').click()
  await lab.reply.getByRole('progressbar').waitFor()
  await lab.button('Cancel').click()
  await lab.reply.getByText('The request was cancelled before a reply came.').waitFor()
})

test('says so when the compiler cannot be loaded, keeps the edit, and tries again', async () => {
  trouble = 'missing'
  troubled = '/swc.wasm.'
  const visitor = await site.visitor({ url: server.url })
  visitor.watch.expect(/status of 404/)
  const lab = lessonLab(await visitor.open(LESSON), 'List and create')
  await lab.edit(`export const GET = () => new Response('edited')`)
  await lab.send('List problems')
  const notice = lab.root.getByText(
    'The compiler could not be loaded, so your edits do not run yet.',
  )
  await notice.waitFor()
  expect(await lab.body()).not.toBe('edited')
  trouble = 'none'
  await lab.button('Try again').click()
  await notice.waitFor({ state: 'detached' })
  await lab.send()
  expect(await lab.body()).toBe('edited')
})

test('says so when the lab itself cannot be loaded, and tries again', async () => {
  // Else the lab would come from the offline copy.
  const visitor = await site.visitor({ url: server.url, serviceWorkers: 'block' })
  visitor.watch.expect(/status of 404|ChunkLoadError|Failed to load chunk/)
  const page = await visitor.open(LESSON)
  trouble = 'missing'
  troubled = '/_next/static/chunks/'
  const lab = lessonLab(page, 'List and create')
  await lab.root.hover()
  await lab.root.getByText('The lab could not be loaded.').waitFor()
  trouble = 'none'
  await lab.button('Try again').click()
  await lab.send('List problems')
  expect(await lab.status()).toBe('200 OK')
})
