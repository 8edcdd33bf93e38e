import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { ModuleGraph } from '../modules/module-graph'
import { StackMapper } from '../modules/learner-stack'
import type { ProjectFiles } from '../protocol/project'
import { compileModule, type Swc } from './compile'
import { compileProject } from './compile-project'
import { startSwc } from './swc'

const require = createRequire(import.meta.url)
let swc: Swc

beforeAll(async () => {
  const wasm = readFileSync(require.resolve('@next/swc-wasm-web/wasm_bg.wasm'))
  swc = await startSwc(new Uint8Array(wasm))
})

/** The async helper of @swc/helpers, which lowered code imports. */
const helper = require('@swc/helpers/_/_async_to_generator')

function run(files: ProjectFiles, file: string) {
  const { compiled, problems } = compileProject(files, swc)
  expect(problems).toEqual([])
  const provided = { '@swc/helpers/_/_async_to_generator': helper }
  return { compiled, exports: new ModuleGraph(files, compiled, provided).load(file) }
}

test('lowers async functions, so that no native await is left', () => {
  const source = 'export async function GET() { await fetch("/"); return new Response("await") }'
  const result = compileModule('app/route.ts', source, swc)
  if (!('module' in result)) throw new Error(result.problem.message)
  expect(result.module.code).not.toMatch(/\basync\b|\bawait\s/)
  expect(result.module.async).toBe(false)
  expect(result.module.imports).toContain('@swc/helpers/_/_async_to_generator')
})

test('places a syntax error by line and column, with the code around it', () => {
  const result = compileModule('app/route.ts', 'export const a = 1\nexport const b = (2\n', swc)
  expect(result).toMatchObject({
    problem: { kind: 'syntax', file: 'app/route.ts', line: 2, column: 21 },
  })
  if ('problem' in result) expect(result.problem.codeFrame).toContain('export const b = (2')
  const inside = compileModule('app/route.ts', 'export function GET() {\n  return 1 1\n}\n', swc)
  expect(inside).toMatchObject({ problem: { line: 2, column: 12 } })
})

test('passes on what Next itself refuses', () => {
  const result = compileModule(
    'app/route.ts',
    "import { useState } from 'react'\nexport const GET = useState",
    swc,
  )
  expect(result).toMatchObject({ problem: { line: 1 } })
})

test('runs imports in order, once, also in a circle', () => {
  const files = {
    'a.ts': "import { b } from './b'\nexport const a = 'a'\nexport const both = () => a + b()",
    'b.ts': "import { a } from './a'\nexport const b = () => 'b' + a",
  }
  const { exports } = run(files, 'a.ts')
  expect((exports as { both(): string }).both()).toBe('aba')
})

test('waits for top-level await of an import, and stays synchronous without one', async () => {
  const files = {
    'slow.ts':
      'export const value = await new Promise<number>((resolve) => setTimeout(() => resolve(7), 5))',
    'user.ts': "import { value } from './slow'\nexport const twice = value * 2",
    'plain.ts': 'export const one = 1',
  }
  const { exports } = run(files, 'user.ts')
  expect(exports).toBeInstanceOf(Promise)
  expect(await exports).toMatchObject({ twice: 14 })
  expect(run(files, 'plain.ts').exports).toMatchObject({ one: 1 })
})

test('gives JSON files a default export and their keys', () => {
  const files = {
    'a.ts': "import data, { name } from './data.json'\nexport const got = [data.name, name]",
    'data.json': '{"name":"x","age":1}',
  }
  expect(run(files, 'a.ts').exports).toMatchObject({ got: ['x', 'x'] })
})

test('maps a stack to the file, line and column that the learner wrote', () => {
  const source =
    'interface A { x: number }\n\nexport function fail(): A {\n  throw new Error("boom")\n}\n'
  const { compiled, exports } = run({ 'lib/fail.ts': source }, 'lib/fail.ts')
  const stack = (() => {
    try {
      ;(exports as { fail(): void }).fail()
      return ''
    } catch (error) {
      return error instanceof Error ? (error.stack ?? '') : ''
    }
  })()
  const mapped = new StackMapper(compiled).map(stack)
  expect(mapped).toContain('lib/fail.ts:4:9')
  expect(mapped).not.toContain('node:internal')
})

test('takes only what is an import for one, not the same words in a text', async () => {
  const files = {
    'late.ts': "export const name = 'late'",
    'a.ts': `// import('./nothing')
      export const text = "import('./no'), require('./no')" + \`import('./no') \${1} require('./no')\`
      export const quote = /['"\`]import\\(/.source
      export const late = import('./late')`,
  }
  const { compiled, exports } = run(files, 'a.ts')
  expect(compiled['a.ts']?.imports).toEqual([])
  const { text, quote, late } = exports as { text: string; quote: string; late: Promise<object> }
  expect(text).toBe("import('./no'), require('./no')import('./no') 1 require('./no')")
  expect(quote).toBe('[\'"`]import\\(')
  expect(await late).toMatchObject({ name: 'late' })
})

