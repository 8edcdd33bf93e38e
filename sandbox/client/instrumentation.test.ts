import { afterEach, expect, test } from 'vitest'
import { startNodeSandbox } from '../conformance/node-sandbox'

const FILES = {
  'instrumentation.ts': `
    export async function register() {
      const found = globalThis as { registered?: number }
      found.registered = (found.registered ?? 0) + 1
      console.log('registered', found.registered)
    }`,
  'app/registered/route.ts': `
    export const dynamic = 'force-dynamic'
    export const GET = () => Response.json((globalThis as { registered?: number }).registered)`,
}

let close = () => {}
afterEach(() => close())

// The start of the sandbox, the start that `startNodeSandbox` adds, and one more.
test('shows what register logs, also of the first start, and registers once for each', async () => {
  const started = await startNodeSandbox(FILES, '16')
  close = started.close
  const { sandbox } = started
  const logs: string[] = []
  sandbox.on('log', ({ text }) => logs.push(text))
  await sandbox.write({})
  const response = await sandbox.fetch('/registered')
  expect(await response.json()).toBe(1)
  await expect.poll(() => logs).toEqual(['registered 1', 'registered 1', 'registered 1'])
}, 60_000)
