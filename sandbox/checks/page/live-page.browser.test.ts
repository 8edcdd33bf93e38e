// Checks that act through pages with their scripts, in a page of the site, as a reader runs them.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleChecks } from '../../build/checks'
import { useBarePage } from '../../testing/bare-page'
import { readTestProject } from '../../testing/test-project'
import type { Assertion, ExerciseReport } from '../report'

const bare = useBarePage()

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-page-'))
  await bare.page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  })
})

afterAll(() => rm(folder, { recursive: true }))

const imports = `
  import { expect, test } from 'vitest'
  import { openPage, upstream } from '@/sandbox/checks/api'
  const open = (path: string) => openPage(path, { javascript: true })
  /** A button of the layout. */
  const slow = { name: 'Slow', disabled: false }
`

async function bundle(checks: string): Promise<string> {
  const file = join(folder, 'checks.test.ts')
  await writeFile(file, imports + checks)
  const written = await bundleChecks(
    [{ slug: 'live', file, next: '16', misconceptions: [] }],
    folder,
  )
  return readFile(written.live ?? '', 'utf8')
}

/** Runs `checks` on the project of these tests. */
async function run(checks: string): Promise<ExerciseReport> {
  const sandbox = await bare.sandbox({ files: readTestProject('live-page'), playScope: '/' })
  const url = await bare.page.evaluate(
    (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
    await bundle(checks),
  )
  const content = `import { run } from '${url}'; window.runChecks = { live: run }`
  await bare.page.evaluate(() => (window.runChecks = {}))
  await bare.page.addScriptTag({ type: 'module', content })
  await bare.page.waitForFunction(() => window.runChecks.live !== undefined)
  return sandbox.inPage((created) => window.runChecks.live!(created))
}

const outcome = ({ title, status, message }: Assertion) => [title, status, message]

const ACTS = `
    test('state of React', async () => {
      const page = await open('/')
      expect([page.status, page.url, await page.title()]).toEqual([200, '/', 'Start'])
      await page.click('More')
      await page.click('More')
      await page.fill('Name', 'Ada')
      expect(await page.text()).toContain('Count: 2')
      expect(await page.text()).toContain('Left: Ada')
    })
    test('soft navigation', async () => {
      const page = await open('/')
      await page.click('Notes')
      expect([page.url, await page.heading()]).toEqual(['/notes', 'Notes'])
    })
    test('pending and optimistic', async () => {
      const page = await open('/notes')
      await page.fill('Note', 'milk')
      await page.choose('Kind', 'Bold')
      await page.check('Pinned')
      const seen = await page.submit('Add')
      const shown = seen.map(({ items, buttons, busy, waiting }) => [items, buttons, busy.length, waiting])
      expect(shown).toContainEqual([['milk (saving)'], [slow, { name: 'Adding…', disabled: true }], 1, true])
      expect(shown.at(-1)).toEqual([['milk'], [slow, { name: 'Add', disabled: false }], 0, false])
      expect(await page.items()).toEqual(['milk'])
    })
    test('what is shown for a moment', async () => {
      const page = await open('/notes')
      await page.fill('Note', 'tea')
      const sent = page.submit('Add')
      await page.until('Adding…')
      expect(await page.isDisabled('Adding…')).toBe(true)
      await sent
      expect(await page.buttons()).toEqual(['Slow', 'Add'])
    })
    test('an answer beside the field', async () => {
      const page = await open('/notes')
      await page.fill('Note', 'taken')
      await page.submit('Add')
      expect(await page.description('Note')).toBe('There is taken already')
      expect(await page.items()).toEqual([])
    })
`

const GOES = `
    test('a redirect of an action', async () => {
      const page = await open('/notes')
      await page.fill('Note', 'done')
      await page.submit('Add')
      expect([page.url, await page.heading()]).toEqual(['/done', 'Done'])
    })
    test('an error boundary', async () => {
      const page = await open('/notes')
      await page.fill('Note', 'boom')
      await page.submit('Add')
      expect(await page.heading()).toBe('Something went wrong')
      await page.click('Try again')
      expect(await page.heading()).toBe('Notes')
    })
    test('streaming, another document, and one that is no HTML', async () => {
      const page = await open('/')
      const seen = await page.click('Slow')
      expect(seen.map(({ text }) => text)).toContainEqual(expect.stringContaining('Loading…'))
      expect([page.url, await page.heading()]).toEqual(['/slow?by=form', 'Slow'])
      await page.click('Plain text')
      expect([page.url, await page.text()]).toEqual(['/api/plain?by=form', 'as it stands'])
      await page.reload()
      expect(await page.text()).toBe('as it stands')
    })
    test('two pages of one visitor', async () => {
      const first = await open('/notes')
      await first.fill('Note', 'shared')
      await first.submit('Add')
      const second = await openPage('/notes')
      expect(await second.items()).toEqual(['shared'])
    })
`

/** Runs checks that all pass; tells what each of them sent. */
async function pass(checks: string) {
  const { assertions, verdict } = await run(checks)
  expect(assertions.filter(({ status }) => status !== 'pass').map(outcome)).toEqual([])
  expect(verdict).toBe('pass')
  return Object.fromEntries(assertions.map(({ title, requests }) => [title, requests]))
}

test('acts as a visitor does, and knows all that the page showed meanwhile', async () => {
  const sent = await pass(ACTS)
  const posted = sent['pending and optimistic']?.at(-1)
  expect(posted).toMatchObject({ method: 'POST', path: '/notes', status: 200 })
  expect(posted?.body).toBe('note: milk\nkind: bold\npinned: on')
  expect(posted?.reply).toContain('Notes')
  expect(await bare.page.locator('iframe[title="Page under check"]').count()).toBe(0)
})

test('goes where a page leads, by redirects, errors and other documents', async () => {
  bare.watch.expect(/#441|Server Components|status of 500/)
  const sent = await pass(GOES)
  expect(sent['a redirect of an action']?.map(({ reply }) => reply)).toContain('→ /done')
  expect(sent['an error boundary']?.map(({ problem }) => problem)).toContainEqual(
    expect.stringContaining('The note blew up'),
  )
})

test('says what a visitor could not do, and what the page has instead', async () => {
  bare.watch.expect(/only on the server|no more|404/)
  const report = await run(`
    test('no such button', async () => {
      const page = await open('/')
      await page.click('Fail')
      await page.click('Fewer')
      expect(1).toBe(1)
    })
    test('not valid', async () => {
      const page = await open('/notes')
      await page.submit('Add')
      expect(1).toBe(1)
    })
    test('never shown', async () => {
      const page = await open('/done')
      await page.until('Ready')
      expect(1).toBe(1)
    })
    test('no end', async () => {
      await open('/stream')
      expect(1).toBe(1)
    })
    test('elsewhere', async () => {
      const page = await open('/none')
      expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('not be found')])
    })
  `)
  const messages = Object.fromEntries(
    report.assertions.map(({ title, message }) => [title, message]),
  )
  expect(messages['no such button']).toMatch(
    /^A script of the page failed: Error: no more \(app\/counter\.tsx:\d+\)\. The page has no button or link “Fewer”\. It has: .*“Fail”/,
  )
  expect(messages['not valid']).toMatch(
    /^A browser does not send this form: the field “note” is not valid/,
  )
  expect(messages['never shown']).toBe(
    'The page does not show “Ready” after 10 seconds. It shows: Start Notes / Slow / Done',
  )
  expect(messages['no end']).toBe(
    'The page /stream has not come to rest in 10 seconds: GET /api/never has not ended its answer.',
  )
  expect(messages.elsewhere).toBeUndefined()
})

test.each([
  // Nobody can tell a loop from a slow machine for sure, so this is no wrong answer.
  [
    '/spin',
    null,
    'error',
    /^GET \/spin got no answer from your code: GET \/spin .*kept the server busy/,
  ],
  // The last one: the browser goes on running its script.
  [
    '/loop',
    'Loop',
    'fail',
    /^The page \/loop has not answered for 10 seconds: a script of it runs without a pause/,
  ],
])('ends a check whose page %s never ends', async (path, button, status, message) => {
  bare.watch.expect(/./)
  const report = await run(`
    test('hangs', async () => {
      const page = await open('${path}')
      ${button ? `await page.click('${button}')` : ''}
      expect(1).toBe(1)
    })
    test('not run', () => expect(1).toBe(1))
  `)
  expect(report.assertions.map((assertion) => assertion.status)).toEqual([status, 'error'])
  expect(report.assertions[0]?.message).toMatch(message)
  expect(await bare.page.evaluate(() => document.title)).toBe('Bare page')
})
