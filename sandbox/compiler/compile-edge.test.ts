import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { StackMapper } from '../modules/learner-stack'
import { ModuleGraph } from '../modules/module-graph'
import { compileModule, type Swc } from './compile'
import { startSwc } from './swc'

const require = createRequire(import.meta.url)
let swc: Swc

beforeAll(async () => {
  const wasm = readFileSync(require.resolve('@next/swc-wasm-web/wasm_bg.wasm'))
  swc = await startSwc(new Uint8Array(wasm))
})

function compile(file: string, source: string) {
  const result = compileModule(file, source, swc)
  if ('problem' in result) throw new Error(result.problem.message)
  return result.module
}

test('tells which route handlers run in the edge runtime', () => {
  const runtimeOf = (file: string, source: string) => compile(file, source).runtime
  expect(runtimeOf('app/route.ts', "export const runtime = 'edge'")).toBe('edge')
  expect(runtimeOf('app/a/route.js', "export const runtime = 'experimental-edge'")).toBe('edge')
  expect(runtimeOf('app/route.ts', "export const runtime = 'nodejs'")).toBeUndefined()
  expect(runtimeOf('app/route.ts', "// export const runtime = 'edge'")).toBeUndefined()
  expect(runtimeOf('pages/api/a.ts', "export const config = { runtime: 'edge' }")).toBe('edge')
  expect(runtimeOf('lib/edge.ts', "export const runtime = 'edge'")).toBeUndefined()
})

const thrown = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return String((error as Error).stack)
  }
  throw new Error('Nothing was thrown.')
}

test('runs modules with names of a scope, which they may declare themselves', () => {
  const source = `const process = 'mine'
export const seen = [process, typeof EdgeRuntime]
export function fail() {
  throw new Error('thrown')
}`
  const files = { 'a.ts': source }
  const compiled = { 'a.ts': compile('a.ts', source) }
  const graph = new ModuleGraph(
    files,
    compiled,
    {},
    {
      scope: { process: {}, EdgeRuntime: 'edge-runtime' },
    },
  )
  const { seen, fail } = graph.load('a.ts') as { seen: unknown; fail(): never }
  expect(seen).toEqual(['mine', 'string'])
  const place = new StackMapper(compiled).map(thrown(fail))
  expect(place).toContain('a.ts:4:9')
})
