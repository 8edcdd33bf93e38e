import { expect, test } from 'vitest'
import { useBarePage } from '../testing/bare-page'

const bare = useBarePage()

const HELLO = 'app/api/hello/route.ts'
const hello = (text: string) => `export const GET = () => new Response('${text}')`

test('answers with an edit as soon as it is written', async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('first') } })
  expect((await sandbox.fetch('/api/hello')).text).toBe('first')
  const result = await sandbox.write({
    [HELLO]: hello('second'),
    'app/api/new/[id]/route.ts': hello('new'),
  })
  expect(result).toEqual({
    ok: true,
    problems: [],
    routes: [
      { pathname: '/api/hello', file: HELLO },
      { pathname: '/api/new/[id]', file: 'app/api/new/[id]/route.ts' },
    ],
  })
  expect((await sandbox.fetch('/api/hello')).text).toBe('second')
  expect((await sandbox.fetch('/api/new/7')).text).toBe('new')
  await sandbox.write({ 'app/api/new/[id]/route.ts': null })
  expect((await sandbox.fetch('/api/new/7')).status).toBe(404)
})

test('answers with the last of many edits written at once', async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('first') } })
  await sandbox.inPage(
    async (sandbox, sources) => {
      await Promise.all(
        sources.map((source) => sandbox.write({ 'app/api/hello/route.ts': source })),
      )
    },
    Array.from({ length: 20 }, (_, index) => hello(`edit ${index}`)),
  )
  expect((await sandbox.fetch('/api/hello')).text).toBe('edit 19')
})

test('places a syntax error in the source, while the last good version goes on answering', async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('good') } })
  const source = `export async function GET() {\n  const list = [1, 2\n  return Response.json(list)\n}\n`
  const { ok, problems, routes } = await sandbox.write({ [HELLO]: source })
  expect(ok).toBe(false)
  expect(problems).toEqual([
    {
      kind: 'syntax',
      file: HELLO,
      line: 3,
      column: 3,
      message: expect.stringContaining("Expected ',', got 'return'"),
      codeFrame: expect.stringMatching(/2 \| {3}const list = \[1, 2\n 3 \| {3}return[^\n]*\n.*\^+/),
    },
  ])
  expect(routes).toEqual([{ pathname: '/api/hello', file: HELLO }])
  expect((await sandbox.fetch('/api/hello')).text).toBe('good')
  expect((await sandbox.write({ [HELLO]: hello('better') })).ok).toBe(true)
  expect((await sandbox.fetch('/api/hello')).text).toBe('better')
})

test('names an import that its file does not export, as next build of 16 does', async () => {
  const lib = {
    'lib/a.ts': `export * from './b'\nexport const one = 1`,
    'lib/b.ts': 'export const two = 2',
  }
  const reads = (name: string) =>
    `import { one, ${name} } from '@/lib/a'\nexport const GET = () => new Response(String(one + ${name}))`
  const files = { ...lib, [HELLO]: reads('two') }
  const sandbox = await bare.sandbox({ files })
  expect((await sandbox.fetch('/api/hello')).text).toBe('3')
  const { problems } = await sandbox.write({ [HELLO]: reads('three') })
  expect(problems).toEqual([
    {
      kind: 'resolve',
      file: HELLO,
      line: 1,
      column: 28,
      message: "Export three doesn't exist in target module. lib/a.ts exports one, two.",
    },
  ])
  expect((await sandbox.fetch('/api/hello')).text).toBe('3')
  // webpack, which builds 15, only warns.
  const older = await bare.sandbox({ files: { ...lib, [HELLO]: reads('three') }, next: '15' })
  expect((await older.fetch('/api/hello')).text).toBe('NaN')
})

test('gives a handler the class names of a CSS module, and places an error in one', async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('plain') } })
  const read = `import styles from '@/lib/card.module.css'\nexport const GET = () => Response.json(styles)`
  const { problems } = await sandbox.write({
    [HELLO]: read,
    'lib/card.module.css': ".title { composes: big from './text.module.css'; color: red }",
    'lib/text.module.css': '.big { font-size: 2em }',
  })
  expect(problems).toEqual([])
  expect(JSON.parse((await sandbox.fetch('/api/hello')).text)).toEqual({
    title: expect.stringMatching(/^card_title__[\w-]{5} text_big__[\w-]{5}$/),
  })
  const broken = await sandbox.write({ 'lib/card.module.css': '.title {\n  color: red' })
  expect(broken.problems).toEqual([
    {
      kind: 'syntax',
      file: 'lib/card.module.css',
      line: 1,
      column: 1,
      message: 'Unclosed block',
      codeFrame: expect.stringContaining('> 1 | .title {'),
    },
  ])
})

test("reports a compile error of Next's own", async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('good') } })
  const { problems } = await sandbox.write({
    [HELLO]: `import { useState } from 'react'\nexport const GET = () => Response.json(typeof useState)\n`,
  })
  expect(problems).toEqual([
    expect.objectContaining({
      file: HELLO,
      line: 1,
      message: expect.stringContaining('useState'),
    }),
  ])
  expect((await sandbox.fetch('/api/hello')).text).toBe('good')
})

test('says what an import can name when it names nothing', async () => {
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('good') } })
  const { problems } = await sandbox.write({
    [HELLO]: `import _ from 'lodash'\nimport { x } from '@/lib/x'\nexport const GET = () => new Response(_ + x)`,
  })
  expect(problems).toEqual([
    {
      kind: 'resolve',
      file: HELLO,
      line: 1,
      column: 15,
      message: expect.stringMatching(
        /^Module not found: Can't resolve 'lodash' in app\/api\/hello\/route\.ts\. Packages available here: next\/server, .*Others are not installed in the sandbox\.$/,
      ),
    },
    {
      kind: 'resolve',
      file: HELLO,
      line: 2,
      column: 19,
      message: `Module not found: Can't resolve '@/lib/x' in ${HELLO}. No file of the project has that path.`,
    },
  ])
  expect((await sandbox.fetch('/api/hello')).text).toBe('good')
})

