import { expect, inject, test } from 'vitest'
import { readText } from '@/components/content/read-content'
import { useBarePage } from '../testing/bare-page'

const bare = useBarePage()

/** The page that the documentation shows. */
async function documentedPage(): Promise<string> {
  const text = await readText('content/reference/embedding.mdx')
  const html = /```html[^\n]*\n([\s\S]*?)```/.exec(text)?.[1]
  if (!html) throw new Error('content/reference/embedding.mdx shows no page in HTML any more.')
  return html
}

test('works in the page of the documentation, with nothing but the folder of the sandbox', async () => {
  const page = await bare.context.newPage()
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests.push(new URL(request.url()).pathname)
  })
  await page.goto(`${inject('siteUrl')}/bare.html`)
  await page.setContent(await documentedPage())
  await page.locator('#reply').filter({ hasText: /^\d+$/ }).waitFor()
  expect(Number(await page.locator('#reply').innerText())).toBeGreaterThanOrEqual(30)
  expect(requests.filter((path) => !path.startsWith('/sandbox/'))).toEqual(['/bare.html'])
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
  await page.close()
})

test('compiles a project that the build never saw, and keeps the last good version', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/hello/route.ts': `export const GET = (): Response => new Response('first')`,
    },
  })
  expect((await sandbox.fetch('/api/hello')).text).toBe('first')
  const broken = await sandbox.write({ 'app/api/hello/route.ts': 'export const GET = (' })
  expect(broken).toMatchObject({ ok: false, problems: [{ file: 'app/api/hello/route.ts' }] })
  expect((await sandbox.fetch('/api/hello')).text).toBe('first')
  await sandbox.write({
    'app/api/hello/route.ts': `export const GET = (): Response => new Response('second')`,
  })
  expect((await sandbox.fetch('/api/hello')).text).toBe('second')
})

test('tells how far a start is, and can be stopped in the middle', async () => {
  const page = await bare.open()
  const outcome = await page.evaluate(async () => {
    const steps: string[] = []
    const stop = new AbortController()
    const files = { 'app/api/hello/route.ts': `export const GET = () => new Response('hello')` }
    const stopped = await window
      .createSandbox({ files, signal: stop.signal, onProgress: () => stop.abort() })
      .then(
        () => 'started',
        (error: Error) => error.name,
      )
    const onProgress = ({ step }: { step: string }) => steps.push(step)
    const sandbox = await window.createSandbox({ files, onProgress })
    const text = await (await sandbox.fetch('/api/hello')).text()
    sandbox.dispose()
    return { stopped, text, steps: [...new Set(steps)], last: steps.at(-1) }
  })
  expect(outcome.stopped).toBe('AbortError')
  expect(outcome.text).toBe('hello')
  // This project has no queries, so it does not wait for Postgres.
  expect(outcome.steps).toEqual(expect.arrayContaining(['project', 'ready']))
  expect(outcome.steps).not.toContain('postgres')
  expect(outcome.last).toBe('ready')
})

test('refuses a file path that leaves the project, before anything is loaded', async () => {
  const page = await bare.open()
  const message = await page.evaluate(() =>
    window.createSandbox({ files: { '../outside.ts': '' } }).then(
      () => 'started',
      (error: Error) => error.message,
    ),
  )
  expect(message).toContain('../outside.ts')
  expect(await page.locator('iframe').count()).toBe(0)
})
