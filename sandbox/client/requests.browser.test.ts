import { expect, test } from 'vitest'
import { useBarePage, type Reply } from '../testing/bare-page'

const bare = useBarePage()

const headerValues = ({ headers }: Reply, name: string) =>
  headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)

test('answers all seven methods with the export of that name', async () => {
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
  const sandbox = await bare.sandbox({
    files: {
      'app/api/verb/route.ts': methods
        .map(
          (method) =>
            `export const ${method} = () => new Response('${method}', { headers: { 'x-verb': '${method}' } })`,
        )
        .join('\n'),
    },
  })
  for (const method of methods) {
    const reply = await sandbox.fetch('/api/verb', { method })
    expect(reply.status).toBe(200)
    expect(headerValues(reply, 'x-verb')).toEqual([method])
    expect(reply.text).toBe(method === 'HEAD' ? '' : method)
  }
})

test('derives HEAD and OPTIONS, and refuses what no handler answers', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/list/route.ts': `
        export const GET = () => Response.json(['one'], { headers: { 'x-list': 'yes' } })
        export const POST = () => new Response(null, { status: 201 })`,
    },
  })
  const head = await sandbox.fetch('/api/list', { method: 'HEAD' })
  expect([head.status, head.text, ...headerValues(head, 'x-list')]).toEqual([200, '', 'yes'])
  const options = await sandbox.fetch('/api/list', { method: 'OPTIONS' })
  expect([options.status, options.text]).toEqual([204, ''])
  expect(headerValues(options, 'allow')).toEqual(['GET, HEAD, OPTIONS, POST'])
  const put = await sandbox.fetch('/api/list', { method: 'PUT', body: 'x' })
  expect([put.status, put.text]).toEqual([405, ''])
  const unknown = await sandbox.fetch('/api/list', { method: 'BREW' })
  expect([unknown.status, unknown.statusText]).toEqual([400, 'Bad Request'])
})

test('answers unknown paths and trailing slashes as Next does', async () => {
  const sandbox = await bare.sandbox({
    files: { 'app/api/hello/route.ts': `export const GET = () => new Response('hello')` },
  })
  const missing = await sandbox.fetch('/api/nothing')
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('This page could not be found')
  const slash = await sandbox.fetch('/api/hello/')
  expect([slash.status, ...headerValues(slash, 'location')]).toEqual([308, '/api/hello'])
})

const BODIES = {
  'app/api/echo/route.ts': `
    export async function POST(request: Request) {
      const bytes = new Uint8Array(await request.arrayBuffer())
      return Response.json({ type: request.headers.get('content-type'), bytes: [...bytes] })
    }`,
  'app/api/form/route.ts': `
    export async function POST(request: Request) {
      const form = await request.formData()
      const entries = []
      for (const [name, value] of form) {
        if (typeof value === 'string') entries.push([name, value])
        else entries.push([name, value.name, value.type, [...new Uint8Array(await value.arrayBuffer())]])
      }
      return Response.json(entries)
    }`,
  'app/api/size/route.ts': `
    export async function POST(request: Request) {
      let bytes = 0
      for await (const chunk of request.body!) bytes += chunk.byteLength
      return Response.json({ bytes, length: request.headers.get('content-length') })
    }`,
}

test('carries text, binary, blob and stream bodies byte by byte', async () => {
  const sandbox = await bare.sandbox({ files: BODIES })
  const replies = await sandbox.inPage(async (sandbox) => {
    const every = Uint8Array.from({ length: 256 }, (_, index) => index)
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(every.slice(0, 100))
        controller.enqueue(every.slice(100))
        controller.close()
      },
    })
    const bodies = ['é', every, every.buffer, new Blob([every], { type: 'image/png' }), stream]
    const all: unknown[] = []
    for (const body of bodies) {
      const response = await sandbox.fetch('/api/echo', { method: 'POST', body })
      all.push(await response.json())
    }
    return all
  })
  const bytes = Array.from({ length: 256 }, (_, index) => index)
  expect(replies).toEqual([
    { type: 'text/plain;charset=UTF-8', bytes: [0xc3, 0xa9] },
    { type: null, bytes },
    { type: null, bytes },
    { type: 'image/png', bytes },
    { type: null, bytes },
  ])
})

test('carries forms, with files of any bytes', async () => {
  const sandbox = await bare.sandbox({ files: BODIES })
  const [multipart, encoded] = await sandbox.inPage(async (sandbox) => {
    const form = new FormData()
    form.append('title', 'Zwei = 2 & "mehr"')
    form.append('file', new File([new Uint8Array([0, 13, 10, 255])], 'a b.bin', { type: 'x/y' }))
    form.append('file', new File([], 'empty.txt', { type: 'text/plain' }))
    const send = async (body: FormData | URLSearchParams) =>
      (await sandbox.fetch('/api/form', { method: 'POST', body })).json()
    return [
      await send(form),
      await send(
        new URLSearchParams([
          ['a', '1 2'],
          ['a', 'ü'],
        ]),
      ),
    ]
  })
  expect(multipart).toEqual([
    ['title', 'Zwei = 2 & "mehr"'],
    ['file', 'a b.bin', 'x/y', [0, 13, 10, 255]],
    ['file', 'empty.txt', 'text/plain', []],
  ])
  expect(encoded).toEqual([
    ['a', '1 2'],
    ['a', 'ü'],
  ])
})

test('takes a body of 5 MB and sends one of 12 MB', async () => {
  const sandbox = await bare.sandbox({
    files: {
      ...BODIES,
      'app/api/large/route.ts': `
        export const GET = () => new Response(new Uint8Array(12 * 1024 * 1024).fill(7))`,
    },
  })
  const result = await sandbox.inPage(async (sandbox) => {
    const body = new Uint8Array(5 * 1024 * 1024)
    const sent = await sandbox.fetch('/api/size', { method: 'POST', body })
    const large = await (await sandbox.fetch('/api/large')).bytes()
    return [await sent.json(), large.length, large.every((byte) => byte === 7)]
  })
  const bytes = 5 * 1024 * 1024
  expect(result).toEqual([{ bytes, length: String(bytes) }, 12 * 1024 * 1024, true])
})

/** The stream goes on only when another request says so, so a chunk that arrives was not held back. */
const GATED_STREAM = {
  'lib/gate.ts': `
    let open = () => {}
    export const release = () => open()
    export const released = () => new Promise<void>((resolve) => { open = resolve })`,
  'app/api/stream/route.ts': `
    import { released } from '@/lib/gate'
    export async function GET() {
      async function* chunks() {
        for (const name of ['one', 'two', 'three']) {
          yield new TextEncoder().encode(name)
          await released()
        }
      }
      const iterator = chunks()
      const stream = new ReadableStream({
        async pull(controller) {
          const { done, value } = await iterator.next()
          if (done) controller.close()
          else controller.enqueue(value)
        },
      })
      return new Response(stream)
    }`,
  'app/api/release/route.ts': `
    import { release } from '@/lib/gate'
    export const POST = () => { release(); return new Response(null, { status: 204 }) }`,
}

test('delivers a streamed reply chunk by chunk, while its handler still runs', async () => {
  const sandbox = await bare.sandbox({ files: GATED_STREAM })
  const chunks = await sandbox.inPage(async (sandbox) => {
    const response = await sandbox.fetch('/api/stream')
    const reader = response.body.getReader()
    const seen: string[] = []
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return seen
      seen.push(new TextDecoder().decode(value))
      await sandbox.fetch('/api/release', { method: 'POST' })
    }
  })
  expect(chunks).toEqual(['one', 'two', 'three'])
})

test('slows a handler down to the speed of its reader', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'lib/count.ts': `export const pulled = { megabytes: 0 }`,
      'app/api/endless/route.ts': `
        import { pulled } from '@/lib/count'
        export const GET = () => new Response(new ReadableStream({
          async pull(controller) {
            await new Promise((resolve) => setTimeout(resolve, 1))
            pulled.megabytes++
            controller.enqueue(new Uint8Array(1024 * 1024))
          },
        }))`,
      'app/api/count/route.ts': `
        import { pulled } from '@/lib/count'
        export const GET = () => Response.json(pulled)`,
    },
  })
  const megabytes = await sandbox.inPage(async (sandbox) => {
    const controller = new AbortController()
    const response = await sandbox.fetch('/api/endless', { signal: controller.signal })
    const reader = response.body.getReader()
    for (let read = 0; read < 3; read++) await reader.read()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const count = await (await sandbox.fetch('/api/count')).json()
    controller.abort()
    return (count as { megabytes: number }).megabytes
  })
  expect(megabytes).toBeGreaterThanOrEqual(3)
  expect(megabytes).toBeLessThan(12)
})

const ABORTS = {
  'lib/seen.ts': `export const seen: string[] = []`,
  'app/api/wait/route.ts': `
    import { seen } from '@/lib/seen'
    export async function GET(request: Request) {
      const aborted = new Promise((resolve) => request.signal.addEventListener('abort', resolve))
      seen.push('wait: begun')
      await aborted
      seen.push('wait: ' + request.signal.aborted)
      return new Response('too late')
    }`,
  'app/api/feed/route.ts': `
    import { seen } from '@/lib/seen'
    export async function GET(request: Request) {
      request.signal.addEventListener('abort', () => seen.push('feed: aborted'))
      return new Response(new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1)),
        cancel: () => seen.push('feed: cancelled'),
      }))
    }`,
  'app/api/seen/route.ts': `
    import { seen } from '@/lib/seen'
    export const GET = () => Response.json(seen)`,
}

test('brings an abort to request.signal, before the reply and during it', async () => {
  const sandbox = await bare.sandbox({ files: ABORTS })
  const names = await sandbox.inPage(async (sandbox) => {
    const first = new AbortController()
    const waiting = sandbox.fetch('/api/wait', { signal: first.signal })
    const seen = async () => (await sandbox.fetch('/api/seen')).json() as Promise<string[]>
    while (!(await seen()).includes('wait: begun')) {
      // Sooner, the handler would not hear of it.
    }
    first.abort()
    const before = await waiting.catch((error: Error) => error.name)
    const second = new AbortController()
    const response = await sandbox.fetch('/api/feed', { signal: second.signal })
    const reader = response.body.getReader()
    await reader.read()
    second.abort()
    const readOn = async () => {
      for (;;) if ((await reader.read()).done) return 'ended'
    }
    return [before, await readOn().catch((error: Error) => error.name)]
  })
  expect(names).toEqual(['AbortError', 'AbortError'])
  await expect
    .poll(() => sandbox.fetchJson('/api/seen'))
    .toEqual(expect.arrayContaining(['wait: true', 'feed: aborted', 'feed: cancelled']))
})

test('refuses a request whose signal was aborted before', async () => {
  const sandbox = await bare.sandbox({ files: ABORTS })
  const name = await sandbox.inPage((sandbox) =>
    sandbox.fetch('/api/seen', { signal: AbortSignal.abort() }).then(
      () => 'answered',
      (error: Error) => error.name,
    ),
  )
  expect(name).toBe('AbortError')
})

const COOKIES = {
  'app/api/login/route.ts': `
    import { cookies } from 'next/headers'
    export async function POST() {
      const jar = await cookies()
      jar.set('session', 'abc', { httpOnly: true, path: '/', sameSite: 'lax' })
      jar.set('theme', 'dark mode', { path: '/api/theme' })
      return new Response(null, { status: 204 })
    }
    export async function DELETE() {
      (await cookies()).delete('session')
      return new Response(null, { status: 204 })
    }`,
  'app/api/theme/route.ts': `
    import { cookies, headers } from 'next/headers'
    export async function GET() {
      return Response.json({ raw: (await headers()).get('cookie'), all: (await cookies()).getAll() })
    }`,
  'app/api/me/route.ts': `
    export const GET = (request: Request) => Response.json(request.headers.get('cookie'))`,
}

test('sends two Set-Cookie lines apart and keeps them as a browser would', async () => {
  const sandbox = await bare.sandbox({ files: COOKIES })
  const login = await sandbox.fetch('/api/login', { method: 'POST' })
  expect([login.status, login.text]).toEqual([204, ''])
  expect(headerValues(login, 'set-cookie')).toEqual([
    'session=abc; Path=/; HttpOnly; SameSite=lax',
    'theme=dark%20mode; Path=/api/theme',
  ])
  expect(await sandbox.fetchJson('/api/me')).toBe('session=abc')
  expect(await sandbox.fetchJson('/api/theme')).toEqual({
    raw: 'theme=dark%20mode; session=abc',
    all: [
      { name: 'theme', value: 'dark mode', path: '/' },
      { name: 'session', value: 'abc', path: '/' },
    ],
  })
  expect(await sandbox.fetchJson('/api/me', { cookies: 'omit' })).toBe(null)
  expect(await sandbox.fetchJson('/api/me', { headers: [['cookie', 'own=1']] })).toBe('own=1')
  await sandbox.fetch('/api/login', { method: 'DELETE' })
  expect(await sandbox.fetchJson('/api/me')).toBe(null)
})

test('sends the cookies of a path to its whole address, too', async () => {
  const sandbox = await bare.sandbox({ files: COOKIES })
  await sandbox.fetch('/api/login', { method: 'POST' })
  expect(await sandbox.fetchJson('http://localhost:3000/api/theme')).toMatchObject({
    raw: 'theme=dark%20mode; session=abc',
  })
})

test('shows a handler the headers that a browser would not let through', async () => {
  const sandbox = await bare.sandbox({
    files: {
      'app/api/headers/route.ts': `
        import { headers } from 'next/headers'
        export async function GET(request: Request) {
          const names = ['host', 'origin', 'cookie', 'user-agent', 'x-twice', 'accept-encoding']
          const list = await headers()
          return Response.json(names.map((name) => [list.get(name), request.headers.get(name)]))
        }`,
    },
  })
  const values = await sandbox.fetchJson('/api/headers', {
    headers: [
      ['Host', 'shop.example'],
      ['Origin', 'https://shop.example'],
      ['Cookie', 'a=1'],
      ['User-Agent', 'curl/8'],
      ['X-Twice', 'one'],
      ['X-Twice', 'two'],
      ['Accept-Encoding', 'br'],
    ],
  })
  const twice = (value: string) => [value, value]
  expect(values).toEqual([
    twice('shop.example'),
    twice('https://shop.example'),
    twice('a=1'),
    twice('curl/8'),
    twice('one, two'),
    twice('br'),
  ])
})