test('refuses two files for one route, and names both', async () => {
  const twin = 'app/(group)/api/hello/route.js'
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('good') } })
  const { ok, problems } = await sandbox.write({ [twin]: hello('twin') })
  expect(ok).toBe(false)
  expect(problems).toMatchObject([
    { kind: 'route', message: expect.stringContaining('/api/hello') },
  ])
  expect(problems[0]?.message).toContain(HELLO)
  expect(problems[0]?.message).toContain(twin)
  expect((await sandbox.fetch('/api/hello')).text).toBe('good')
})

test("refuses routes that cannot stand beside each other, in Next's words", async () => {
  const sandbox = await bare.sandbox({ files: { 'app/a/[id]/route.ts': hello('good') } })
  const { problems } = await sandbox.write({ 'app/a/[slug]/x/route.ts': hello('other') })
  expect(problems).toEqual([
    {
      kind: 'route',
      message: `You cannot use different slug names for the same dynamic path ('id' !== 'slug').`,
      file: 'app/a/[slug]/x/route.ts',
    },
  ])
})

test('runs a project without routes, which answers nothing', async () => {
  const sandbox = await bare.sandbox({ files: { 'lib/x.ts': 'export const x = 1' } })
  expect(await sandbox.inPage((sandbox) => sandbox.routes())).toEqual([])
  expect((await sandbox.fetch('/')).status).toBe(404)
})

test('refuses a path that leaves the project, at the start and in an edit', async () => {
  const message = `"../secret.ts" leaves the project with "." or "..". Write the path from the project root.`
  await expect(bare.sandbox({ files: { '../secret.ts': '' } })).rejects.toThrow(message)
  const sandbox = await bare.sandbox({ files: { [HELLO]: hello('good') } })
  const { ok, problems } = await sandbox.write({ '../secret.ts': 'export const x = 1' })
  expect([ok, problems]).toEqual([false, [{ kind: 'path', file: '../secret.ts', message }]])
  const { problems: others } = await sandbox.write({
    '/etc/x.ts': '',
    'a\\b.ts': '',
    'a//b.ts': '',
  })
  expect(others.map(({ kind }) => kind)).toEqual(['path', 'path', 'path'])
  expect((await sandbox.fetch('/api/hello')).text).toBe('good')
})

test('loads modules that import each other', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'lib/even.ts': `
        import { isOdd } from './odd'
        export const isEven = (n: number): boolean => n === 0 || isOdd(n - 1)`,
      'lib/odd.ts': `
        import { isEven } from './even'
        export const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1)`,
      'app/api/even/route.ts': `
        import { isEven } from '@/lib/even'
        export const GET = () => Response.json([isEven(10), isEven(7)])`,
    },
  })
  expect(await sandbox.fetchJson('/api/even')).toEqual([true, false])
})

test('says why it answers 405 where an export is not named as Next needs it', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/default/route.ts': `export default function handler() { return new Response('x') }`,
      'app/lower/route.ts': `export function get() { return new Response('x') }`,
    },
  })
  const byDefault = await sandbox.fetch('/default')
  expect(byDefault.status).toBe(405)
  expect(byDefault.trace.logs.map(({ text }) => text)).toEqual([
    `Detected default export in 'app/default/route.ts'. Export a named export for each HTTP method instead.`,
    `No HTTP methods exported in 'app/default/route.ts'. Export a named export for each HTTP method.`,
  ])
  const lower = await sandbox.fetch('/lower')
  expect(lower.status).toBe(405)
  expect(lower.trace.logs.map(({ text }) => text)).toEqual([
    `Detected lowercase method 'get' in 'app/lower/route.ts'. Export the uppercase 'GET' method name to fix this error.`,
    `No HTTP methods exported in 'app/lower/route.ts'. Export a named export for each HTTP method.`,
  ])
})

test('keeps module state between requests and drops it with an edit', async () => {
  const counter = (start: number) =>
    `let count = ${start}\nexport const GET = () => Response.json(++count)`
  const sandbox = await bare.sandbox({ files: { [HELLO]: counter(0) } })
  const next = () => sandbox.fetchJson('/api/hello')
  expect([await next(), await next()]).toEqual([1, 2])
  await sandbox.write({ [HELLO]: counter(10) })
  expect(await next()).toBe(11)
})

test('loads the compiler again after its download broke off', async () => {
  const page = await bare.open()
  await page.route(
    '**/swc.wasm.*',
    async (route) => {
      const body = await (await route.fetch()).body()
      await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) })
    },
    { times: 1 },
  )
  const [refused, ok, text] = await page.evaluate(async (source) => {
    const sandbox = await window.createSandbox({ files: {} })
    const files = { 'app/api/hello/route.ts': source }
    const refused = await sandbox.write(files).then(
      () => 'compiled',
      (error: Error) => error.message,
    )
    const { ok } = await sandbox.write(files)
    return [refused, ok, await (await sandbox.fetch('/api/hello')).text()] as const
  }, hello('compiled'))
  expect(refused).toMatch(/^The download of swc\.wasm\.\w+\.(br|gz)\.bin broke off/)
  expect([ok, text]).toEqual([true, 'compiled'])
})
