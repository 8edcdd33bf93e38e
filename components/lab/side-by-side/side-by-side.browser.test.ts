import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readText } from '@/components/content/read-content'
import { lessonLab } from '../../testing/lab'
import { inTwoLooks, overflow } from '../../testing/looks'
import { useReader, useSite } from '../../testing/site'

const reader = useReader({ permissions: ['clipboard-read', 'clipboard-write'] })
const site = useSite()

const LESSON = '/lessons/server-actions/action-or-handler/'

const LARGEST_PHONE = { width: 390, height: 844 }

async function openTable(page: Page) {
  const lab = lessonLab(page, 'One change, two ways')
  await lab.wake()
  const table = lab.root.getByRole('group', { name: 'Side by side', exact: true })
  await table.waitFor()
  return { lab, table }
}

const cellOf = (table: Locator, row: string, side: string) =>
  table.getByRole('button', { name: new RegExp(`^${row}, ${side}: `) })

const resultOf = (table: Locator, row: string, side: string) =>
  table.getByRole('group', { name: `Results: ${row}` }).getByRole('region', { name: side })

/** Presses a cell, and gives the sentence and the steps that come of it. */
async function press(table: Locator, row: string, side: string) {
  await cellOf(table, row, side).click()
  const result = resultOf(table, row, side)
  await result.locator('summary').first().waitFor()
  return {
    sentence: await result.getByRole('status').innerText(),
    steps: await result.locator('summary').allInnerTexts(),
  }
}

const HANDLER = 'Route Handlers'
const ACTION = 'Server Actions'

test('Purpose: the handler answers a program, the action a screen', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  const handler = await press(table, 'Purpose', HANDLER)
  expect(handler.sentence).toMatch(/^A reply for a program: application\/json with the new row/)
  expect(handler.steps).toEqual(['POST /api/problems 201 Created, application/json, one row added'])
  const action = await press(table, 'Purpose', ACTION)
  expect(action.sentence).toMatch(
    /^A reply for this screen: text\/x-component with the message and the page with the new list/,
  )
  expect(action.steps).toEqual(['POST / 200 OK, text/x-component, one row added'])
  // Both stay next to each other.
  expect(await resultOf(table, 'Purpose', HANDLER).innerText()).toContain('A reply for a program')
})

test('HTTP methods: the handler answers to each in its own way, the action runs for POST only', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  const handler = await press(table, 'HTTP methods', HANDLER)
  expect(handler.steps).toEqual([
    'GET /api/problems 200 OK, application/json, no row changed',
    'POST /api/problems 201 Created, application/json, one row added',
    'PUT 204 No Content, one row changed',
    'DELETE 204 No Content, one row deleted',
    'PATCH 405 Method Not Allowed, no row changed',
  ])
  expect(handler.sentence).toBe(
    '4 methods with a meaning each. PATCH is not exported: 405 Method Not Allowed.',
  )
  const action = await press(table, 'HTTP methods', ACTION)
  expect(action.steps).toEqual([
    'GET with the id 200 OK, text/html, no row changed',
    'PUT with the id 200 OK, text/html, no row changed',
    'DELETE with the id 200 OK, text/html, no row changed',
    'POST with the id 200 OK, text/x-component, one row added',
  ])
  expect(action.sentence).toBe(
    'POST ran the action. GET, PUT, DELETE ran nothing: Next.js answered with 200 OK and the page.',
  )
})

test('Called from: the curl of the handler runs in the console, and its command can be copied', async () => {
  const page = await reader.go(LESSON)
  const { lab, table } = await openTable(page)
  const { sentence } = await press(table, 'Called from', HANDLER)
  expect(sentence).toContain('the console above has just sent it: 201 Created.')
  expect(await lab.status()).toBe('201 Created')
  expect(await lab.path.inputValue()).toBe('/api/problems')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`curl 'http://localhost:3000/api/problems' \\\n  --request POST`)
  await resultOf(table, 'Called from', HANDLER).locator('summary').click()
  const command = table.getByRole('group', { name: 'Command: POST /api/problems' })
  expect(await command.innerText()).toBe(copied)
})

test('Called from: an action answers to whoever has its id, and to nobody else', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  const { sentence, steps } = await press(table, 'Called from', ACTION)
  expect(steps).toEqual([
    'curl without the id 400 Bad Request, text/plain, no row changed',
    'curl with a made-up id 409 Conflict, text/plain, no row changed',
    'curl with the id from the HTML 200 OK, text/x-component, one row added',
  ])
  expect(sentence).toContain('still a public POST endpoint')
})

