import { expect, inject, test } from 'vitest'
import { listLabs } from '@/components/content/list-labs'
import type { LabRecording } from '@/components/content/lab-definition'
import { readText } from '@/components/content/read-content'
import { lessonLab } from '../testing/lab'
import { underServiceWorker, useReader, useSite } from '../testing/site'

const reader = useReader()
const site = useSite()

const FIRST_LESSON = '/lessons/route-handlers/first-route-handler/'
const SEGMENTS_LESSON = '/lessons/route-handlers/dynamic-segments/'

const addresses = [
  ['at the root of a host', inject('siteUrl')],
  ['below a base path', inject('basePathUrl')],
] as const

const labs = (await listLabs()).filter(({ page }) => page === '/' || page.startsWith('/lessons/'))
const pages = [...new Set(labs.map(({ page }) => page))]

test.each(addresses)('answers from the tab %s', async (_, url) => {
  const visitor = await site.visitor({ url })
  const lab = lessonLab(await visitor.open(FIRST_LESSON), 'List and create')
  await lab.send('Create a problem')
  expect(await lab.status()).toBe('201 Created')
  expect(await lab.reply.getByText('Next 16.4.6', { exact: true }).count()).toBe(1)
  expect(JSON.parse(await lab.body())).toMatchObject({ name: 'Spiral Matrix', difficulty: 'EASY' })
  await lab.replyTab('Headers')
  const headers = lab.root.getByRole('group', { name: 'Headers of the reply' })
  expect(await headers.innerText()).toMatch(/content-type\s+application\/json/)
  await lab.replyTab('SQL')
  const queries = await lab.root.getByRole('group', { name: 'Queries' }).innerText()
  expect(queries).toContain('INSERT INTO "public"."Problem"')
  expect(queries).toContain('"Spiral Matrix"')
  await lab.replyTab('Trace')
  expect(await lab.reply.innerText()).toMatch(
    /Answered by Next 16\.4\.6 for \/api\/problems from\s+app\/api\/problems\/route\.ts/,
  )
  const phases = await lab.root.getByRole('group', { name: 'Phases of the request' }).innerText()
  expect(phases).toMatch(/Match the route[\s\S]*Run the handler[\s\S]*Query 1/)
  await lab.replyTab('Raw')
  expect(await lab.root.getByRole('group', { name: 'Request as text' }).innerText()).toMatch(
    /^POST \/api\/problems HTTP\/1\.1/,
  )
  expect(await lab.root.getByRole('group', { name: 'Response as text' }).innerText()).toMatch(
    /^HTTP\/1\.1 201 Created/,
  )
})

test('takes the first press, however slow, while the lab is still loading', async () => {
  const visitor = await site.visitor()
  const lab = lessonLab(await visitor.open(FIRST_LESSON), 'Hello')
  await lab.button('Send').click({ delay: 300 })
  await lab.answered()
  expect(await lab.status()).toBe('200 OK')
})

test.each(pages)('gives every prepared request of %s its recorded status', async (address) => {
  const page = await reader.go(address)
  for (const { id, title, presets, preview } of labs.filter((lab) => lab.page === address)) {
    const { replies } = JSON.parse(await readText(`.cache/content/${id}.json`)) as LabRecording
    const lab = lessonLab(page, title)
    const got: Record<string, string> = {}
    if (preview !== undefined) await lab.turnTo('Request console')
    for (const { name } of presets) {
      // A lab with one request has it in the console, and no bar to choose from.
      await lab.insist(presets.length > 1 ? name : undefined)
      got[name] = await lab.status()
    }
    const recorded = Object.entries(replies).map(([name, { status, statusText }]) => [
      name,
      `${status} ${statusText}`,
    ])
    expect(got).toEqual(Object.fromEntries(recorded))
  }
})

test.each(addresses)('runs an edit at the next request %s', async (_, url) => {
  const visitor = await site.visitor({ url })
  const lab = lessonLab(await visitor.open(FIRST_LESSON), 'Hello')
  await lab.edit(`export const GET = () => Response.json({ edited: true }, { status: 202 })`)
  await lab.send('Say hello')
  expect(await lab.status()).toBe('202 Accepted')
  expect(JSON.parse(await lab.body())).toEqual({ edited: true })
})

test('marks a syntax error in the gutter while the last good version answers', async () => {
  const lab = lessonLab(await reader.goAnew(FIRST_LESSON), 'Hello')
  await lab.edit(`export const GET = () => new Response('good')`)
  await lab.send()
  expect(await lab.body()).toBe('good')
  await lab.edit(`export const GET = () => new Response('bad'\nexport const more = 1`)
  const banner = lab.root.getByRole('status').filter({ hasText: 'Not running yet.' })
  await banner.waitFor()
  expect(await banner.innerText()).toMatch(
    /\(app\/api\/hello\/route\.ts:2:\d+\).*The last good version keeps answering/s,
  )
  expect(await lab.root.locator('.cm-gutter-lint .cm-lint-marker-error').count()).toBe(1)
  await lab.send()
  expect(await lab.body()).toBe('good')
  await lab.edit(`export const GET = () => new Response('better')`)
  await banner.waitFor({ state: 'detached' })
  await lab.send()
  expect(await lab.body()).toBe('better')
})

