// The runner as it is shipped: each test bundles a checks file and runs it against a double of the sandbox.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleChecks } from '../build/checks'
import type { Sandbox } from '../client/types'
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
    import { request, sql, suspect } from '@/sandbox/checks/api'
  `
  await writeFile(file, imports + checks)
  const misconceptions = [{ id: 'null-with-200', title: 'Null is an answer', message: 'Send 404.' }]
  const written = await bundleChecks([{ slug, file, misconceptions }], folder)
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

test("fails with the reason when the sandbox answers in the handler's place, and stops", async () => {
  const run = await bundle(`
    test('answers', async () => expect((await request('GET', '/')).status).toBe(200))
    test('answers again', async () => expect((await request('GET', '/')).status).toBe(200))
  `)
  const reason = 'app/route.ts did not begin its answer within 4.5 s. Look for an endless loop.'
  const report = await run(fakeSandbox(() => ({ status: 504, body: '', sandboxReason: reason })))
  expect(report.verdict).toBe('fail')
  expect(report.assertions[0]?.message).toContain(`got no answer from your code: ${reason}`)
  expect(report.assertions[0]?.requests[0]?.problem).toBe(reason)
  expect(report.assertions[1]).toEqual({
    title: 'answers again',
    status: 'error',
    message: 'Not run: an earlier request got no answer from your code.',
    requests: [],
  })
})

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
