import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { startNodeSandbox } from '../../conformance/node-sandbox'
import type { ProjectFiles } from '../../protocol/project'
import { findMixedPages, sendPagesTogether } from '../../testing/page-gate'
import { readTestProject } from '../../testing/test-project'

const LAYOUT =
  'export default function Layout({ children }) { return <html><body>{children}</body></html> }'
const PAGE = 'export default function Page() { return <h1>Page</h1> }'

// The scripts of the sandbox are built once, for all tests of this file.
beforeAll(async () => {
  const { close } = await startNodeSandbox({ 'app/layout.tsx': LAYOUT, 'app/page.tsx': PAGE }, '16')
  close()
}, 300_000)

async function start(files: ProjectFiles) {
  const { close, ...started } = await startNodeSandbox(files, '16')
  onTestFinished(close)
  return started
}

const places = (problems: { file?: string; line?: number; message: string }[]) =>
  problems.map(({ file, line, message }) => [file, line, message.slice(0, 60)])

test('refuses all that it lacks of a project at once, each with its file', async () => {
  const { problems } = await start({
    'app/page.jsx': `import Image from 'next/legacy/image'\nexport default () => <Image alt="" />`,
    'app/page.tsx': PAGE,
    'app/route.ts': 'export const GET = () => new Response()',
    'app/(a)/x/page.tsx': PAGE,
    'app/(b)/x/page.tsx': PAGE,
    'app/edge/page.tsx': `export const runtime = 'edge'\n${PAGE}`,
    'app/client/[id]/page.tsx': `'use client'\nexport const generateStaticParams = () => []\n${PAGE}`,
    'app/icon.png': '',
    'instrumentation-client.ts': 'export {}',
    'pages/old.tsx': PAGE,
  })
  expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual(
    [
      ['app/page.tsx', undefined, 'warns ("Duplicate page detected")'],
      ['app/route.ts', undefined, 'next build refuses this too ("Conflicting route and page")'],
      ['pages/old.tsx', undefined, 'is a page of the Pages Router'],
      ['app/icon.png', undefined, 'is an icon, which next build knows'],
      ['instrumentation-client.ts', undefined, 'is what a browser runs before Next'],
      ['app/page.jsx', 1, "imports 'next/legacy/image', which the sandbox does not have"],
      ['app/edge/page.tsx', undefined, "doesn't have a root layout, without which next build ends"],
      ['app/client/[id]/page.tsx', undefined, 'cannot use both "use client" and export function'],
      ['app/edge/page.tsx', 1, 'asks for the Edge runtime'],
      ['app/page.jsx', undefined, 'Please check /page and /route.'],
      ['app/(b)/x/page.tsx', undefined, 'Please check /(a)/x/page and /(b)/x/page.'],
    ].map(([file, line, text]) => [file, line, expect.stringContaining(String(text))]),
  )
})

test("refuses slots and intercepting routes that do not fit, in Next's words", async () => {
  const layout = { 'app/layout.tsx': LAYOUT }
  const messages = async (files: ProjectFiles) =>
    (await start({ ...layout, ...files })).problems.map(({ file, message }) => [file, message])
  expect(await messages({ 'app/(..)photo/page.tsx': PAGE, 'app/page.tsx': PAGE })).toEqual([
    [
      undefined,
      expect.stringContaining('Cannot use (..) marker at the root level, use (.) instead.'),
    ],
  ])
  expect(await messages({ 'app/feed/(.)photo/page.tsx': PAGE })).toEqual([
    [undefined, expect.stringContaining('- /feed/(.)photo (expected /feed/photo)')],
  ])
  expect(
    await messages({
      'app/page.tsx': PAGE,
      'app/about/page.tsx': PAGE,
      'app/@side/page.tsx': PAGE,
    }),
  ).toEqual([
    [
      undefined,
      expect.stringContaining('- /about is missing a matching page or default.tsx in @side'),
    ],
    ['app/about/page.tsx', expect.stringContaining('do not match any complete route')],
  ])
})

test('refuses settings of next.config that pages do not have, and runs handlers with them', async () => {
  const config = { 'next.config.mjs': 'export default { images: { deviceSizes: [640] } }' }
  const handler = { 'app/api/route.ts': `export const GET = () => new Response('handler')` }
  const pages = { 'app/layout.tsx': LAYOUT, 'app/page.tsx': PAGE }
  const refused = await start({ ...config, ...handler, ...pages })
  expect(places(refused.problems)).toEqual([
    ['next.config.mjs', undefined, 'images.deviceSizes is set, and the project has pages. next b'],
  ])
  const { sandbox } = await start({ ...config, ...handler })
  const response = await sandbox.fetch('/api')
  expect(await response.text()).toBe('handler')
})

const SHELLS = {
  'next.config.mjs': 'export default { cacheComponents: true }',
  'app/layout.tsx': LAYOUT,
}