test('shows an error of the handler in the log, with the way to its line', async () => {
  const lab = lessonLab(await reader.goAnew(FIRST_LESSON), 'Hello')
  await lab.edit(`export function GET() {\n  throw new Error('out of coffee')\n}`)
  await lab.send()
  expect(await lab.status()).toBe('500 Internal Server Error')
  await lab.replyTab('Log')
  const log = lab.root.getByRole('group', { name: 'Log' })
  expect(await log.innerText()).toContain('out of coffee')
  await log.getByRole('button', { name: 'app/api/hello/route.ts:2:' }).first().click()
  await expect
    .poll(() => lab.editor.evaluate((editor) => editor === document.activeElement))
    .toBe(true)
  expect(await lab.root.locator('.cm-activeLine').innerText()).toContain('throw new Error')
})

test('tells once that the server was started again, and no more when it answers', async () => {
  const lab = lessonLab(await reader.goAnew(FIRST_LESSON), 'Hello')
  const notices = lab.root.getByText(/^The server was started again/)
  await lab.edit(`export function GET() { for (;;) {} }`)
  await lab.send('Say hello')
  await notices.waitFor()
  await lab.send()
  await lab.root.getByText('The server was started again 2 times.').waitFor()
  expect(await notices.count()).toBe(1)
  await lab.edit(`export const GET = () => Response.json('good')`)
  await notices.waitFor({ state: 'detached' })
})

test('replays an earlier request from the history', async () => {
  const visitor = await site.visitor()
  const lab = lessonLab(await visitor.open(SEGMENTS_LESSON), 'One problem')
  await lab.send('Read one')
  await lab.send('Delete one')
  expect(await lab.status()).toBe('204 No Content')
  await lab.requestTab('History')
  const history = lab.root.getByRole('list', { name: 'Sent requests, newest first' })
  expect(await history.getByRole('listitem').count()).toBe(2)
  await history.getByRole('button', { name: /^GET/ }).first().click()
  expect(await lab.status()).toBe('200 OK')
  await history.getByRole('button', { name: 'Replay GET /api/problems/two-sum' }).click()
  await lab.answered()
  expect(await lab.status()).toBe('404 Not Found')
  expect(await history.getByRole('listitem').count()).toBe(3)
})

test.each(addresses)(
  'copies a request as a fetch call that runs in the page %s',
  async (_, url) => {
    const visitor = await site.visitor({ url, permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await visitor.open(FIRST_LESSON)
    await underServiceWorker(page)
    const lab = lessonLab(page, 'List and create')
    await lab.send('Create a problem')
    await lab.button('fetch').click()
    await lab.button('Copied').waitFor()
    const snippet = await page.evaluate(() => navigator.clipboard.readText())
    expect(snippet).toMatch(
      new RegExp(`fetch\\('${new URL(url).pathname.replace(/\/$/, '')}/play/\\w+/api/problems'`),
    )
    const reply = await page.evaluate<unknown>(
      `(async () => {\n${snippet}\nreturn { status: response.status, name: (await response.json()).name }\n})()`,
    )
    expect(reply).toEqual({ status: 201, name: 'Spiral Matrix' })
  },
)

test('copies a request as a curl command', async () => {
  const visitor = await site.visitor({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await visitor.open(FIRST_LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.choose('Create a problem')
  await lab.root.hover()
  await lab.button('curl').click()
  await lab.button('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    [
      `curl 'http://localhost:3000/api/problems'`,
      `--request POST`,
      `--header 'Content-Type: application/json'`,
      `--data-raw '{\n  "name": "Spiral Matrix"\n}'`,
    ].join(' \\\n  '),
  )
})

test('shows the chunks of a stream as they come, and cancels it', async () => {
  const lab = lessonLab(await reader.goAnew(FIRST_LESSON), 'Hello')
  await lab.edit(`
    export function GET(request: Request) {
      const text = new TextEncoder()
      const body = new ReadableStream({
        start(controller) {
          let sent = 0
          const timer = setInterval(() => controller.enqueue(text.encode('tick ' + ++sent)), 50)
          request.signal.addEventListener('abort', () => clearInterval(timer))
        },
      })
      return new Response(body, { headers: { 'content-type': 'text/plain' } })
    }`)
  await lab.button('Send').click()
  const chunks = lab.root.getByRole('group', { name: 'Chunks of the body' })
  await chunks.getByText('tick 3').waitFor()
  await lab.button('Cancel').click()
  await lab.reply.getByText('Cancelled').waitFor()
  expect(await chunks.innerText()).toMatch(/\+\d.*tick 1/s)
})
