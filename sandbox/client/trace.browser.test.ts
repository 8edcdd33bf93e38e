import { expect, test } from 'vitest'
import { useBarePage } from '../testing/bare-page'

const bare = useBarePage()

test('names file, line and column of an error, through all files it passed', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'lib/parse.ts': [
        `interface Options { radix: number }`,
        `export function parse(text: string, options: Options): number {`,
        `  const value: number = parseInt(text, options.radix)`,
        `  if (Number.isNaN(value)) throw new RangeError('not a number: ' + text)`,
        `  return value`,
        `}`,
      ].join('\n'),
      'app/api/parse/route.ts': [
        `import { parse } from '@/lib/parse'`,
        ``,
        `export async function GET(request: Request) {`,
        `  const text: string = new URL(request.url).searchParams.get('n') ?? ''`,
        `  await Promise.resolve()`,
        `  return Response.json(parse(text, { radix: 10 }))`,
        `}`,
      ].join('\n'),
    },
  })
  expect(await sandbox.fetchJson('/api/parse?n=12')).toBe(12)
  const reply = await sandbox.fetch('/api/parse?n=x')
  expect([reply.status, reply.text]).toEqual([500, ''])
  expect(reply.trace.logs).toHaveLength(1)
  const [log] = reply.trace.logs
  expect(log?.level).toBe('error')
  const lines = log?.text.split('\n').map((line) => line.trim())
  expect(lines?.[0]).toBe('RangeError: not a number: x')
  expect(lines?.[1]).toMatch(/^at parse \(lib\/parse\.ts:4:34\)$/)
  expect(lines?.[2]).toMatch(/app\/api\/parse\/route\.ts:6:24\)?$/)
})

test('names an import that Next does not have where its call fails, and says which error nothing caught', async () => {
  const sandbox = await bare.sandbox({
    next: '14',
    files: {
      'app/late/route.ts': `
        import { after } from 'next/server'
        export const POST = () => after(() => undefined)`,
      'app/own/route.ts': `
        export function POST() {
          console.error(new Error('only logged'))
          return new Response(null, { status: 500 })
        }`,
    },
  })
  const [late] = (await sandbox.fetch('/late', { method: 'POST' })).trace.logs
  expect(late).toMatchObject({ level: 'error', uncaught: true })
  expect(late?.text).toMatch(
    /\(0 , _server\.after\) is not a function: `after` is not exported by next\/server of Next 14\.[^]*app\/late\/route\.ts:3:/,
  )
  const [own] = (await sandbox.fetch('/own', { method: 'POST' })).trace.logs
  expect(own?.text).toContain('only logged')
  expect(own?.uncaught).toBeUndefined()
})

test('logs what was thrown, whatever it is, and answers 500 with an empty body', async () => {
  const throwing = (what: string) => `export async function GET() { throw ${what} }`
  const sandbox = await bare.sandbox({
    files: {
      'app/string/route.ts': throwing(`'just a string'`),
      'app/null/route.ts': throwing('null'),
      'app/object/route.ts': throwing('{ code: 42 }'),
      'app/cause/route.ts': throwing(`new Error('outer', { cause: new Error('inner') })`),
      'app/nothing/route.ts': `export async function GET() {}`,
      'app/plain/route.ts': `export async function GET() { return { hello: 'world' } }`,
      'app/json/route.ts': `export async function POST(request: Request) { return Response.json(await request.json()) }`,
    },
  })
  const logOf = async (path: string, method = 'GET', body?: string) => {
    const reply = await sandbox.fetch(path, { method, ...(body !== undefined && { body }) })
    expect([path, reply.status, reply.text]).toEqual([path, 500, ''])
    return reply.trace.logs.map(({ text }) => text).join('\n')
  }
  expect(await logOf('/string')).toContain('just a string')
  expect(await logOf('/null')).toContain('null')
  expect(await logOf('/object')).toContain('code: 42')
  expect(await logOf('/cause')).toMatch(
    /outer[^]*app\/cause\/route\.ts:1:37[^]*\[cause\]: Error: inner/,
  )
  expect(await logOf('/nothing')).toContain(`No response is returned from route handler`)
  expect(await logOf('/plain')).toContain('Response')
  expect(await logOf('/json', 'POST', '{"name":')).toContain('SyntaxError')
})