test('Progressive enhancement: without JavaScript only the form of the action does its work', async () => {
  reader.watch.expect(/Blocked script execution/)
  const { lab, table } = await openTable(await reader.go(LESSON))
  const handler = await press(table, 'Progressive enhancement', HANDLER)
  expect(handler.sentence).toMatch(
    /^“Add by handler” without JavaScript sent GET \/\?name=Typed\+without\+JavaScript: the page came, and no row changed\. Scripts are off in the page above/,
  )
  const scripts = lab.root.getByRole('checkbox', { name: 'JavaScript' })
  expect(await scripts.isChecked()).toBe(false)
  const action = await press(table, 'Progressive enhancement', ACTION)
  expect(action.sentence).toMatch(
    /^“Add by action” without JavaScript sent POST \/: .*one row added/,
  )
  await lab.button('Turn JavaScript on').click()
  await expect.poll(() => scripts.isChecked()).toBe(true)
})

test('An expected error: a status from the handler, a result with 200 from the action', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  expect((await press(table, 'An expected error', HANDLER)).steps).toEqual([
    'POST /api/problems 400 Bad Request, application/json, no row changed',
  ])
  expect((await press(table, 'An expected error', ACTION)).steps).toEqual([
    'POST / 200 OK, text/x-component, no row changed',
  ])
})

test('Kept by caches: a GET can be, a reply of an action says no-store', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  expect((await press(table, 'Kept by caches', HANDLER)).sentence).toMatch(
    /^The same reply twice, from the cache of Next\.js: HIT, then HIT\./,
  )
  expect((await press(table, 'Kept by caches', ACTION)).sentence).toMatch(
    /^Each call runs\. The reply says .*no-store/,
  )
})

test('Call from a foreign site: the handler takes it, Next.js refuses it for the action', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  expect((await press(table, 'Call from a foreign site', HANDLER)).steps).toEqual([
    'POST /api/problems 201 Created, application/json, one row added',
  ])
  expect((await press(table, 'Call from a foreign site', ACTION)).steps).toEqual([
    'POST / 500 Internal Server Error, text/x-component, no row changed',
  ])
})

test('Body limit: the handler reads it all, the action stops at 1 MB', async () => {
  const { table } = await openTable(await reader.go(LESSON))
  expect((await press(table, 'Body limit', HANDLER)).sentence).toMatch(
    /^1\.2 MB of JSON: 201 Created, application\/json, one row added\./,
  )
  expect((await press(table, 'Body limit', ACTION)).sentence).toMatch(
    /^1\.2 MB: .*no row changed\. The log says: .*Body exceeded 1 ?MB limit/i,
  )
})

test('what a cell says follows the code: a handler that checks Origin refuses the foreign call', async () => {
  const visitor = await site.visitor()
  const { lab, table } = await openTable(await visitor.open(LESSON))
  const folder = 'content/lessons/03-server-actions/08-action-or-handler/project'
  const source = await readText(`${folder}/app/api/problems/route.ts`)
  await lab.edit(
    source.replace(
      'const body = await request.json()',
      `if (request.headers.get('origin')?.endsWith('evil.example.com')) return new Response(null, { status: 403 })
  const body = await request.json()`,
    ),
  )
  expect((await press(table, 'Call from a foreign site', HANDLER)).steps).toEqual([
    'POST /api/problems 403 Forbidden, no row changed',
  ])
})

test('the cells work by keyboard, and the table fits a phone', async () => {
  const visitor = await site.visitor({ viewport: LARGEST_PHONE })
  const page = await visitor.open(LESSON)
  const { table } = await openTable(page)
  await cellOf(table, 'An expected error', HANDLER).focus()
  await page.keyboard.press('Enter')
  await resultOf(table, 'An expected error', HANDLER).locator('summary').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await resultOf(table, 'An expected error', ACTION).locator('summary').waitFor()
  expect(await overflow(page)).toBe(0)
  const { width = 0 } = (await table.getByRole('table').boundingBox()) ?? {}
  expect(width).toBeLessThanOrEqual(LARGEST_PHONE.width)
})

test('axe finds nothing in the table with results', async () => {
  const page = await reader.go(LESSON)
  const { table } = await openTable(page)
  await press(table, 'Called from', ACTION)
  await resultOf(table, 'Called from', ACTION).locator('summary').first().click()
  expect(await inTwoLooks(page, table)).toEqual([])
})

test('without JavaScript the comparison is a table to read', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open(LESSON)
  const row = page.getByRole('row').filter({ hasText: 'Progressive enhancement' }).last()
  expect((await row.innerText()).split('\t')).toEqual([
    'Progressive enhancement',
    'No',
    'Yes (forms)',
  ])
})
