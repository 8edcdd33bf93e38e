// The runner as it is shipped: each test bundles a checks file and runs it against a double of the sandbox.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleChecks } from '../build/checks'
import type { Sandbox } from '../client/types'
import type { CacheEntry } from '../protocol/cache'
import type { ProjectProblem } from '../protocol/project'
import type { UpstreamState } from '../protocol/upstream'
import { type Answer, fakeSandbox } from './fake-sandbox'
import type { ExerciseReport } from './report'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checks-'))
})

afterAll(() => rm(folder, { recursive: true }))

let bundles = 0

async function bundle(checks: string) {
  const slug = `case-${++bundles}`
  const file = join(folder, `${slug}.test.ts`)
  const imports = `
    import { beforeEach, expect, test } from 'vitest'
    import { advanceClock, build, cacheEntries, cacheState, openPage, request, sql, suspect, upstream } from '@/sandbox/checks/api'
  `
  await writeFile(file, imports + checks)
  const misconceptions = [{ id: 'null-with-200', title: 'Null is an answer', message: 'Send 404.' }]
  const written = await bundleChecks([{ slug, file, next: '16', misconceptions }], folder)
  const { run } = await import(/* @vite-ignore */ pathToFileURL(written[slug] ?? '').href)
  return run as (sandbox: Sandbox) => Promise<ExerciseReport>
}

const status = (code: number, body = ''): Answer => ({ status: code, body })

test('passes when every check passes', async () => {
  const run = await bundle(`
    test('lists', async () => {
      const reply = await request('GET', '/api/problems')
      expect(reply.status).toBe(200)
      expect(reply.json()).toEqual([{ id: 'two-sum' }])
    })
  `)
  const report = await run(fakeSandbox(() => status(200, '[{"id":"two-sum"}]')))
  expect(report).toEqual({
    verdict: 'pass',
    assertions: [
      {
        title: 'lists',
        status: 'pass',
        requests: [
          {
            method: 'GET',
            path: '/api/problems',
            headers: [],
            status: 200,
            reply: '[{"id":"two-sum"}]',
          },
        ],
      },
    ],
  })
})

test('fails with expected, actual and the request that was sent', async () => {
  const run = await bundle(`
    test('creates', async () => {
      const reply = await request('POST', '/api/problems', { json: { name: 'A' } })
      expect(reply.status, 'A created problem is answered with 201').toBe(201)
    })
    test('another', () => expect([1]).toContain(1))
  `)
  const report = await run(fakeSandbox(() => status(200)))
  expect(report.verdict).toBe('fail')
  expect(report.assertions[0]).toMatchObject({
    status: 'fail',
    message: 'A created problem is answered with 201: expected 200 to be 201',
    expected: '201',
    actual: '200',
    requests: [
      {
        method: 'POST',
        body: '{"name":"A"}',
        headers: [['content-type', 'application/json']],
        status: 200,
      },
    ],
  })
  expect(report.assertions[1]?.status).toBe('pass')
})

test('names the misconception that a failed check suspected', async () => {
  const run = await bundle(`
    test('unknown id', async () => {
      const reply = await request('GET', '/api/problems/none')
      suspect('null-with-200', reply.status === 200)
      expect(reply.status).toBe(404)
    })
  `)
  const wrong = await run(fakeSandbox(() => status(200, 'null')))
  expect(wrong.misconception).toEqual({
    id: 'null-with-200',
    title: 'Null is an answer',
    message: 'Send 404.',
  })
  const otherwiseWrong = await run(fakeSandbox(() => status(500)))
  expect(otherwiseWrong).toMatchObject({ verdict: 'fail' })
  expect(otherwiseWrong.misconception).toBeUndefined()
})

test('says so when the checks suspect a misconception that nobody wrote down', async () => {
  const run = await bundle(`
    test('x', () => {
      suspect('unheard-of', true)
      expect(1).toBe(2)
    })
  `)
  const report = await run(fakeSandbox(() => status(200)))
  expect(report.verdict).toBe('error')
  expect(report.advice).toContain('wrong/unheard-of/wrong.json')
})

test('reports a check that cannot be carried out as an error, not as a wrong answer', async () => {
  const run = await bundle(`
    test('broken', () => {
      expect(1).toBe(1)
      return undefined.x
    })
    test('throws text', () => {
      throw 'no reason'
    })
  `)
  const report = await run(fakeSandbox(() => status(200)))
  expect(report.verdict).toBe('error')
  expect(report.assertions.map(({ status, message }) => [status, message])).toEqual([
    ['error', expect.stringContaining("Cannot read properties of undefined (reading 'x')")],
    ['error', 'The check could not be carried out: no reason'],
  ])
})

