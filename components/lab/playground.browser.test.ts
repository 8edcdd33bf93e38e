import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { Lab } from '../testing/lab'
import { usable, useReader, useSite } from '../testing/site'

const reader = useReader()
const site = useSite()

const openPlayground = (page: Page) => new Lab(page, 'Playground')

const files = (lab: Lab) => lab.root.getByRole('group', { name: 'Files', exact: true })

async function createFile(lab: Lab, path: string): Promise<void> {
  await files(lab).getByRole('button', { name: 'New file' }).click()
  await files(lab).getByRole('textbox', { name: 'Path of the new file' }).fill(path)
  await files(lab).getByRole('button', { name: 'Create' }).click()
}

test('answers at the route of a new file, of a renamed one, and no more of a deleted one', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/'))
  await createFile(lab, 'app/api/greet/[name]/route.ts')
  await lab.path.fill('/api/greet/ada')
  await lab.send()
  expect(JSON.parse(await lab.body())).toEqual({ hello: '/api/greet/ada' })

  await files(lab).getByRole('button', { name: 'Rename app/api/greet/[name]/route.ts' }).click()
  await files(lab)
    .getByRole('textbox', { name: /^New path of/ })
    .fill('app/api/wave/route.ts')
  await files(lab).getByRole('button', { name: 'Rename', exact: true }).click()
  await lab.send()
  expect(await lab.status()).toBe('404 Not Found')
  await lab.path.fill('/api/wave')
  await lab.send()
  expect(JSON.parse(await lab.body())).toEqual({ hello: '/api/wave' })

  await files(lab).getByRole('button', { name: 'Delete app/api/wave/route.ts' }).click()
  await lab.send()
  expect(await lab.status()).toBe('404 Not Found')
  await lab.button('Undo').click()
  await lab.send()
  expect(await lab.status()).toBe('200 OK')
})

test('shows a page that is added to a project of handlers, in the layout that comes with it', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/?project=empty'))
  await createFile(lab, 'app/page.tsx')
  await files(lab).getByRole('button', { name: 'layout.tsx edited' }).waitFor()
  await lab.turnTo('Request console')
  await lab.path.fill('/')
  await lab.send()
  expect(await lab.status()).toBe('200 OK')
  expect(await lab.body()).toContain('<h1>Hello, Next.js!</h1>')
})

test('tells each of several problems, and leads to its file', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/?project=empty-page'))
  await lab.turnTo('Request console')
  await lab.send()
  await createFile(lab, 'app/route.ts')
  await createFile(lab, 'app/api/[id]/route.ts')
  await createFile(lab, 'app/api/[slug]/route.ts')
  const notice = lab.root.getByRole('status').filter({ hasText: 'Not running yet' })
  await notice.getByRole('listitem').nth(1).waitFor()
  expect(await notice.innerText()).toContain('A page and a route handler answer /')
  await notice.getByRole('button', { name: 'Open app/api/[slug]/route.ts' }).waitFor()
  await notice.getByRole('button', { name: 'Open app/route.ts' }).click()
  const tabs = lab.root.getByRole('tablist', { name: 'Open files' })
  const shown = tabs.getByRole('tab', { selected: true })
  await expect.poll(() => shown.getAttribute('title')).toBe('app/route.ts')
})

test('says under an empty 500 what the handler threw, and leads to the log', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/'))
  await createFile(lab, 'app/api/late/route.ts')
  await lab.edit(
    "import { nonsense } from 'next/server'\nexport const POST = () => nonsense()\nexport const GET = POST\nexport const dynamic = 'force-dynamic'",
  )
  await lab.path.fill('/api/late')
  await lab.send()
  expect(await lab.status()).toBe('500 Internal Server Error')
  await lab.root
    .getByText(/^The handler threw: .*`nonsense` is not exported by next\/server/)
    .waitFor()
  await lab.button('Show the log').click()
  expect(await lab.root.getByRole('group', { name: 'Log' }).innerText()).toContain('nonsense')
})

const wrongPaths = [
  ['../outside.ts', '"." and ".." are not allowed'],
  ['/app/route.ts', 'Paths begin at the project itself: app/route.ts'],
  ['app/api/problems/route.ts', 'app/api/problems/route.ts exists already.'],
  ['app/api', 'Name a file with an ending that the sandbox knows'],
  ['app/a b/route.ts', '" " is not allowed.'],
] as const

test('refuses a path that no file can have with a message, and loses nothing', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/'))
  await files(lab).getByRole('button', { name: 'tsconfig.json' }).waitFor()
  const before = await files(lab).getByRole('button').allInnerTexts()
  for (const [path, message] of wrongPaths) {
    await createFile(lab, path)
    await files(lab).getByText(message).waitFor()
    const input = files(lab).getByRole('textbox', { name: 'Path of the new file' })
    expect(await input.inputValue()).toBe(path)
    expect(await input.getAttribute('aria-invalid')).toBe('true')
    await files(lab).getByRole('button', { name: 'Cancel' }).click()
  }
  expect(await files(lab).getByRole('button').allInnerTexts()).toEqual(before)
})

test('keeps new and deleted files over a reload, apart for each project', async () => {
  const visitor = await site.visitor()
  const page = await visitor.open('/playground/')
  const lab = openPlayground(page)
  await createFile(lab, 'app/api/kept/route.ts')
  await lab.edit(`export const GET = () => new Response('kept')`)
  await lab.path.fill('/api/kept')
  await lab.send()
  await page.reload()
  await usable(page)
  await lab.root.getByText('1 file edited').waitFor()
  await lab.path.fill('/api/kept')
  await lab.send()
  expect(await lab.body()).toBe('kept')
  await lab.root.getByRole('combobox', { name: 'Project' }).selectOption('Hello')
  await lab.path.fill('/api/kept')
  await lab.send()
  expect(await lab.status()).toBe('404 Not Found')
  await lab.root.getByRole('combobox', { name: 'Project' }).selectOption('REST API')
  await lab.button('Reset the project').click()
  await lab.root.getByText('1 file edited').waitFor({ state: 'detached' })
  await lab.path.fill('/api/kept')
  await lab.send()
  expect(await lab.status()).toBe('404 Not Found')
})

test('says so when two files claim one route', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/'))
  await lab.send('List')
  await createFile(lab, 'app/(second)/api/problems/route.ts')
  const problem = lab.root.getByRole('status').filter({ hasText: 'Not running yet.' })
  await problem.waitFor()
  expect(await problem.innerText()).toContain('/api/problems')
  await lab.send('List')
  expect(await lab.status()).toBe('200 OK')
})

test('colours a stylesheet in the editor', async () => {
  const lab = openPlayground(await reader.goAnew('/playground/'))
  await createFile(lab, 'lib/card.module.css')
  await lab.edit('.title { width: 40rem }')
  await lab.editor.locator('.cm-line span', { hasText: /^40/ }).waitFor()
  expect(await lab.source()).toBe('.title { width: 40rem }')
})
