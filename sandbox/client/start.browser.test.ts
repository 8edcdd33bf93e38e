import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { StartProgress } from './types'
import { useBarePage } from '../testing/bare-page'

const bare = useBarePage()

const FILES = {
  'app/api/tags/route.ts': `
    import { db } from '@/lib/db'
    export async function GET() {
      return Response.json(await db.tag.count())
    }`,
}

const UNLOADABLE = /Failed to load resource/

const startAndCount = (page: Page) =>
  page.evaluate(async (files) => {
    const sandbox = await window.createSandbox({ files })
    return (await sandbox.fetch('/api/tags')).json()
  }, FILES)

/** Keeps the rows from arriving, so that Postgres cannot start. Returns the function that lets them go on. */
async function holdSnapshot(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/snapshot.tar.*', async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('starts two sandboxes at once in a fresh page', async () => {
  const page = await bare.open()
  const replies = await page.evaluate(async (files) => {
    const start = async () => {
      const sandbox = await window.createSandbox({ files })
      return (await sandbox.fetch('/api/tags')).json()
    }
    return Promise.all([start(), start()])
  }, FILES)
  expect(replies).toEqual([12, 12])
})

test('reports a start step by step, with bytes', async () => {
  const page = await bare.open()
  // From a cache it might be there before anybody could ask how far it is.
  await page.route('**/snapshot.tar.*', async (route) => {
    await page.waitForTimeout(1_000)
    await route.continue()
  })
  const progress = await page.evaluate(async (files) => {
    const all: StartProgress[] = []
    await window.createSandbox({ files, onProgress: (report) => all.push(report) })
    return all
  }, FILES)
  const steps = new Set(progress.map(({ step }) => step))
  expect([...steps]).toEqual(expect.arrayContaining(['download', 'server', 'project', 'ready']))
  expect(progress.at(-1)).toMatchObject({ step: 'ready' })
  const loaded = progress.map(({ loadedBytes }) => loadedBytes)
  expect(loaded.toSorted((a, b) => a - b)).toEqual(loaded)
  const { loadedBytes, totalBytes } = progress.at(-1)!
  expect(loadedBytes).toBe(totalBytes)
  expect(totalBytes).toBeGreaterThan(1_000_000)
})

test('gives up a start as soon as its signal is aborted, and starts afterwards', async () => {
  const page = await bare.open()
  const release = await holdSnapshot(page)
  const reason = await page.evaluate(async (files) => {
    const controller = new AbortController()
    const onProgress = ({ loadedBytes }: StartProgress) => {
      if (loadedBytes > 0) controller.abort(new Error('left the page'))
    }
    return window.createSandbox({ files, signal: controller.signal, onProgress }).then(
      () => 'started',
      (error: Error) => error.message,
    )
  }, FILES)
  expect(reason).toBe('left the page')
  release()
  expect(await startAndCount(page)).toBe(12)
})

test('disposes a running sandbox when its signal is aborted', async () => {
  const page = await bare.open()
  const reason = await page.evaluate(async (files) => {
    const controller = new AbortController()
    const sandbox = await window.createSandbox({ files, signal: controller.signal })
    controller.abort()
    return sandbox.fetch('/api/tags').then(
      () => 'answered',
      (error: Error) => error.message,
    )
  }, FILES)
  expect(reason).toMatch(/^This sandbox was disposed/)
})

test('starts at the second try when a download broke off half-way', async () => {
  const page = await bare.open()
  await page.route('**/pglite.wasm.*', async (route) => {
    const body = await (await route.fetch()).body()
    await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) })
  })
  await expect(startAndCount(page)).rejects.toThrow(
    /The download of pglite\.wasm\.\w+\.(br|gz)\.bin broke off\. Check the connection and try again\./,
  )
  await page.unrouteAll({ behavior: 'wait' })
  expect(await startAndCount(page)).toBe(12)
})

test('starts at the second try when the site could not be reached at first', async () => {
  const page = await bare.open()
  bare.watch.expect(UNLOADABLE)
  await page.route('**/server-16.js.*', (route) => route.abort())
  await expect(startAndCount(page)).rejects.toThrow(
    /server-16\.js\.\S+ could not be loaded: the network or the site cannot be reached\. Try again when you are online\./,
  )
  await page.unrouteAll({ behavior: 'wait' })
  expect(await startAndCount(page)).toBe(12)
})

test('says what is wrong with a site whose upload is incomplete', async () => {
  const page = await bare.open()
  bare.watch.expect(UNLOADABLE)
  await page.route('**/prisma.wasm.*', (route) => route.fulfill({ status: 404, body: '' }))
  await expect(startAndCount(page)).rejects.toThrow(
    /prisma\.wasm\.\S+ could not be loaded: the host answered 404\. Reload the page; if it stays, the site's upload is incomplete\./,
  )
})

test('answers before Postgres is there where a project has no use for it', async () => {
  const page = await bare.open()
  const release = await holdSnapshot(page)
  const sandbox = await page.evaluateHandle(() =>
    window.createSandbox({
      files: { 'app/api/hello/route.ts': `export const GET = () => new Response('hello')` },
    }),
  )
  const hello = () => sandbox.evaluate(async (one) => (await one.fetch('/api/hello')).text())
  expect(await hello()).toBe('hello')
  const counted = sandbox.evaluate(async (one, source) => {
    await one.write({ 'app/api/tags/route.ts': source })
    return (await one.fetch('/api/tags')).json()
  }, FILES['app/api/tags/route.ts'])
  const rows = sandbox.evaluate(async (one) => (await one.tables()).length)
  expect(await hello()).toBe('hello')
  release()
  expect(await counted).toBe(12)
  expect(await rows).toBeGreaterThan(3)
})

test('answers a query behind an import that nobody takes for one', async () => {
  const page = await bare.open()
  const count = await page.evaluate(async () => {
    const sandbox = await window.createSandbox({
      files: {
        'tsconfig.json': JSON.stringify({ compilerOptions: { paths: { '#rows': ['./lib/db'] } } }),
        'app/api/tags/route.ts': `
          import { db } from '#rows'
          export const dynamic = 'force-static'
          export const GET = async () => Response.json(await db.tag.count())`,
      },
    })
    return (await sandbox.fetch('/api/tags')).json()
  })
  expect(count).toBe(12)
})

test('says why there are no rows when Postgres cannot start, and goes on answering', async () => {
  const page = await bare.open()
  bare.watch.expect(UNLOADABLE)
  await page.route('**/snapshot.tar.*', (route) => route.fulfill({ status: 404, body: '' }))
  const outcome = await page.evaluate(async (source) => {
    const files = { 'app/api/hello/route.ts': `export const GET = () => new Response('hello')` }
    const sandbox = await window.createSandbox({ files })
    const failure = (error: Error) => error.message
    return {
      tables: await sandbox.tables().then(String, failure),
      edit: await sandbox.write({ 'app/api/tags/route.ts': source }).then(String, failure),
      hello: await (await sandbox.fetch('/api/hello')).text(),
    }
  }, FILES['app/api/tags/route.ts'])
  expect(outcome.tables).toMatch(/snapshot\.tar\.\S+ could not be loaded: the host answered 404/)
  expect(outcome.edit).toMatch(/snapshot\.tar\.\S+ could not be loaded: the host answered 404/)
  expect(outcome.hello).toBe('hello')
})