test('ends in an error with advice when no check was defined', async () => {
  const run = await bundle('')
  const report = await run(fakeSandbox(() => status(200)))
  expect(report).toMatchObject({ verdict: 'error', assertions: [] })
  expect(report.advice).toContain('No check ran')
})

test('refuses a check that compares nothing', async () => {
  const run = await bundle(`test('idle', () => request('GET', '/'))`)
  const report = await run(fakeSandbox(() => status(200)))
  expect(report.verdict).toBe('error')
  expect(report.assertions[0]?.message).toContain('compares nothing')
})

test('fails a request that never ends and goes on with the next check', async () => {
  const run = await bundle(`
    test('waits', async () => expect((await request('GET', '/forever')).status).toBe(200), 50)
    test('next', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const report = await run(fakeSandbox((path) => (path === '/forever' ? 'never' : status(200))))
  expect(report.assertions[0]).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('GET /forever did not end its answer'),
    requests: [{ path: '/forever', status: null }],
  })
  expect(report.assertions[1]).toMatchObject({ status: 'pass', requests: [{ path: '/' }] })
})

test.each([503, 504])(
  'does not judge a %i of the sandbox itself, says its reason, and stops',
  async (code) => {
    const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
    test('answers again', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
    const reason = 'app/route.ts did not begin its answer within 4.5 s.'
    const report = await run(fakeSandbox(() => ({ ...status(code), sandboxReason: reason })))
    expect(report.verdict).toBe('error')
    const [first] = report.assertions
    expect(first).toMatchObject({ status: 'error', requests: [{ problem: reason }] })
    expect(first?.message).toContain(`got no answer from your code: ${reason}`)
    const message = 'Not run: your code gave no answer to an earlier check.'
    const title = 'answers again'
    expect(report.assertions[1]).toEqual({ title, status: 'error', message, requests: [] })
  },
)

test('shows what the handler threw next to the request', async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const report = await run(
    fakeSandbox(() => ({ status: 500, body: '', thrown: 'TypeError: x is null' })),
  )
  expect(report.assertions[0]).toMatchObject({
    status: 'fail',
    actual: '500',
    requests: [{ problem: 'TypeError: x is null' }],
  })
})

test('fails when JSON was expected and something else came', async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).json()).toEqual({}))
  `)
  const report = await run(fakeSandbox(() => status(200, '<h1>')))
  expect(report.assertions[0]).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('JSON was expected, but the body was "<h1>"'),
  })
})

test('starts every check from the seed with no cookies, and leaves the cookies as they were', async () => {
  const run = await bundle(`
    beforeEach(() => request('GET', '/login'))
    test('one', async () => expect(await sql('select 1')).toEqual([{ one: '1' }]))
    test('two', () => expect(1).toBe(1))
  `)
  const sandbox = fakeSandbox(() => status(200))
  sandbox.cookies.set({ name: 'mine', value: 'kept' })
  const report = await run(sandbox)
  expect(report.verdict).toBe('pass')
  expect(sandbox.events).toEqual([
    'clear cookies',
    'reset database',
    'build',
    'GET /login',
    'sql select 1',
    'clear cookies',
    'reset database',
    'GET /login',
    'clear cookies',
    'reset database',
  ])
  expect(sandbox.cookies.list()).toMatchObject([{ name: 'mine', value: 'kept' }])
})

const entry: CacheEntry = {
  id: 'data:a',
  store: 'data',
  key: 'a',
  label: 'GET https://api.example.com/a',
  tags: [],
  pathTags: [],
  size: 1,
  madeAt: 0,
  staleAt: null,
  expireAt: null,
  state: 'fresh',
  value: { text: '1', contentType: null },
  madeBy: { kind: 'build' },
  failed: null,
  refresh: 'behind',
}

test('builds again before a check when an earlier one left something in the caches', async () => {
  const run = await bundle(`
    test('fills', async () => {
      await request('GET', '/')
      expect(await cacheEntries()).toHaveLength(1)
    })
    test('starts empty', async () => expect(await cacheEntries()).toEqual([]))
  `)
  const sandbox = fakeSandbox(() => status(200), { entries: [entry] })
  expect(await run(sandbox)).toMatchObject({ verdict: 'pass' })
  expect(sandbox.events.filter((event) => event === 'build')).toHaveLength(2)
})