test('with cacheComponents the build says of each page what it made of it', async () => {
  const { sandbox } = await start({
    ...SHELLS,
    'app/page.tsx': PAGE,
    'app/hole/page.tsx': `
      import { connection } from 'next/server'
      import { Suspense } from 'react'
      async function Late() { await connection(); return <p>late</p> }
      export default () => <Suspense fallback={<p>soon</p>}><Late /></Suspense>`,
  })
  const { routes } = await sandbox.build()
  expect(
    routes.map(({ pathname, kind, symbol, paths }) => [pathname, kind, symbol, paths]),
  ).toEqual([
    ['/', 'static', '○', ['/']],
    ['/hole', 'partial', '◐', ['/hole']],
  ])
  expect(routes[1]?.why).toMatch(/^The build made a shell of it and left holes/)
})

test('with cacheComponents a hole comes after its shell, however long it takes', async () => {
  const { sandbox } = await start({
    ...SHELLS,
    'app/page.tsx': `
      import { connection } from 'next/server'
      import { Suspense } from 'react'
      async function Late() {
        await connection()
        await new Promise((resolve) => setTimeout(resolve, 150))
        return <p>late</p>
      }
      export default () => <main>shell<Suspense fallback={<p>soon</p>}><Late /></Suspense></main>`,
  })
  const { body } = await sandbox.fetch('/')
  const parts: string[] = []
  for await (const chunk of body!) parts.push(new TextDecoder().decode(chunk))
  expect(parts[0]).toContain('shell')
  expect(parts[0]).toContain('soon')
  expect(parts[0]).not.toContain('<p>late</p>')
  expect(parts.slice(1).join('')).toContain('<p>late</p>')
})

test.each([
  ['Date.now()', `export default async function Page() {\n  await null\n  return Date.now()\n}`, 3],
  ['Math.random()', `const dice = () =>\n  Math.random()\nexport default () => dice()`, 2],
  ['crypto.randomUUID()', `export default () => crypto.randomUUID()`, 1],
])('with cacheComponents a build fails at %s in a page, at its line', async (call, page, line) => {
  const { problems } = await start({ ...SHELLS, 'app/page.tsx': page })
  expect(problems).toEqual([
    expect.objectContaining({
      kind: 'build',
      file: 'app/page.tsx',
      line,
      message: expect.stringContaining(`Next.js encountered the unstable value \`${call}\``),
    }),
  ])
})

test('says of a resized image why there is none', async () => {
  const { sandbox } = await start({ 'app/layout.tsx': LAYOUT, 'app/page.tsx': PAGE })
  const response = await sandbox.fetch('/_next/image?url=%2Fphoto.png&w=64&q=75')
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringMatching(/^The sandbox does not resize \/photo\.png: .* the property unoptimized/),
  ])
})

const CACHED = {
  'app/layout.tsx': LAYOUT,
  'app/items/[id]/page.tsx': `
    import { unstable_cache } from 'next/cache'
    export const revalidate = 30
    export const generateStaticParams = () => [{ id: '1' }]
    const read = unstable_cache(async function read() { return Date.now() }, [], { tags: ['items'] })
    export default async function Page() { return <time>{await read()}</time> }`,
  'app/refresh/route.ts': `
    import { revalidatePath } from 'next/cache'
    export function POST() { revalidatePath('/items/2'); return new Response() }`,
}

test('tells of pages in the cache: which the build made, which a request, and how they age', async () => {
  const { sandbox } = await start(CACHED)
  const get = async (path: string, method = 'GET') => {
    const response = await sandbox.fetch(path, { method })
    await response.text()
    const { cache } = await response.trace
    return cache
      .filter(({ store }) => store !== 'data')
      .map(({ operation, key }) => [operation, key])
  }
  const entry = async (key: string) =>
    (await sandbox.cache()).entries.find((one) => one.store === 'route' && one.key === key)
  expect(await entry('/items/1')).toMatchObject({ state: 'fresh', madeBy: { kind: 'build' } })
  expect(await entry('/items/2')).toBeUndefined()
  expect(await get('/items/2')).toEqual([
    ['miss', '/items/2'],
    ['set', '/items/2'],
  ])
  const made = await entry('/items/2')
  expect(made).toMatchObject({
    id: 'route:/items/2',
    label: '/items/2',
    state: 'fresh',
    tags: ['items'],
    pathTags: expect.arrayContaining(['_N_T_/items/[id]/page', '_N_T_/items/2']),
    madeBy: { kind: 'request', request: 'GET /items/2' },
    refresh: 'behind',
    value: { status: 200, contentType: 'text/html; charset=utf-8' },
  })
  expect(made?.value.text).toMatch(/^<!DOCTYPE html>.*<time>\d+<\/time>/)
  expect(made?.size).toBe(made?.value.text.length)
  expect((made?.staleAt ?? 0) - (made?.madeAt ?? 0)).toBe(30_000)
  await sandbox.clock.advance(30_500)
  expect(await entry('/items/2')).toMatchObject({ state: 'stale' })
  expect(await get('/items/2')).toEqual([
    ['stale', '/items/2'],
    ['set', '/items/2'],
  ])
  expect((await entry('/items/2'))?.madeAt).toBeGreaterThan((made?.madeAt ?? 0) + 30_000)
  expect(await get('/refresh', 'POST')).toEqual([['revalidate', '_N_T_/items/2']])
  expect(await entry('/items/2')).toMatchObject({ state: 'expired' })
  expect(await entry('/items/1')).toMatchObject({ state: 'stale' })
  expect((await get('/items/2'))[0]).toEqual(['miss', '/items/2'])
  expect(await entry('/items/2')).toMatchObject({ state: 'fresh' })
})

