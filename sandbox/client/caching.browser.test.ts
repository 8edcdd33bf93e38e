import { expect, test } from 'vitest'
import { useBarePage, type PageSandbox, type Reply } from '../testing/bare-page'

const bare = useBarePage()

const files = {
  'app/api/time/route.ts': `export const revalidate = 10
    export async function GET() { return Response.json({ at: Date.now() }) }`,
  'app/api/plain/route.ts': `export async function GET() { return Response.json({ at: Date.now() }) }`,
  'app/api/rates/route.ts': `export async function GET() {
      const reply = await fetch('https://rates.example.com/eur', { next: { revalidate: 60, tags: ['rates'] } })
      return Response.json(await reply.json(), { status: reply.status })
    }`,
  'app/api/refresh/route.ts': `import { revalidateTag } from 'next/cache'
    export async function POST() { revalidateTag('rates', 'max'); return Response.json({}) }`,
  'upstream/rates.example.com/[currency]/route.ts': `let calls = 0
    export function GET(request: Request, { params }: { params: { currency: string } }) {
      return Response.json({ currency: params.currency, call: ++calls })
    }`,
}

const header = ({ headers }: Reply, wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
const advance = (sandbox: PageSandbox, seconds: number) =>
  sandbox.inPage((live, ms) => live.clock.advance(ms), seconds * 1000)
const touches = ({ trace }: Reply) => trace.cache.map(({ operation, store }) => [operation, store])

test('builds a project and tells which routes are prerendered, and why', async () => {
  const sandbox = await bare.sandbox({ files })
  const report = await sandbox.inPage((live) => live.lastBuild())
  expect(report?.table).toContain('○ /api/time')
  expect(report?.table).toContain('ƒ /api/plain')
  const time = report?.routes.find(({ pathname }) => pathname === '/api/time')
  expect(time).toMatchObject({ kind: 'static', revalidate: 10, expire: 31_536_000 })
  expect(time?.why).toContain('The build called it once')
})

test('serves a stored reply, then a stale one while a new one is made', async () => {
  const sandbox = await bare.sandbox({ files })
  const first = await sandbox.fetch('/api/time')
  expect(header(first, 'x-nextjs-cache')).toBe('HIT')
  await advance(sandbox, 11)
  const stale = await sandbox.fetch('/api/time')
  expect([header(stale, 'x-nextjs-cache'), stale.text]).toEqual(['STALE', first.text])
  expect(touches(stale)).toEqual([
    ['stale', 'route'],
    ['set', 'route'],
  ])
  const fresh = await sandbox.fetch('/api/time')
  expect(header(fresh, 'x-nextjs-cache')).toBe('HIT')
  expect(fresh.text).not.toBe(first.text)
})

test('makes a stale entry once, however many ask for it', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/slow/route.ts': `export const revalidate = 10
        export async function GET() {
          const reply = await fetch('https://origin.example.com/', { cache: 'no-store' })
          return new Response(await reply.text())
        }
        export const dynamic = 'force-static'`,
      'upstream/origin.example.com/route.ts': `let calls = 0
        export async function GET() {
          await new Promise((resolve) => setTimeout(resolve, 20))
          return new Response(String(++calls))
        }`,
    },
  })
  const calls = () => sandbox.inPage(async (live) => (await live.upstreams())[0]?.calls)
  expect(await calls()).toBe(1)
  await advance(sandbox, 11)
  await sandbox.inPage(async (live) => {
    const replies = Array.from({ length: 200 }, async () => (await live.fetch('/api/slow')).text())
    await Promise.all(replies)
  })
  await expect.poll(calls).toBe(2)
  // A call counts from its beginning, and what it brings is stored at its end.
  await expect.poll(async () => (await sandbox.fetch('/api/slow')).text).toBe('2')
})

test('asks an upstream host only when the data cache has nothing fresh', async () => {
  const sandbox = await bare.sandbox({ files })
  const first = await sandbox.fetch('/api/rates')
  expect(JSON.parse(first.text)).toEqual({ currency: 'eur', call: 1 })
  expect(first.trace.upstream).toMatchObject([{ host: 'rates.example.com', status: 200 }])
  const hit = await sandbox.fetch('/api/rates')
  expect(touches(hit)).toEqual([['hit', 'data']])
  expect(hit.trace.upstream).toEqual([])
  await sandbox.fetch('/api/refresh', { method: 'POST' })
  const stale = await sandbox.fetch('/api/rates')
  expect(JSON.parse(stale.text)).toMatchObject({ call: 1 })
  expect(JSON.parse((await sandbox.fetch('/api/rates')).text)).toMatchObject({ call: 2 })
})

test('keeps the old data while an upstream host fails', async () => {
  const sandbox = await bare.sandbox({ files })
  await sandbox.fetch('/api/rates')
  await sandbox.inPage((live) => live.setUpstream('rates.example.com', { failure: 'unreachable' }))
  await advance(sandbox, 61)
  const replies = [await sandbox.fetch('/api/rates'), await sandbox.fetch('/api/rates')]
  expect(replies.map(({ status, text }) => [status, JSON.parse(text)])).toEqual([
    [200, { currency: 'eur', call: 1 }],
    [200, { currency: 'eur', call: 1 }],
  ])
})

test('says which hosts a project plays when another one is set', async () => {
  const sandbox = await bare.sandbox({ files })
  const wrong = sandbox.inPage((live) => live.setUpstream('nowhere.example.com', {}))
  await expect(wrong).rejects.toThrow('Hosts that it plays: rates.example.com')
})

test('shows every entry with its tags, its times and who made it', async () => {
  const sandbox = await bare.sandbox({ files })
  await sandbox.fetch('/api/rates')
  const snapshot = await sandbox.inPage((live) => live.cache())
  const route = snapshot.entries.find(({ store }) => store === 'route')
  expect(route).toMatchObject({ label: '/api/time', state: 'fresh', madeBy: { kind: 'build' } })
  const data = snapshot.entries.find(({ store }) => store === 'data')
  expect(data).toMatchObject({
    label: 'https://rates.example.com/eur',
    tags: ['rates'],
    state: 'fresh',
    value: { status: 200, text: '{"currency":"eur","call":1}' },
    madeBy: { kind: 'request', request: 'GET /api/rates' },
  })
  expect(data!.staleAt! - data!.madeAt).toBe(60_000)
  expect(snapshot.tags).toContainEqual({
    tag: 'rates',
    entries: [data!.id],
    revalidatedAt: null,
  })
})

test('invalidates a tag and a path from outside, by Next’s own functions', async () => {
  const sandbox = await bare.sandbox({ files })
  await sandbox.fetch('/api/rates')
  await sandbox.inPage(async (live) => {
    await live.invalidate({ kind: 'tag', tag: 'rates' })
    await live.invalidate({ kind: 'path', path: '/api/time' })
  })
  const { entries } = await sandbox.inPage((live) => live.cache())
  const states = entries.map(({ label, state }) => [label, state])
  expect(states).toContainEqual(['https://rates.example.com/eur', 'stale'])
  expect(states).toContainEqual(['/api/time', 'expired'])
})

test('moves Date and timers of handlers with the clock, and back', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'lib/state.ts': `export const state = { waits: false }`,
      'app/api/wait/route.ts': `import { state } from '@/lib/state'
        export async function GET() {
          const began = Date.now()
          const later = new Promise((resolve) => setTimeout(resolve, 3_600_000))
          state.waits = true
          await later
          return Response.json({ waited: Date.now() - began })
        }`,
      'app/api/waits/route.ts': `import { state } from '@/lib/state'
        export const GET = () => Response.json(state.waits)`,
      'app/api/now/route.ts': `export const GET = () => Response.json({ now: Date.now() })`,
    },
  })
  const reply = sandbox.fetchJson('/api/wait') as Promise<{ waited: number }>
  await expect.poll(() => sandbox.fetchJson('/api/waits')).toBe(true)
  await advance(sandbox, 3_600)
  const waited = await reply
  expect(waited.waited).toBeGreaterThanOrEqual(3_600_000)
  const ahead = (await sandbox.fetchJson('/api/now')) as { now: number }
  expect(ahead.now - Date.now()).toBeGreaterThan(3_500_000)
  await sandbox.inPage((live) => live.clock.reset())
  const back = (await sandbox.fetchJson('/api/now')) as { now: number }
  expect(Math.abs(back.now - Date.now())).toBeLessThan(5_000)
})

test('refuses to turn the clock back by a negative step', async () => {
  const sandbox = await bare.sandbox({ files })
  await expect(advance(sandbox, -5)).rejects.toThrow('reset() goes back to real time')
})

test('with manual builds an edit waits for its build', async () => {
  const sandbox = await bare.sandbox({
    files: { 'app/api/x/route.ts': `export const GET = () => new Response('old')` },
    autoBuild: false,
  })
  await sandbox.write({ 'app/api/x/route.ts': `export const GET = () => new Response('new')` })
  expect((await sandbox.fetch('/api/x')).text).toBe('old')
  await sandbox.inPage((live) => live.build())
  expect((await sandbox.fetch('/api/x')).text).toBe('new')
  expect((await sandbox.events()).unbuilt).toEqual([true, false])
})

test('a build that fails says where, and the last good one goes on answering', async () => {
  const sandbox = await bare.sandbox({ files })
  const before = await sandbox.fetch('/api/time')
  const result = await sandbox.write({
    'app/api/broken/route.ts': `export const revalidate = 10
      export async function GET() { throw new Error('the origin is down') }`,
  })
  expect(result.problems).toMatchObject([
    {
      kind: 'build',
      file: 'app/api/broken/route.ts',
      message: expect.stringContaining('the origin is down'),
    },
  ])
  expect((await sandbox.fetch('/api/time')).text).toBe(before.text)
})

test('a handler that loops without end while it is built leaves the last good build', async () => {
  const sandbox = await bare.sandbox({ files, timeoutMs: 1500 })
  const result = await sandbox.write({
    'app/api/loop/route.ts': `export const revalidate = 10
      export async function GET() { for (;;) {} }`,
  })
  expect(result.problems).toMatchObject([
    { kind: 'build', message: expect.stringContaining('loops without end') },
  ])
  expect((await sandbox.fetch('/api/plain')).status).toBe(200)
})

test('a build that a handler fails points to the line that throws, in whichever file', async () => {
  const sandbox = await bare.sandbox({ files })
  const result = await sandbox.write({
    'lib/fails.ts': `export function fails(): never {
      throw new Error('thrown in lib')
    }`,
    'app/api/broken/route.ts': `import { fails } from '@/lib/fails'
      export const dynamic = 'force-static'
      export const GET = async () => Response.json(await fails())`,
  })
  expect(result.problems).toMatchObject([{ kind: 'build', file: 'lib/fails.ts', line: 2 }])
})

test('names the proxy file where it answers alone', async () => {
  const sandbox = await bare.sandbox({
    files: {
      ...files,
      'proxy.ts': `import { NextResponse } from 'next/server'
        export const proxy = ({ nextUrl }) =>
          nextUrl.pathname === '/alone' ? NextResponse.json({ by: 'proxy' }) : NextResponse.next()`,
    },
  })
  const byOf = async (path: string) => (await sandbox.fetch(path)).trace.answeredBy
  expect(await byOf('/alone')).toMatchObject({ kind: 'next', route: null, file: 'proxy.ts' })
  expect(await byOf('/api/plain')).toMatchObject({ file: 'app/api/plain/route.ts' })
  expect(await byOf('/nowhere')).toMatchObject({ route: null, file: null })
})

test('in dev mode a listed path is a hit that runs the handler each time, as next dev answers', async () => {
  const sandbox = await bare.sandbox({
    mode: 'dev',
    files: {
      'app/listed/[id]/route.ts': `export const generateStaticParams = () => [{ id: 'a' }]
        let calls = 0
        export const GET = () => Response.json([process.env.NODE_ENV, ++calls])`,
    },
  })
  const first = await sandbox.fetch('/listed/a')
  expect([header(first, 'x-nextjs-cache'), first.text]).toEqual(['HIT', '["development",1]'])
  expect((await sandbox.fetch('/listed/a')).text).toBe('["development",2]')
})

test('in dev mode every request runs the handler, and the data cache works', async () => {
  const sandbox = await bare.sandbox({ files, mode: 'dev' })
  const first = await sandbox.fetch('/api/time')
  expect(header(first, 'x-nextjs-cache')).toBeNull()
  await advance(sandbox, 1)
  expect((await sandbox.fetch('/api/time')).text).not.toBe(first.text)
  await sandbox.fetch('/api/rates')
  expect(touches(await sandbox.fetch('/api/rates'))).toEqual([['hit', 'data']])
})

test('keeps the data cache over a build, and drops it with a clean one', async () => {
  const sandbox = await bare.sandbox({ files })
  await sandbox.fetch('/api/rates')
  await sandbox.inPage((live) => live.build())
  expect(touches(await sandbox.fetch('/api/rates'))).toEqual([['hit', 'data']])
  await sandbox.inPage((live) => live.build({ clean: true }))
  expect(touches(await sandbox.fetch('/api/rates'))[0]).toEqual(['miss', 'data'])
})

const cached = {
  'next.config.mjs': 'export default { cacheComponents: true }',
  'app/api/cached/route.ts': `import { cacheLife, cacheTag } from 'next/cache'
    async function load(id: string) {
      'use cache'
      cacheLife('minutes')
      cacheTag('data')
      return { id, at: Date.now() }
    }
    export async function GET(request: Request) {
      const factor = 2
      async function twice(value: number) {
        'use cache'
        return value * factor
      }
      const { searchParams } = new URL(request.url)
      return Response.json({ data: await load(searchParams.get('id') ?? ''), four: await twice(2) })
    }`,
}

test('runs use cache with cacheLife, cacheTag and closures', async () => {
  const sandbox = await bare.sandbox({ files: cached })
  const first = await sandbox.fetch('/api/cached?id=a')
  expect(JSON.parse(first.text)).toMatchObject({ data: { id: 'a' }, four: 4 })
  const again = await sandbox.fetch('/api/cached?id=a')
  expect(again.text).toBe(first.text)
  expect(touches(again)).toEqual([
    ['hit', 'use-cache'],
    ['hit', 'use-cache'],
  ])
  const other = await sandbox.fetch('/api/cached?id=b')
  expect(JSON.parse(other.text)).toMatchObject({ data: { id: 'b' } })
  const { entries } = await sandbox.inPage((live) => live.cache())
  const labels = entries.map(({ label }) => label)
  expect(labels).toContain('use cache load (app/api/cached/route.ts)')
})

test('use cache without the flag is refused with the words of Next’s compiler', async () => {
  const { 'next.config.mjs': _, ...plain } = cached
  const sandbox = await bare.sandbox({ files: plain })
  const { problems } = await sandbox.write({})
  expect(problems[0]).toMatchObject({
    file: 'app/api/cached/route.ts',
    line: 3,
    message: expect.stringContaining('enable the feature flag `cacheComponents`'),
  })
})

test('use cache does nothing on 14, and on 15 is refused without the advice of 16', async () => {
  const source = `
    async function make() {
      'use cache'
      return crypto.randomUUID()
    }
    export async function GET(request: Request) {
      return Response.json({ of: request.url, id: await make() })
    }`
  const old = await bare.sandbox({ files: { 'app/api/made/route.ts': source }, next: '14' })
  const first = await old.fetch('/api/made')
  expect(first.status).toBe(200)
  expect((await old.fetch('/api/made')).text).not.toBe(first.text)
  const { problems } = await (await bare.sandbox({ files: cached, next: '15' })).write({})
  expect(problems[0]).toMatchObject({ file: 'app/api/cached/route.ts', line: 3 })
  expect(problems[0]?.message).toMatch(/feature flag "useCache"[^]*with Next 16 alone/)
  expect(problems[0]?.message).not.toContain('`cacheComponents`')
})

test('goes on in another version with the same files, rows and cookies', async () => {
  const sandbox = await bare.sandbox({ files, next: '16' })
  await sandbox.sql(`insert into "Problem" (id, name) values ('kept', 'Kept')`)
  await sandbox.inPage((live) => live.cookies.set({ name: 'session', value: 'abc' }))
  for (const next of ['15', '16'] as const) {
    const result = await sandbox.inPage((live, target) => live.switchTo({ next: target }), next)
    expect(result).toMatchObject({ ok: true })
    const reply = await sandbox.fetch('/api/time')
    expect(reply.trace.answeredBy).toMatchObject({ version: expect.stringMatching(`^${next}\\.`) })
  }
  expect((await sandbox.sql(`select name from "Problem" where id = 'kept'`)).rows).toEqual([
    ['Kept'],
  ])
  expect(await sandbox.inPage((live) => live.cookies.list().length)).toBe(1)
})

const stored = (sandbox: PageSandbox) =>
  sandbox.inPage(async (live) =>
    (await live.cache()).entries.map(({ store, value }) => [store, value.text]),
  )

test('shows no entry of use cache that had to make room for others', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'next.config.js': `module.exports = { cacheComponents: true, cacheMaxMemorySize: 3_000 }`,
      'app/api/texts/[name]/route.ts': `async function text(name: string) {
          'use cache'
          return name.repeat(100)
        }
        export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
          return new Response(await text((await params).name))
        }`,
    },
  })
  for (const name of ['alpha', 'bravo', 'delta', 'gamma', 'omega', 'sigma'])
    await sandbox.fetch(`/api/texts/${name}`)
  const texts = (await stored(sandbox)).map(([, text]) => text ?? '')
  const kept = (name: string) => texts.some((text) => text.includes(name))
  expect(kept('sigma')).toBe(true)
  expect(kept('alpha')).toBe(false)
})

test.each(['15', '16'] as const)(
  'shows no entry that Next %s dropped from its memory',
  async (next) => {
    const fetching = (flush: boolean) => ({
      'next.config.js': `module.exports = { cacheMaxMemorySize: 2_000, experimental: { isrFlushToDisk: ${flush} } }`,
      'app/api/rates/[currency]/route.ts': `export async function GET(_: Request, { params }: { params: Promise<{ currency: string }> }) {
        const { currency } = await params
        const reply = await fetch(\`https://rates.example.com/\${currency}\`, { cache: 'force-cache' })
        return Response.json(await reply.json())
      }`,
      'upstream/rates.example.com/[currency]/route.ts': `let calls = 0
      export function GET(request: Request, { params }: { params: { currency: string } }) {
        return Response.json({ currency: params.currency, call: ++calls, text: '-'.repeat(200) })
      }`,
    })
    const entriesOf = async (flush: boolean) => {
      const sandbox = await bare.sandbox({ next, files: fetching(flush) })
      for (const currency of ['eur', 'usd', 'gbp', 'chf', 'jpy'])
        await sandbox.fetch(`/api/rates/${currency}`)
      const texts = (await stored(sandbox)).map(([, text]) => text ?? '')
      const again = await sandbox.fetchJson('/api/rates/eur')
      return {
        eur: texts.some((text) => text.includes('eur')),
        jpy: texts.some((text) => text.includes('jpy')),
        again,
      }
    }
    expect(await entriesOf(false)).toMatchObject({ eur: false, jpy: true, again: { call: 6 } })
    expect(await entriesOf(true)).toMatchObject({ eur: true, jpy: true, again: { call: 1 } })
  },
)