test('tells who answered, in which phases, with which queries, logs and bytes', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/tags/[name]/route.ts': `
        import { after } from 'next/server'
        import { db } from '@/lib/db'
        export async function PUT(request: Request, { params }: { params: Promise<{ name: string }> }) {
          const { name } = await params
          console.log('looking for', name, { deep: [1, 2] })
          const tags = await db.tag.findMany({ where: { name }, select: { name: true } })
          after(() => console.warn('afterwards'))
          return Response.json({ tags, got: await request.text() }, { status: 201, headers: { 'x-one': '1' } })
        }`,
    },
  })
  const { trace, text } = await sandbox.fetch('/api/tags/Array?q=1', {
    method: 'PUT',
    body: 'héllo',
  })
  expect(JSON.parse(text)).toEqual({ tags: [{ name: 'Array' }], got: 'héllo' })
  expect(trace).toMatchObject({ method: 'PUT', url: '/api/tags/Array?q=1', status: 201 })
  expect(trace.answeredBy).toEqual({
    kind: 'next',
    version: await sandbox.inPage((sandbox) => sandbox.nextVersion),
    route: '/api/tags/[name]',
    file: 'app/api/tags/[name]/route.ts',
  })
  expect(trace.phases.map(({ name }) => name)).toEqual([
    'match',
    'handler',
    'load',
    'stream',
    'after',
  ])
  expect(trace.phases.every(({ startMs, ms }) => startMs >= 0 && ms >= 0)).toBe(true)
  expect(trace.queries).toMatchObject([{ params: expect.arrayContaining(['Array']), rows: 1 }])
  expect(trace.queries[0]?.sql).toMatch(/^SELECT .*"Tag"."name" = \$1/)
  expect(trace.logs).toEqual([
    { level: 'log', text: 'looking for Array { deep: [ 1, 2 ] }', atMs: expect.any(Number) },
    { level: 'warn', text: 'afterwards', atMs: expect.any(Number) },
  ])
  const [requestHead, requestBody] = trace.raw.request.split('\r\n\r\n')
  expect(requestHead?.split('\r\n')[0]).toBe('PUT /api/tags/Array?q=1 HTTP/1.1')
  expect(requestHead).toContain('\r\nhost: localhost:3000')
  expect(requestBody).toBe('héllo')
  expect(trace.raw.response).toMatch(
    /^HTTP\/1\.1 201 Created\r\n[^]*\r\nx-one: 1\r\n[^]*\r\n\r\n\{/,
  )
  expect(trace.raw.response.endsWith(text)).toBe(true)
})

test('tells the error of a query that failed, and the code that Prisma gives it', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/twice/route.ts': `
        import { Prisma } from '@prisma/client'
        import { db } from '@/lib/db'
        export async function POST() {
          try {
            await db.tag.create({ data: { name: 'Array' } })
          } catch (error) {
            if (error instanceof Prisma.PrismaClientKnownRequestError)
              return Response.json({ code: error.code, meta: error.meta }, { status: 409 })
            throw error
          }
        }`,
    },
  })
  const { status, text, trace } = await sandbox.fetch('/api/twice', { method: 'POST' })
  expect([status, JSON.parse(text)]).toEqual([409, expect.objectContaining({ code: 'P2002' })])
  expect(trace.queries.at(-1)?.sql).toMatch(/^(INSERT|ROLLBACK)/)
  expect(trace.queries.find(({ error }) => error)).toMatchObject({
    sql: expect.stringMatching(/^INSERT/),
    error: expect.stringMatching(/unique/i),
  })
})

test('gives a log outside any request to the page', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/later/route.ts': `
        export function GET() {
          setTimeout(() => { Promise.reject(new Error('nobody waits for this')) }, 1)
          return new Response('now')
        }`,
    },
  })
  await sandbox.fetch('/api/later')
  const logs = async () => (await sandbox.events()).log.map(({ text }) => text)
  await expect.poll(logs).toEqual([expect.stringContaining('nobody waits for this')])
})

test('cuts long bodies in the raw text, not for the caller', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/long/route.ts': `export const GET = () => new Response('x'.repeat(200_000))`,
    },
  })
  const { text, trace } = await sandbox.fetch('/api/long')
  expect(text).toHaveLength(200_000)
  const body = trace.raw.response.split('\r\n\r\n')[1]
  expect(body).toBe(`${'x'.repeat(64 * 1024)}\n[cut: 200000 bytes in all]`)
})

test('refuses what is no request before it reaches the server, and says why', async () => {
  const sandbox = await bare.sandbox({
    files: { 'app/api/hello/route.ts': `export const GET = () => new Response('hello')` },
  })
  const refused: [string, Parameters<typeof sandbox.fetch>[1], string][] = [
    ['api/hello', {}, `"api/hello" is not a path. Start it with a slash: /api/hello`],
    ['', {}, 'The path is empty.'],
    ['https://example.com/', {}, 'https://example.com is outside the sandbox'],
    ['http://[/', {}, 'is not a valid URL'],
    ['/api/hello', { method: 'A B' }, '"A B" is not a method name.'],
    ['/api/hello', { headers: [['a b', 'c']] }, '"a b" is not a header name.'],
    ['/api/hello', { headers: [['a', 'b\r\nc: d']] }, 'The value of a contains a line break.'],
    ['/api/hello', { headers: [['a', '☃']] }, 'has a character that HTTP headers cannot carry.'],
    ['/api/hello', { body: 'x' }, 'A GET request has no body.'],
  ]
  for (const [url, init, message] of refused) {
    await expect(sandbox.fetch(url, init), url).rejects.toThrow(message)
  }
  expect((await sandbox.fetch('http://localhost:3000/api/hello')).text).toBe('hello')
})
