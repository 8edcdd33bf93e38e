import { expect, test } from 'vitest'
import type { RequestTrace } from '../protocol/trace'
import { useBarePage, type PageSandbox } from '../testing/bare-page'
import { exposeModule } from '../testing/expose-module'
import { findMixedPages } from '../testing/page-gate'
import { readTestProject } from '../testing/test-project'

const REQUESTS = 50
const PAGE_REQUESTS = 20

declare global {
  /** sandbox/testing/page-gate.ts, where `exposeModule` has put it into the page. */
  var pageGate: typeof import('../testing/page-gate')
}

const bare = useBarePage()

interface Reading {
  step: string
  seen: unknown[]
}

interface Outcome {
  id: string
  readings: Reading[]
  trace: RequestTrace
}

/** Sends all requests before the first one is answered; each carries its id as cookie, header and param. */
function sendTogether(sandbox: PageSandbox, path: string): Promise<Outcome[]> {
  return sandbox.inPage(
    async (sandbox, [path, count]) => {
      const send = async (id: string): Promise<Outcome> => {
        const response = await sandbox.fetch(`${path}/${id}`, {
          headers: { cookie: `id=${id}`, 'x-id': id },
          cookies: 'omit',
        })
        const text = await response.text()
        const trace = await response.trace
        if (response.status !== 200) throw new Error(trace.logs.map(({ text }) => text).join('\n'))
        const readings = JSON.parse(text) as Reading[]
        const after = (await (await sandbox.fetch(`/api/after/${id}`)).json()) as Reading[]
        return { id, readings: [...readings, ...after], trace }
      }
      return Promise.all(Array.from({ length: count }, (_, index) => send(String(index + 1))))
    },
    [path, REQUESTS] as const,
  )
}

/** Reads in which a request saw anything but itself. */
const findMixed = (outcomes: Outcome[]) =>
  outcomes.flatMap(({ id, readings }) =>
    readings
      .filter(({ seen }) => seen.some((value) => value !== id))
      .map(({ step, seen }) => `${id} saw ${seen.join(', ')} at ${step}`),
  )

const start = () => bare.sandbox({ files: readTestProject('context-gate'), timeoutMs: 60_000 })

test('keeps 50 overlapping requests apart at every kind of await', async () => {
  const outcomes = await sendTogether(await start(), '/api/gate')
  const steps = new Set(outcomes.flatMap(({ readings }) => readings.map(({ step }) => step)))
  expect([...steps]).toEqual([
    'start',
    'timer',
    'all: first',
    'all: last',
    'for await: 0',
    'for await: 1',
    'for await: 2',
    'import',
    'query',
    'transaction: start',
    'transaction: query',
    'transaction: end',
    'nested fetch',
    'pull 0',
    'pull 1',
    'pull 2',
    'after',
  ])
  expect(outcomes.flatMap(({ readings }) => readings)).toHaveLength(REQUESTS * steps.size)
  expect(findMixed(outcomes)).toEqual([])
  for (const { id, trace } of outcomes) {
    expect(trace.logs.map(({ text }) => text)).toEqual([`gate ${id}`])
    const params = trace.queries.flatMap((query) => query.params.map(String))
    expect(params.filter((param) => param.startsWith('gate'))).toEqual([`gate ${id}`, `gate ${id}`])
  }
})

test('keeps 50 overlapping requests of an edge handler apart', async () => {
  const outcomes = await sendTogether(await start(), '/api/edge-gate')
  const steps = new Set(outcomes.flatMap(({ readings }) => readings.map(({ step }) => step)))
  expect([...steps]).toEqual([
    'start',
    'timer',
    'all: first',
    'all: last',
    'import',
    'nested fetch',
  ])
  expect(outcomes.flatMap(({ readings }) => readings)).toHaveLength(REQUESTS * steps.size)
  expect(findMixed(outcomes)).toEqual([])
})

test('would report a handler that keeps what belongs to a request in a module variable', async () => {
  const outcomes = await sendTogether(await start(), '/api/control')
  const mixed = findMixed(outcomes)
  expect(mixed.length).toBeGreaterThan(REQUESTS)
  // Which requests meet depends on the machine.
  expect(mixed).toContainEqual(expect.stringMatching(/^(\d+) saw (?!\1 )\d+ at timer$/))
})

test('keeps pages, actions and handlers apart that overlap', async () => {
  await exposeModule(bare.page, 'sandbox/testing/page-gate.ts', 'pageGate')
  const files = readTestProject('context-gate-pages')
  const sandbox = await bare.sandbox({ files, timeoutMs: 60_000 })
  const outcomes = await sandbox.inPage(
    (running, count) => pageGate.sendPagesTogether(running, count),
    PAGE_REQUESTS,
  )
  expect(outcomes).toHaveLength(PAGE_REQUESTS)
  const steps = new Set(outcomes.flatMap(({ readings }) => readings.map(({ step }) => step)))
  expect([...steps]).toEqual(
    expect.arrayContaining([
      'page',
      'streamed later',
      'metadata',
      'action: after',
      'handler: third',
    ]),
  )
  expect(outcomes.flatMap(({ readings }) => readings)).toHaveLength(PAGE_REQUESTS * steps.size)
  expect(findMixedPages(outcomes)).toEqual([])
})
