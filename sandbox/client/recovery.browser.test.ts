import { expect, test } from 'vitest'
import { PageSandbox, useBarePage } from '../testing/bare-page'

const bare = useBarePage()

/** Long enough for every good request, short so that the tests are. */
const timeoutMs = 2_000

const FILES = {
  'app/api/tags/route.ts': `
    import { db } from '@/lib/db'
    export const GET = async () => Response.json(await db.tag.count())
    export const POST = async () =>
      Response.json(await db.tag.create({ data: { name: 'Kept' } }), { status: 201 })`,
  'app/api/slow/route.ts': `
    export async function GET() {
      await new Promise((resolve) => setTimeout(resolve, 60_000))
      return new Response('slow')
    }`,
}

/** A sandbox in which a row and an edit must survive, and in which \`route\` is the bad one. */
async function startWith(route: string): Promise<PageSandbox> {
  const files = { ...FILES, 'app/api/bad/route.ts': route }
  const sandbox = await bare.sandbox({ files, timeoutMs })
  expect((await sandbox.fetch('/api/tags', { method: 'POST' })).status).toBe(201)
  const edit = { 'app/api/edited/route.ts': `export const GET = () => new Response('edited')` }
  expect((await sandbox.write(edit)).ok).toBe(true)
  return sandbox
}

async function expectAllKept(sandbox: PageSandbox): Promise<void> {
  expect(await sandbox.fetchJson('/api/tags')).toBe(13)
  expect((await sandbox.fetch('/api/edited')).text).toBe('edited')
}

const restartsOf = async (sandbox: PageSandbox) => (await sandbox.events()).restart

const serverRestart = (reason: RegExp) => ({
  room: 'server',
  reason: expect.stringMatching(reason),
  ms: expect.any(Number),
})

test('ends a handler that loops for ever, and tells the other requests', async () => {
  const sandbox = await startWith(`export function GET() { for (;;) {} }`)
  const [slow, loop] = await Promise.all([
    sandbox.fetch('/api/slow'),
    sandbox.fetch('/api/bad?x=1'),
  ])
  const reason =
    /^GET \/api\/bad\?x=1 \(app\/api\/bad\/route\.ts\) kept the server busy for \d\.\d s without a pause/
  expect([loop.status, loop.statusText]).toEqual([504, 'Sandbox Timeout'])
  expect(loop.text).toMatch(reason)
  expect(loop.headers).toContainEqual(['x-answered-by', 'sandbox'])
  expect(loop.trace.answeredBy).toEqual({ kind: 'sandbox', reason: expect.stringMatching(reason) })
  expect([slow.status, slow.statusText]).toEqual([503, 'Sandbox Restarted'])
  expect(slow.text).toMatch(reason)
  await expectAllKept(sandbox)
  expect(await restartsOf(sandbox)).toEqual([serverRestart(reason)])
})

test('ends a handler that never answers', async () => {
  const sandbox = await startWith(`export const GET = () => new Promise(() => {})`)
  const { status, text } = await sandbox.fetch('/api/bad')
  expect(status).toBe(504)
  expect(text).toMatch(
    /^GET \/api\/bad \(app\/api\/bad\/route\.ts\) did not answer within 2\.0 s: a promise in it never settles/,
  )
  await expectAllKept(sandbox)
  expect(await restartsOf(sandbox)).toEqual([serverRestart(/did not answer/)])
})

test('ends a handler that allocates without end', async () => {
  const sandbox = await startWith(`
    export function GET() {
      const all: unknown[] = []
      for (;;) all.push(new Array(10_000).fill({ x: 1 }))
    }`)
  const { status, text } = await sandbox.fetch('/api/bad')
  expect(status).toBeGreaterThanOrEqual(503)
  expect(text).toContain('GET /api/bad (app/api/bad/route.ts)')
  await expectAllKept(sandbox)
})