test('loads what a module requires when it gets there', () => {
  const files = {
    'b.js': 'exports.name = "b"',
    'a.js': 'module.exports = { named: () => require("./b").name }',
  }
  const { exports } = run(files, 'a.js')
  expect((exports as { named(): string }).named()).toBe('b')
})

test('gives a promise where a module requires one that awaits', async () => {
  const files = {
    'slow.ts': 'export const value = await Promise.resolve(7)',
    'a.js': 'module.exports = { first: require("./slow"), again: () => require("./slow") }',
  }
  const exports = run(files, 'a.js').exports as {
    first: Promise<unknown>
    again(): Promise<unknown>
  }
  expect(exports.first).toBeInstanceOf(Promise)
  expect(await exports.first).toMatchObject({ value: 7 })
  expect(exports.again()).toBe(exports.first)
})

test('finds segment config that is no literal, which next build cannot read', () => {
  const compile = (source: string) => compileModule('app/api/x/route.ts', source, swc)
  const refusedOf = (source: string) => {
    const result = compile(source)
    return 'module' in result ? result.module.refused?.unreadableConfig : result.problem
  }
  expect(refusedOf('export const revalidate = 60')).toBeUndefined()
  expect(refusedOf("export const dynamic = 'force-static' as const")).toBeUndefined()
  expect(refusedOf('\nexport const revalidate = 60 * 60')).toMatchObject({
    kind: 'build',
    file: 'app/api/x/route.ts',
    line: 2,
    column: 14,
    message: expect.stringContaining('Unsupported node type "BinaryExpression" at "revalidate"'),
  })
  expect(refusedOf('const n = 5\nexport const revalidate = n')?.message).toContain('"n"')
})

test('reads the config of a proxy from its source', () => {
  const configOf = (file: string, source: string) => {
    const result = compileModule(file, source, swc)
    return 'module' in result ? result.module.config : result.problem
  }
  const source = "export const config = { matcher: ['/api/:path*'] } as const"
  expect(configOf('proxy.ts', source)).toEqual({ value: { matcher: ['/api/:path*'] } })
  expect(configOf('src/middleware.js', source.replace(' as const', ''))).toHaveProperty('value')
  expect(configOf('proxy.ts', 'export const proxy = () => undefined')).toBeUndefined()
  expect(configOf('app/api/proxy.ts', source)).toBeUndefined()
  expect(configOf('proxy.ts', "const a = ['/a']\nexport const config = { matcher: a }")).toEqual({
    problem: expect.objectContaining({
      file: 'proxy.ts',
      line: 2,
      message: expect.stringContaining('"/proxy":\nUnknown identifier "a" at "config.matcher"'),
    }),
  })
})

test('knows the functions that are cached, and what other configurations refuse', () => {
  const source = `export async function load(id: string) {
  'use cache'
  return id
}`
  const result = compileModule('lib/load.ts', source, swc)
  if (!('module' in result)) throw new Error(result.problem.message)
  expect(Object.values(result.module.cached ?? {})).toEqual(['load'])
  expect(result.module.refused?.withoutUseCache).toMatchObject({
    line: 2,
    message: expect.stringContaining('enable the feature flag `cacheComponents`'),
  })
  const config = compileModule('app/x/route.ts', "export const dynamic = 'force-static'", swc)
  if (!('module' in config)) throw new Error(config.problem.message)
  expect(config.module.refused?.withCacheComponents?.message).toContain('cacheComponents')
  const instant = compileModule('app/x/page.tsx', 'export const instant = false', swc)
  if (!('module' in instant)) throw new Error(instant.problem.message)
  expect(instant.module.refused).toEqual({
    withoutCacheComponents: expect.objectContaining({
      message: expect.stringContaining('"instant" requires `nextConfig.cacheComponents`'),
    }),
  })
})

test('names what was called when an import is no function, at its place', () => {
  const source = [
    "import { after, before } from './names'",
    'export function GET() {',
    "  const text = before('a')",
    '  return after(() => text)',
    '}',
  ].join('\n')
  const files = { 'a.ts': source, 'names.ts': 'export const before = (text: string) => text' }
  const { compiled, exports } = run(files, 'a.ts')
  const thrown = (() => {
    try {
      return (exports as { GET(): unknown }).GET()
    } catch (error) {
      return error
    }
  })()
  expect(String(thrown)).toBe('TypeError: (0 , _names.after) is not a function')
  expect(new StackMapper(compiled).placeOf(thrown)).toEqual({ file: 'a.ts', line: 4, column: 10 })
})