test('builds again after a check that moved the clock, whose times the project may remember', async () => {
  const run = await bundle(`
    test('later', async () => {
      await advanceClock(61)
      expect(1).toBe(1)
    })
    test('now', () => expect(1).toBe(1))
  `)
  const sandbox = fakeSandbox(() => status(200))
  await run(sandbox)
  expect(sandbox.events.filter((event) => event === 'build')).toHaveLength(2)
})

test('gives the clock and the upstream hosts to a check, and back to the learner', async () => {
  const run = await bundle(`
    test('later', async () => {
      await upstream('api.example.com').set({ failure: 'error' })
      await advanceClock(61)
      const reply = await request('GET', '/')
      expect(cacheState(reply)).toBe('STALE')
      expect(build().ok).toBe(true)
    })
  `)
  const upstreams: UpstreamState[] = [
    { host: 'api.example.com', calls: 3, latencyMs: 20, failure: 'unreachable' },
  ]
  const sandbox = fakeSandbox(() => ({ ...status(200), headers: [['x-nextjs-cache', 'STALE']] }), {
    upstreams,
    clockOffsetMs: 5_000,
  })
  const report = await run(sandbox)
  expect(report.verdict).toBe('pass')
  expect(report.assertions[0]?.requests[0]).toMatchObject({ secondsLater: 61, cache: 'STALE' })
  expect(sandbox.events).toEqual([
    'clear cookies',
    'clock reset',
    'api.example.com {"failure":"none","latencyMs":0,"resetCalls":true}',
    'reset database',
    'build',
    'api.example.com {"resetCalls":true}',
    'api.example.com {"failure":"error"}',
    'clock +61000',
    'GET /',
    'clear cookies',
    'reset database',
    'clock reset',
    'clock +5000',
    'api.example.com {"failure":"unreachable","latencyMs":20,"resetCalls":true}',
  ])
})

test('runs on the version of the exercise as next start does, and goes back', async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const sandbox = fakeSandbox(() => status(200), { next: '14', mode: 'dev' })
  await run(sandbox)
  const switches = sandbox.events.filter((event) => event.startsWith('switch'))
  expect(switches).toEqual(['switch to 16 start', 'switch to 14 dev'])
})

test('fails with the reason when the project does not build, and stops', async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
    test('answers again', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const buildProblem: ProjectProblem = {
    kind: 'build',
    message: 'Error: no rates today',
    file: 'app/api/rates/route.ts',
    line: 4,
  }
  const sandbox = fakeSandbox(() => status(200), { buildProblem })
  const report = await run(sandbox)
  expect(report).toMatchObject({
    verdict: 'fail',
    assertions: [
      {
        status: 'fail',
        message:
          'next build stops at your code, so nothing can be checked. app/api/rates/route.ts:4: Error: no rates today',
      },
      { status: 'error', message: 'Not run: your code gave no answer to an earlier check.' },
    ],
  })
  expect(sandbox.events).not.toContain('GET /')
})

test('fails when the learner took an upstream host away', async () => {
  const run = await bundle(`
    test('asks once', async () => expect(await upstream('api.example.com').calls()).toBe(1))
  `)
  const report = await run(fakeSandbox(() => status(200)))
  expect(report.assertions[0]).toMatchObject({
    status: 'fail',
    message: expect.stringContaining('upstream/api.example.com/'),
  })
})

test('runs again, and one run after the other', async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const reports = await Promise.all([
    run(fakeSandbox(() => status(200))),
    run(fakeSandbox(() => status(404))),
  ])
  expect(reports.map(({ verdict }) => verdict)).toEqual(['pass', 'fail'])
  expect(reports.map(({ assertions }) => assertions.length)).toEqual([1, 1])
})

test.each(["openPage('/')", "openPage('/', { javascript: true })"])(
  'says what is missing where %s finds no browser',
  async (opening) => {
    const run = await bundle(`
      test('opens', async () => {
        const page = await ${opening}
        expect(page.status).toBe(200)
      })
    `)
    const { assertions } = await run(fakeSandbox(() => status(200)))
    expect(assertions).toMatchObject([
      { status: 'error', message: expect.stringContaining('openPage() needs a browser') },
    ])
  },
)