test('starts although the first build loops without end; requests wait for a good one', async () => {
  const bad = `export const dynamic = 'force-static'\nexport function GET() { for (;;) {} }`
  const sandbox = await bare.sandbox({
    files: { ...FILES, 'app/api/bad/route.ts': bad },
    timeoutMs,
  })
  const early = await sandbox.fetch('/api/tags')
  expect([early.status, early.statusText]).toEqual([503, 'Sandbox Not Ready'])
  const again = await sandbox.write({})
  expect(again.problems).toMatchObject([
    { kind: 'build', message: expect.stringContaining('loops without end') },
  ])
  const good = { 'app/api/bad/route.ts': `export const GET = () => new Response('good')` }
  expect((await sandbox.write(good)).ok).toBe(true)
  expect((await sandbox.fetch('/api/bad')).text).toBe('good')
  expect(await sandbox.fetchJson('/api/tags')).toBe(12)
})

test('ends a handler that loops in its stream, and breaks its reply off', async () => {
  const sandbox = await startWith(`
    export function GET() {
      return new Response(new ReadableStream({
        async pull(controller) {
          controller.enqueue(new TextEncoder().encode('start'))
          await new Promise((resolve) => setTimeout(resolve, 100))
          for (;;) {}
        },
      }))
    }`)
  const [status, first, error] = await sandbox.inPage(async (sandbox) => {
    const response = await sandbox.fetch('/api/bad')
    const reader = response.body.getReader()
    const { value } = await reader.read()
    const error = await reader.read().then(
      () => 'read on',
      (reason: Error) => reason.message,
    )
    return [response.status, new TextDecoder().decode(value), error] as const
  })
  expect([status, first]).toEqual([200, 'start'])
  expect(error).toMatch(/^GET \/api\/bad \(app\/api\/bad\/route\.ts\) kept the server busy/)
  await expectAllKept(sandbox)
})

test('ends work in after() that loops, once its reply is there', async () => {
  const sandbox = await startWith(`
    import { after } from 'next/server'
    export function GET() {
      after(() => { for (;;) {} })
      return new Response('answered')
    }`)
  const { status, text, trace } = await sandbox.fetch('/api/bad')
  expect([status, text]).toEqual([200, 'answered'])
  expect(trace.answeredBy).toMatchObject({
    kind: 'sandbox',
    reason: expect.stringMatching(/^GET \/api\/bad .* kept the server busy/),
  })
  await expectAllKept(sandbox)
})

test('takes an edit although a timer loops that no request waits for', async () => {
  const sandbox = await startWith(`
    export function GET() {
      setTimeout(() => { for (;;) {} }, 1)
      return new Response('answered')
    }`)
  expect((await sandbox.fetch('/api/bad')).text).toBe('answered')
  const route = `export const GET = () => new Response('repaired')`
  expect((await sandbox.write({ 'app/api/bad/route.ts': route })).ok).toBe(true)
  expect((await sandbox.fetch('/api/bad')).text).toBe('repaired')
  await expectAllKept(sandbox)
  expect(await restartsOf(sandbox)).toEqual([
    serverRestart(/^Code of the project kept the server busy .* while no request waited for it/),
  ])
})

const RUNAWAY = 'SELECT count(*) FROM generate_series(1, 10000000000)'

test('ends a query of a handler that runs away, and restores the rows', async () => {
  const sandbox = await startWith(`
    import { db } from '@/lib/db'
    export const GET = async () => Response.json(await db.$queryRaw\`${RUNAWAY}\`)`)
  const neighbour = await bare.sandbox({ files: FILES, timeoutMs })
  expect((await neighbour.fetch('/api/tags', { method: 'POST' })).status).toBe(201)
  const { status, text } = await sandbox.fetch('/api/bad')
  expect(status).toBe(504)
  expect(text).toMatch(
    /^GET \/api\/bad \(app\/api\/bad\/route\.ts\) waits for a query that did not finish in 2\.0 s: SELECT count/,
  )
  await expectAllKept(sandbox)
  expect(await neighbour.fetchJson('/api/tags')).toBe(13)
  const restart = {
    room: 'postgres',
    reason: expect.stringContaining('did not finish in 2.0 s'),
    ms: expect.any(Number),
    data: 'restored',
  }
  expect(await restartsOf(sandbox)).toEqual([restart])
  expect(await restartsOf(neighbour)).toEqual([restart])
})

test('ends a statement of the page that runs away, and restores the rows', async () => {
  const sandbox = await startWith('')
  await expect(sandbox.sql(RUNAWAY)).rejects.toThrow(
    `The statement did not finish in 2.0 s: ${RUNAWAY}. Postgres was ended and started again.`,
  )
  await expectAllKept(sandbox)
  expect(await restartsOf(sandbox)).toMatchObject([{ room: 'postgres', data: 'restored' }])
})

