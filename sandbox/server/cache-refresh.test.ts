import { expect, onTestFinished, test } from 'vitest'
import type { NextVersion, Sandbox } from '../client/types'
import { startNodeSandbox } from '../conformance/node-sandbox'
import type { CacheStore } from '../protocol/cache'
import type { RequestTrace } from '../protocol/trace'

const ORIGIN = 'https://prices.example.com/gold'
const FILES = {
  'app/api/price/route.ts': `
    export const dynamic = 'force-static'
    export const revalidate = 60
    export async function GET() {
      const { euros } = await (await fetch('${ORIGIN}')).json()
      return Response.json({ euros })
    }`,
  'app/api/cached/route.ts': `
    import { unstable_cache } from 'next/cache'
    const read = unstable_cache(async () => 1, ['prices', 'gold'])
    export const dynamic = 'force-dynamic'
    export const GET = async () => Response.json(await read())`,
  'upstream/prices.example.com/gold/route.ts': `
    let euros = 0
    export const GET = () => Response.json({ euros: ++euros })`,
}
const VERSIONS: NextVersion[] = ['14', '15', '16']

// The first test of a version builds its scripts.
const PATIENCE_MS = 300_000

async function start(next: NextVersion): Promise<Sandbox> {
  const { sandbox, close } = await startNodeSandbox(FILES, next)
  onTestFinished(close)
  return sandbox
}

async function entryOf(sandbox: Sandbox, label: string) {
  const { entries } = await sandbox.cache()
  return entries.find((entry) => entry.label === label)
}

async function send(sandbox: Sandbox, path: string): Promise<[text: string, trace: RequestTrace]> {
  const response = await sandbox.fetch(path)
  return [await response.text(), await response.trace]
}

const touches = ({ cache }: RequestTrace, store: CacheStore) =>
  cache.filter((touch) => touch.store === store).map(({ operation }) => operation)

test.each(VERSIONS)(
  'Next %s: a refresh that fails keeps the old reply, and is told as such',
  async (next) => {
    const sandbox = await start(next)
    const built = await entryOf(sandbox, '/api/price')
    expect(built?.failed).toBeNull()
    await sandbox.setUpstream('prices.example.com', { failure: 'error' })
    await sandbox.clock.advance(61_000)
    const [old] = await send(sandbox, '/api/price')
    // Next 14 refreshes when the request has ended.
    await expect
      .poll(() => entryOf(sandbox, '/api/price'))
      .toMatchObject({
        madeAt: built?.madeAt,
        madeBy: { kind: 'build' },
        failed: { by: { kind: 'request', request: 'GET /api/price' } },
        state: 'fresh',
        value: { text: old },
      })
    await sandbox.setUpstream('prices.example.com', { failure: 'none' })
    await sandbox.clock.advance(61_000)
    await send(sandbox, '/api/price')
    await expect
      .poll(() => entryOf(sandbox, '/api/price'))
      .toMatchObject({ failed: null, madeBy: { kind: 'request' } })
  },
  PATIENCE_MS,
)

test.each(['15', '16'] as const)(
  'Next %s: the trace of a request tells whether the refresh failed or not',
  async (next) => {
    const sandbox = await start(next)
    await sandbox.setUpstream('prices.example.com', { failure: 'error' })
    await sandbox.clock.advance(61_000)
    const [, failed] = await send(sandbox, '/api/price')
    expect(touches(failed, 'route')).toEqual(['stale', 'keep'])
    await sandbox.setUpstream('prices.example.com', { failure: 'none' })
    await sandbox.clock.advance(61_000)
    const [, good] = await send(sandbox, '/api/price')
    expect(touches(good, 'route')).toEqual(['stale', 'set'])
  },
  PATIENCE_MS,
)

test.each(['15', '16'] as const)(
  'Next %s: what the build kept of a plain fetch is refreshed by no request',
  async (next) => {
    const sandbox = await start(next)
    await sandbox.clock.advance(61_000)
    const [, trace] = await send(sandbox, '/api/price')
    expect(touches(trace, 'route')).toEqual(['stale', 'set'])
    expect(trace.upstream).toHaveLength(1)
    expect(touches(trace, 'data')).toEqual([])
    expect(await entryOf(sandbox, ORIGIN)).toMatchObject({
      madeBy: { kind: 'build' },
      state: 'stale',
      refresh: 'never',
    })
  },
  PATIENCE_MS,
)

test(
  'Next 14: the refresh of a reply waits for what its plain fetch brings, and stores it',
  async () => {
    const sandbox = await start('14')
    const built = await entryOf(sandbox, ORIGIN)
    expect(built?.refresh).toBe('behind or before')
    await sandbox.clock.advance(61_000)
    const [, trace] = await send(sandbox, '/api/price')
    expect(touches(trace, 'data')).toEqual(['stale', 'set'])
    expect(await entryOf(sandbox, ORIGIN)).toMatchObject({ madeBy: { kind: 'request' } })
  },
  PATIENCE_MS,
)

test.each(VERSIONS)(
  'Next %s: a cached function without a name goes by its key',
  async (next) => {
    const sandbox = await start(next)
    await send(sandbox, '/api/cached')
    const entry = await entryOf(sandbox, "unstable_cache ['prices', 'gold']")
    expect(entry?.value.text).toBe('1')
  },
  PATIENCE_MS,
)
