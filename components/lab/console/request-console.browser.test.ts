import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Lab, lessonLab } from '../../testing/lab'
import { useReader } from '../../testing/site'

const reader = useReader()

const LESSON = '/lessons/route-handlers/reading-the-request/'

const openBodies = (page: Page) => lessonLab(page, 'Bodies')

async function askEcho(lab: Lab): Promise<void> {
  await lab.request.getByRole('combobox', { name: 'Method' }).selectOption('GET')
  await lab.path.fill('/api/echo')
  await lab.send()
}

/** Chooses a kind of body and waits for its form. */
async function chooseBody(lab: Lab, kind: string): Promise<void> {
  await lab.requestTab('Body')
  await lab.request.getByRole('radio', { name: kind }).check()
}

const wrongPaths = [
  ['', 'The path is empty.'],
  ['api/echo', 'The path must start with "/": /api/echo'],
  ['http://example.com/api/echo?x=1', 'Only the path is needed'],
  ['//example.com/api', '"//" at the start would name another host.'],
] as const

test('refuses a path that no request can have, and says what to do', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  for (const [path, message] of wrongPaths) {
    await lab.path.fill(path)
    await lab.button('Send').click()
    await lab.request.getByText(message).waitFor()
    expect(await lab.path.getAttribute('aria-invalid')).toBe('true')
  }
  expect(await lab.root.getByText('Starts on first use').isVisible()).toBe(true)
})

test('refuses a header name that HTTP does not allow, until it is mended', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.choose('Echo JSON')
  await lab.requestTab('Headers')
  await lab.button('Add header').click()
  const name = lab.request.getByRole('combobox', { name: /^Name of header/ })
  await name.fill('x name')
  await lab.button('Send').click()
  const problem = lab.request.getByText('"x name" cannot be a header name: a space is not allowed')
  await problem.waitFor()
  expect(await name.getAttribute('aria-invalid')).toBe('true')
  await name.fill('x-name')
  await problem.waitFor({ state: 'detached' })
  await lab.send()
  expect(await lab.status()).toBe('200 OK')
})

test('warns of a body that is not the JSON that it claims to be, and sends it anyway', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.choose('Create with a name')
  await lab.request.getByRole('textbox', { name: 'JSON body' }).fill('{ "name": }')
  await lab.request.getByText(/^Line 1, column 11: /).waitFor()
  await lab.button('Send').click()
  await lab.request.getByText('The body is not JSON.').waitFor()
  expect(await lab.root.getByText('Starts on first use').isVisible()).toBe(true)
  await lab.button('Send anyway').click()
  await lab.answered()
  expect(await lab.status()).toBe('400 Bad Request')
})

test('sends a body of 5 MB', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.openFile('app/api/echo/route.ts')
  await lab.edit(`
    export async function POST(request: Request) {
      const bytes = new Uint8Array(await request.arrayBuffer())
      return Response.json({ size: bytes.length, last: bytes.at(-1), type: request.headers.get('content-type') })
    }`)
  await lab.choose('Echo JSON')
  await chooseBody(lab, 'File')
  const buffer = Buffer.alloc(5_000_000, 7)
  await lab.request
    .getByLabel('File to send as the body')
    .setInputFiles({ name: 'five.bin', mimeType: 'application/octet-stream', buffer })
  await lab.send()
  expect(JSON.parse(await lab.body())).toEqual({
    size: 5_000_000,
    last: 7,
    type: 'application/octet-stream',
  })
})

test('sends a method of the reader and shows what Next makes of it', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.request.getByRole('combobox', { name: 'Method' }).selectOption('Other…')
  const method = lab.request.getByRole('textbox', { name: 'Method name' })
  await method.fill('BREW COFFEE')
  await lab.button('Send').click()
  await lab.request.getByText('"BREW COFFEE" cannot be a method.').waitFor()
  await method.fill('BREW')
  await lab.send()
  expect(await lab.status()).toBe('400 Bad Request')
})

test('cuts a reply of more than 10 MB for display, with a note', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.openFile('app/api/echo/route.ts')
  await lab.edit(`export const GET = () => new Response('x'.repeat(12_000_000))`)
  await askEcho(lab)
  await lab.reply.getByText('The body has 12.0 MB; the first 10.5 MB are shown.').waitFor()
  expect(await lab.reply.innerText()).toMatch(/^200 OK\s+[\d.]+ m?s\s+12\.0 MB/)
  await lab.replyTab('Raw')
  expect((await lab.reply.innerText()).length).toBeLessThan(1_000_000)
})

test('names what answered when a handler never does', async () => {
  const lab = openBodies(await reader.goAnew(LESSON))
  await lab.openFile('app/api/echo/route.ts')
  await lab.edit(`export function GET() {\n  while (true) {}\n}`)
  await askEcho(lab)
  expect(await lab.status()).toMatch(/^504 /)
  expect(await lab.reply.innerText()).toContain('Answered by the sandbox itself')
  expect(await lab.reply.innerText()).toMatch(/\(app\/api\/echo\/route\.ts\).*loops without end/)
  await lab.root.getByText('Your edits and rows are kept').waitFor()
  await lab.insist('Create with a name')
  expect(await lab.status()).toBe('201 Created')
})

test('keeps cookies as a browser does, and lets the reader change them', async () => {
  const lab = lessonLab(await reader.goAnew(LESSON), 'Who is asking')
  await lab.send('Sign in as ada')
  await lab.replyTab('Cookies')
  const set = lab.reply.getByRole('group', { name: 'Cookies that the reply sets' })
  expect(await set.innerText()).toMatch(/session\s+ada\s+.*HttpOnly/s)
  await lab.send('Who am I')
  expect(await lab.body()).toContain('ada')
  await lab.requestTab('Cookies')
  await lab.button('Edit session').click()
  await lab.request.getByRole('textbox', { name: 'Value of the cookie' }).fill('grace')
  await lab.button('Save cookie').click()
  await lab.send()
  expect(await lab.body()).toContain('grace')
  await lab.button('Delete session').click()
  await lab.send()
  expect(await lab.body()).not.toContain('grace')
})