test('says that rows are lost where it cannot keep them', async () => {
  const sandbox = await startWith('')
  await sandbox.sql('ALTER TABLE "Tag" ADD COLUMN note text')
  await expect(sandbox.sql(RUNAWAY)).rejects.toThrow('Postgres was ended and started again.')
  await expect.poll(() => restartsOf(sandbox)).toMatchObject([{ room: 'postgres', data: 'lost' }])
  expect(await sandbox.fetchJson('/api/tags')).toBe(12)
})

test('answers the second request of a restarted sandbox with the time that it has by default', async () => {
  const sandbox = await bare.sandbox({
    files: { ...FILES, 'app/api/bad/route.ts': `export function GET() { for (;;) {} }` },
  })
  const { status, text } = await sandbox.fetch('/api/bad')
  expect(status).toBe(504)
  expect(text).toMatch(/kept the server busy for 4\.\d s/)
  expect(await sandbox.fetchJson('/api/tags')).toBe(12)
})

test('tells that no version runs when the first one has errors', async () => {
  const sandbox = await bare.sandbox({ files: { 'app/api/bad/route.ts': 'export const GET = (' } })
  const { status, statusText, text } = await sandbox.fetch('/api/bad')
  expect([status, statusText]).toEqual([503, 'Sandbox Not Ready'])
  expect(text).toBe(
    'No version of this project runs: its build failed. Fix the errors, then send again.\n',
  )
  await sandbox.write({ 'app/api/bad/route.ts': `export const GET = () => new Response('good')` })
  expect((await sandbox.fetch('/api/bad')).text).toBe('good')
})

test('tells why a project that ran before cannot be built any more when the server has to start again', async () => {
  const files = {
    'app/api/first/route.ts': `
      import { db } from '@/lib/db'
      export const dynamic = 'force-static'
      export const GET = async () => Response.json((await db.tag.findFirstOrThrow()).name)`,
    'app/api/bad/route.ts': `
      export const dynamic = 'force-dynamic'
      export function GET() { for (;;) {} }`,
  }
  const sandbox = await bare.sandbox({ files, timeoutMs, mode: 'start' })
  expect((await sandbox.fetch('/api/first')).status).toBe(200)
  await sandbox.sql('TRUNCATE "Tag" CASCADE')
  expect((await sandbox.fetch('/api/bad')).status).toBe(504)
  await expect
    .poll(() => restartsOf(sandbox))
    .toEqual([serverRestart(/cannot be built any more, .* app\/api\/first\/route\.ts: /)])
  expect((await sandbox.fetch('/api/first')).text).toMatch(/^No version of this project runs/)
  const repaired = `export const GET = () => new Response('repaired')`
  expect((await sandbox.write({ 'app/api/first/route.ts': repaired })).ok).toBe(true)
  expect((await sandbox.fetch('/api/first')).text).toBe('repaired')
})

test('goes on in a new frame where a script takes the old one out of the page', async () => {
  const page = await bare.open()
  const sandbox = await PageSandbox.create(page, { files: FILES, timeoutMs })
  expect((await sandbox.fetch('/api/tags', { method: 'POST' })).status).toBe(201)
  const edit = { 'app/api/edited/route.ts': `export const GET = () => new Response('edited')` }
  expect((await sandbox.write(edit)).ok).toBe(true)
  const first = await sandbox.tables()
  await page.evaluate(() => document.body.replaceChildren())
  await expect
    .poll(() => restartsOf(sandbox))
    .toContainEqual({
      room: 'postgres',
      reason: expect.stringContaining('a script removed the sandbox frame from the page'),
      ms: expect.any(Number),
      data: 'restored',
    })
  await expectAllKept(sandbox)
  expect(await sandbox.tables()).toEqual(first)
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
  const next = await PageSandbox.create(page, { files: FILES, timeoutMs })
  expect(await next.fetchJson('/api/tags')).toBe(12)
  await expectAllKept(sandbox)
  expect((await sandbox.write({ 'app/api/edited/route.ts': null })).ok).toBe(true)
})
