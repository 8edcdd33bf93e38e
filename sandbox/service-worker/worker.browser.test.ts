import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished, test } from 'vitest'
import { lessonLab } from '@/components/testing/lab'
import { keptCopies, underServiceWorker, usable, useSite } from '@/components/testing/site'
import { writeServiceWorker } from '../build/service-worker'
import { previewSandbox } from '../testing/preview-page'
import { serveFolder } from '../testing/serve-folder'

const site = useSite()

const FIRST_LESSON = '/lessons/route-handlers/first-route-handler/'

const addresses = [
  ['at the root of a host', inject('siteUrl')],
  ['below a base path', inject('basePathUrl')],
] as const

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

test.each(addresses)('works offline after the first visit %s', async (_, url) => {
  const visitor = await site.visitor({ url })
  const page = await visitor.open(FIRST_LESSON)
  const lab = lessonLab(page, 'List and create')
  await lab.send('List problems')
  await underServiceWorker(page)
  await expect.poll(() => missingAssets(page)).toEqual([])
  await expect.poll(() => keptCopies(page)).toBe(1)
  visitor.watch.expect(/status of 404/)
  expect(await page.evaluate(async () => (await fetch('no-such-%zz')).status)).toBe(404)
  await visitor.context.setOffline(true)
  await page.reload()
  await usable(page)
  await lab.send('Create a problem')
  expect(await lab.status()).toBe('201 Created')
  const unvisited = await visitor.open('/lessons/route-handlers/reading-the-request/')
  expect(await heading(unvisited)).toBe('Reading the request')
  await unvisited.getByRole('link', { name: 'One problem by id' }).first().click()
  await unvisited.waitForURL(/one-problem/)
  expect(await heading(unvisited)).toBe('One problem by id')
  const unknown = await visitor.open('/no-such-page/')
  expect(await heading(unknown)).toBe('There is no page at this address')
})

/** Files that this page has fetched to start its sandbox and that are not kept for later. */
function missingAssets(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    const assets = [...new Set(fetched.filter((url) => url.endsWith('.bin')))]
    const kept = await Promise.all(assets.map((url) => caches.match(url)))
    return assets.length === 0 ? ['all'] : assets.filter((_, at) => !kept[at])
  })
}

test('serves a new build after an update and keeps edits and progress', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'route-lab-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(inject('siteFolder'), folder, { recursive: true })
  const server = await serveFolder(folder)
  onTestFinished(() => server.close())
  const visitor = await site.visitor({ url: server.url })
  const page = await visitor.open(FIRST_LESSON)
  const lab = lessonLab(page, 'Hello')
  await underServiceWorker(page)
  await expect.poll(() => keptCopies(page)).toBe(1)
  await lab.edit(`export const GET = () => new Response('edited')`)
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click()
  await lab.send('Say hello')
  await release(folder, 'Your very first Route Handler')
  await page.reload()
  await usable(page)
  expect(await heading(page)).toBe('Your very first Route Handler')
  await expect.poll(() => page.evaluate(nextIsReady)).toBe(true)
  await page.close()

  // The next service worker takes over once the browser has noticed that the last page is gone.
  const reopened = await visitor.context.newPage()
  await expect.poll(() => cachesAfterReturn(reopened, server.url)).toBe(1)
  await visitor.context.setOffline(true)
  await reopened.reload()
  await usable(reopened)
  expect(await heading(reopened)).toBe('Your very first Route Handler')
  // The HTML of the page knows of no progress.
  await expect.poll(() => reopened.getByText('You have done this lesson.').isVisible()).toBe(true)
  const again = lessonLab(reopened, 'Hello')
  await again.send('Say hello')
  expect(await again.body()).toBe('edited')
})

/** Deploys a build in which the first lesson has another title. */
async function release(folder: string, title: string): Promise<void> {
  for (const file of ['index.html', 'index.txt']) {
    const page = path.join(folder, FIRST_LESSON, file)
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll('Your first Route Handler', title))
  }
  await writeServiceWorker(folder)
}

async function nextIsReady(): Promise<boolean> {
  return (await navigator.serviceWorker.ready).waiting !== null
}

/** Leaves the site and comes back. Returns how many builds are kept then. */
async function cachesAfterReturn(page: Page, url: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(url + FIRST_LESSON)
  return keptCopies(page)
}

const ENDLESS = `
  let state = 'not asked'
  export const dynamic = 'force-dynamic'
  export function GET(request: Request) {
    if (new URL(request.url).searchParams.has('state')) return new Response(state)
    state = 'streams'
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
      cancel: () => {
        state = 'stopped'
      },
    })
    return new Response(body)
  }`

test('ends a request of a play path when its reader has gone', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/')
  await underServiceWorker(page)
  const sandbox = await previewSandbox(page, { 'app/ticks/route.ts': ENDLESS })
  const first = await sandbox.evaluate(async ({ playPath }) => {
    const gone = new AbortController()
    const response = await fetch(`${playPath}ticks`, { signal: gone.signal })
    const { value } = await response.body!.getReader().read()
    gone.abort()
    return new TextDecoder().decode(value)
  })
  expect(first).toBe('first')
  const state = () =>
    sandbox.evaluate(async ({ playPath }) => (await fetch(`${playPath}ticks?state`)).text())
  await expect.poll(state).toBe('stopped')
})

test('says what to do when no open page runs the sandbox of a play path', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/reference/')
  await underServiceWorker(page)
  visitor.watch.expect(/status of 404/)
  const reply = await page.evaluate(async () => {
    const response = await fetch('/play/gone/api/hello')
    return { status: response.status, text: await response.text() }
  })
  expect(reply).toEqual({
    status: 404,
    text: 'No open page of this site runs this sandbox. Open the lesson, press Send once, and use the path that it shows.\n',
  })
})