const FAILING = {
  'app/layout.tsx': `export const dynamic = 'force-dynamic'\n${LAYOUT}`,
  'lib/late.ts': `export async function late() {
  await new Promise((resolve) => setTimeout(resolve, 1))
  throw new Error('late')
}`,
  'app/server/page.tsx': `export default function Page() {
  const form: { name?: string } = {}
  return <h1>{form.name!.length}</h1>
}`,
  'app/awaits/page.tsx': `import { late } from '@/lib/late'
export default async function Page() {
  await late()
}`,
  'app/client/page.tsx': `import { Client } from './client'
export default function Page() {
  return <Client />
}`,
  'app/client/client.tsx': `'use client'
import { useState } from 'react'

export function Client() {
  const [user] = useState<{ name?: string }>({})
  return <b>{user.name!.length}</b>
}`,
  'app/metadata/page.tsx': `export const generateMetadata = async () => {
  throw new Error('no title')
}
${PAGE}`,
  'app/action/page.tsx': `import { late } from '@/lib/late'
export default function Page() {
  async function save() {
    'use server'
    await late()
  }
  return <form action={save}><button>Save</button></form>
}`,
}

test('tells the line of an error in a component of either layer, in metadata and in an action', async () => {
  const { sandbox } = await start(FAILING)
  const send = async (path: string, init?: Parameters<typeof sandbox.fetch>[1]) => {
    const response = await sandbox.fetch(path, init)
    const html = await response.text()
    const { logs } = await response.trace
    return { html, errors: logs.filter(({ level }) => level === 'error').map(({ text }) => text) }
  }
  const first = async (path: string) => (await send(path)).errors[0]
  expect(await first('/server')).toContain(
    "(reading 'length')\n    at Page (app/server/page.tsx:3:26)",
  )
  expect(await first('/awaits')).toMatch(/^Error: late\n {4}at \S+ \(lib\/late\.ts:3:9\)/)
  expect(await first('/client')).toContain(
    "(reading 'length')\n    at Client (app/client/client.tsx:6:25)",
  )
  expect(await first('/metadata')).toMatch(/^Error: no title\n.*\(app\/metadata\/page\.tsx:2:9\)/)
  const field = /\$ACTION_ID_\w+/.exec((await send('/action')).html)?.[0] ?? ''
  const body = new FormData()
  body.set(field, '')
  const acted = await send('/action', { method: 'POST', body })
  expect(acted.errors[0]).toMatch(/^Error: late\n {4}at \S+ \(lib\/late\.ts:3:9\)/)
})

test('points a failed build to the line of a client component', async () => {
  const { 'app/layout.tsx': _dynamic, ...files } = FAILING
  const client = Object.entries(files).filter(([file]) => file.startsWith('app/client/'))
  const { problems } = await start({ 'app/layout.tsx': LAYOUT, ...Object.fromEntries(client) })
  expect(problems).toMatchObject([
    { kind: 'build', file: 'app/client/client.tsx', line: 6, column: 25 },
  ])
})

const GATE = readTestProject('context-gate-pages')
const GATE_PAGE = 'app/gate/[id]/page.tsx'

const STEPS_OF_A_PAGE = [
  'layout',
  'page',
  'unstable_cache',
  'streamed',
  'streamed later',
  'metadata',
]

test('keeps pages, actions and handlers apart that overlap, at every kind of await', async () => {
  const { sandbox, problems } = await start(GATE)
  expect(problems).toEqual([])
  const outcomes = await sendPagesTogether(sandbox, 30)
  expect(findMixedPages(outcomes)).toEqual([])
  for (const { readings } of outcomes) {
    expect(readings.map(({ step }) => step).toSorted()).toEqual(
      [
        ...STEPS_OF_A_PAGE,
        ...STEPS_OF_A_PAGE.map((step) => `after the action: ${step}`),
        'action: start',
        'action: timer',
        'action: after',
        'set-cookie',
        'handler: first',
        'handler: second',
        'handler: third',
      ].toSorted(),
    )
  }
}, 180_000)

test('would report a page that keeps what belongs to a render in a variable of its module', async () => {
  const source = GATE[GATE_PAGE] ?? ''
  const broken = source.replace(
    "cache(() => ({ id: '' }))",
    '() => shared\nconst shared = { id: "" }',
  )
  expect(broken).not.toBe(source)
  const { sandbox } = await start({ ...GATE, [GATE_PAGE]: broken })
  const mixed = findMixedPages(await sendPagesTogether(sandbox, 30))
  expect(mixed.length).toBeGreaterThan(30)
  expect(mixed).toContainEqual(expect.stringMatching(/^1 saw 1, 1, 1, 1, (?!1$)\d+ at streamed$/))
}, 180_000)
