import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import type { CompiledModule, ProjectFiles } from '../protocol/project'
import { compileModule, type Swc } from './compile'
import { compileProject } from './compile-project'
import { startSwc } from './swc'

const require = createRequire(import.meta.url)
let swc: Swc

beforeAll(async () => {
  const wasm = readFileSync(require.resolve('@next/swc-wasm-web/wasm_bg.wasm'))
  swc = await startSwc(new Uint8Array(wasm))
})

const project: ProjectFiles = {
  'app/layout.tsx': `export default function Layout({ children }) {
  return <html><body>{children}</body></html>
}`,
  'app/page.tsx': `import { Counter } from './counter'
import { save } from './actions'

export default async function Page({ searchParams }) {
  const { id } = await searchParams
  async function remember(form: FormData) {
    'use server'
    await save(id, form)
  }
  return <form action={remember}><Counter start={1} /></form>
}`,
  'app/counter.tsx': `'use client'
import { useState } from 'react'
import { save } from './actions'
import { useDouble } from '@/lib/use-double'

export function Counter({ start }: { start: number }) {
  const [n] = useState(start)
  const late = async () => (await import('./late')).value
  return <button onClick={late}>{useDouble(n)}{typeof window}</button>
}
export default save`,
  'app/late.ts': 'export const value = 1',
  'app/actions.ts': `'use server'
export async function save(id: string, form: FormData) {
  return id + form.get('text')
}
export const remove = async (id: string) => id`,
  'lib/use-double.ts': `import { useState } from 'react'
export const useDouble = (n: number) => useState(2 * n)[0]`,
  'lib/load.ts': `export async function load() {
  'use cache'
  return 1
}
export async function send() {
  'use server'
  return 2
}`,
  'app/api/route.ts': 'export const GET = async () => Response.json(await (async () => 1)())',
  'lib/format.ts': 'export const format = (n: number) => `${n}`',
  'next.config.ts': 'export default {}',
}

function compile(files: ProjectFiles): Record<string, CompiledModule> {
  const { compiled, problems } = compileProject(files, swc)
  expect(problems).toEqual([])
  return compiled
}

/** The form for the browser, which must have compiled. */
function clientForm(module: CompiledModule | undefined) {
  if (!module?.client || 'problem' in module.client) throw new Error('There is no client form.')
  return module.client
}

/** What is wrong with a file in the browser's graph. */
function clientProblem(file: string, source: string) {
  const result = compileModule(file, source, swc, true)
  if (!('module' in result)) throw new Error(result.problem.message)
  const { client } = result.module
  return client && 'problem' in client ? client.problem : undefined
}

function serverProblem(file: string, source: string) {
  const result = compileModule(file, source, swc, true)
  return 'problem' in result ? result.problem : result.module.serverProblem
}

test('gives a project of handlers no client forms, and the same code as with pages', () => {
  const { 'app/page.tsx': _page, 'app/counter.tsx': _counter, ...handlers } = project
  const { 'lib/use-double.ts': _hook, 'app/layout.tsx': _layout, ...files } = handlers
  const without = compile(files)
  const withPages = compile(project)
  for (const [file, module] of Object.entries(without)) {
    expect(Object.keys(module)).not.toContain('client')
    const { client: _client, ...server } = withPages[file] ?? module
    expect(server).toEqual(module)
  }
  expect(Object.keys(without['app/api/route.ts'] ?? {})).toEqual([
    'code',
    'imports',
    'async',
    'map',
    'names',
  ])
  expect(Object.keys(without['lib/format.ts'] ?? {})).toEqual([
    'code',
    'imports',
    'async',
    'map',
    'names',
  ])
})

test('makes a client form of what a browser may need, and of nothing else', () => {
  const withForm = Object.entries(compile(project)).filter(([, module]) => module.client)
  expect(withForm.map(([file]) => file)).toEqual([
    'app/counter.tsx',
    'app/late.ts',
    'app/actions.ts',
    'lib/use-double.ts',
    'lib/load.ts',
    'lib/format.ts',
  ])
})

test('puts a proxy in the place of a client component, with the names that it exports', () => {
  const counter = compile(project)['app/counter.tsx']
  expect(counter?.clientExports).toEqual(['Counter', 'default'])
  expect(counter?.code).toContain('createProxy("/app/counter.tsx")')
  expect(counter?.imports).toEqual([])
})

test('compiles a client component for both of its places: lowered, `window` left to the place', () => {
  const { code, imports, map } = clientForm(compile(project)['app/counter.tsx'])
  expect(imports).toEqual([
    '@swc/helpers/_/_async_to_generator',
    'react/jsx-runtime',
    'react',
    './actions',
    '@/lib/use-double',
  ])
  expect(code).toContain('typeof window')
  expect(code).not.toMatch(/\basync\b|\bawait\s/)
  expect(code).toMatch(/__load\s*\('\.\/late'\)/)
  expect(JSON.parse(map)).toMatchObject({ sources: ['app/counter.tsx'] })
})

test('tells of Server Actions in a file of their own, which the browser gets references to', () => {
  const actions = compile(project)['app/actions.ts']
  const ids = Object.keys(actions?.actions ?? {})
  expect(Object.values(actions?.actions ?? {}).toSorted()).toEqual(['remove', 'save'])
  expect(actions?.actionNames).toEqual(actions?.actions)
  expect(actions?.imports).toContain('private-next-rsc-server-reference')
  const { code, imports } = clientForm(actions)
  expect(imports).toEqual(['private-next-rsc-action-client-wrapper'])
  expect(code).not.toContain('form.get')
  for (const id of ids) expect(code).toContain(id)
})

test('tells of inline Server Actions by the name that the learner gave them', () => {
  const page = compile(project)['app/page.tsx']
  expect(Object.values(page?.actions ?? {})).toEqual(['$$RSC_SERVER_ACTION_0'])
  expect(Object.values(page?.actionNames ?? {})).toEqual(['remember'])
  expect(Object.keys(page?.actionNames ?? {})).toEqual(Object.keys(page?.actions ?? {}))
  expect(page?.imports).toContain('private-next-rsc-action-encryption')
})

test('names Server Actions in every way of writing them', () => {
  const inline = `export default async function () { 'use server' }
export const o = { async save() { 'use server' } }
const b = async (a, b) => { 'use server'; await a }
const Page = () => <form action={async (x) => { 'use server'; b(x) }} />`
  const names = (source: string) =>
    Object.values(
      compile({ 'app/page.tsx': '', 'lib/a.tsx': source })['lib/a.tsx']?.actionNames ?? {},
    )
  expect(names(inline).toSorted()).toEqual(['$$RSC_SERVER_ACTION_0', 'action', 'b', 'save'])
  const file = `'use server'
export default async function first() {}
async function inner() {}
export { inner as outer }`
  expect(names(file).toSorted()).toEqual(['first', 'inner'])
})

test('tells cached functions from Server Actions by their ids', () => {
  const load = compile(project)['lib/load.ts']
  expect(Object.values(load?.cached ?? {})).toEqual(['load'])
  expect(Object.values(load?.actionNames ?? {})).toEqual(['send'])
})

test('gives a Server Action the same id in each compilation', () => {
  const ids = () => Object.keys(compile(project)['app/actions.ts']?.actions ?? {})
  expect(ids()).toEqual(ids())
})

test('takes `export *` and CommonJS of a client component as Next tells of them', () => {
  const exportsOf = (source: string) =>
    compile({ 'app/page.tsx': '', 'lib/a.jsx': source })['lib/a.jsx']?.clientExports?.toSorted()
  expect(exportsOf("'use client'\nexport * from './b'\nexport const c = 1")).toEqual(['*', 'c'])
  expect(exportsOf("'use client'\nmodule.exports = { a: 1 }")).toEqual([])
})

test('leaves a file with hooks to client components: it is an error once the server imports it', () => {
  const hook = compile(project)['lib/use-double.ts']
  expect(hook?.serverProblem).toMatchObject({
    file: 'lib/use-double.ts',
    line: 1,
    column: 10,
    message: expect.stringContaining('depends on `useState` into a React Server Component module'),
  })
  expect(() => new Function(hook?.code ?? '')()).toThrow('depends on `useState`')
  expect(clientForm(hook).code).toContain('useState')
})

test('refuses hooks in a page, and in any file of a project without pages', () => {
  const source = "import { useState } from 'react'\n\nexport default function Page() { useState() }"
  expect(compileModule('app/page.tsx', source, swc, true)).toMatchObject({
    problem: { line: 1, column: 10, message: expect.stringContaining('depends on `useState`') },
  })
  expect(compileModule('lib/a.tsx', source, swc)).toHaveProperty('problem')
})

test('passes on what Next refuses in the browser’s graph, with the place', () => {
  expect(
    clientProblem('app/a.tsx', "'use client'\nimport 'server-only'\nexport const a = 1"),
  ).toMatchObject({
    line: 2,
    column: 1,
    message: expect.stringContaining(
      'depends on "server-only" into a React Client Component module',
    ),
    codeFrame: expect.stringContaining("import 'server-only'"),
  })
  const headers = "import { cookies } from 'next/headers'\nexport const a = () => cookies()"
  expect(clientProblem('lib/a.ts', headers)).toMatchObject({
    line: 1,
    column: 1,
    message: expect.stringContaining('depends on "next/headers"'),
  })
  const metadata = "'use client'\n\nexport const metadata = {}\nexport default function Page() {}"
  expect(clientProblem('app/page.tsx', metadata)).toMatchObject({
    line: 3,
    column: 14,
    message: expect.stringContaining('export "metadata" from a component marked with "use client"'),
  })
  const inline =
    "'use client'\nexport const a = async () => { 'use server' }\nexport const b = async () => { 'use server' }"
  expect(clientProblem('app/a.tsx', inline)).toMatchObject({
    line: 2,
    column: 32,
    message: expect.stringContaining('not allowed to define inline "use server"'),
  })
  expect(clientProblem('app/a.tsx', inline)?.codeFrame?.match(/\^+/g)).toHaveLength(1)
})

test('passes on what Next refuses on the server, with the place', () => {
  expect(serverProblem('app/actions.ts', "'use server'\n\nexport const x = 1")).toMatchObject({
    line: 3,
    column: 1,
    message: 'Only async functions are allowed to be exported in a "use server" file.',
  })
  expect(serverProblem('app/actions.ts', "'use server'\nexport function x() {}")).toMatchObject({
    line: 2,
    column: 17,
    message: 'Server Actions must be async functions.',
  })
  expect(serverProblem('app/error.tsx', 'export default function E() {}')).toMatchObject({
    line: 1,
    message: expect.stringMatching(/^app\/error.tsx must be a Client Component\./),
  })
  expect(serverProblem('lib/a.tsx', "import './b'\n'use client'")).toMatchObject({
    line: 2,
    message: expect.stringContaining('must be placed before other expressions'),
  })
  expect(
    serverProblem(
      'app/page.tsx',
      "'use client'\nexport default function Page() {\n  return 1 1\n}",
    ),
  ).toMatchObject({
    line: 3,
    column: 12,
  })
})

test('passes on what Next refuses of directives and imports in a Server Component', () => {
  const messageOf = (source: string) => serverProblem('app/page.tsx', source)?.message
  expect(messageOf("'use client'\n'use server'\nexport async function a() {}")).toContain(
    `It's not possible to have both "use client" and "use server" directives in the same file.`,
  )
  expect(messageOf("import 'client-only'")).toContain('imports client-only. It only works in a')
  expect(messageOf("import { useRouter } from 'next/router'\nuseRouter()")).toContain(
    'imports next/router. Use next/navigation instead.',
  )
  expect(messageOf('export const metadata = {}\nexport function generateMetadata() {}')).toContain(
    '"metadata" and "generateMetadata" cannot be exported at the same time',
  )
  const dynamic = "import dynamic from 'next/dynamic'\ndynamic(() => import('./a'), { ssr: false })"
  expect(messageOf(dynamic)).toContain('`ssr: false` is not allowed with `next/dynamic`')
})

test('compiles an async client component, which only React refuses', () => {
  const source = "'use client'\nexport default async function A() {}"
  expect(clientProblem('app/a.tsx', source)).toBeUndefined()
})

test('finds segment config of a page that is no literal', () => {
  const result = compileModule('app/a/page.tsx', 'export const revalidate = 2 * 3', swc, true)
  expect(result).toMatchObject({
    module: {
      refused: { unreadableConfig: { line: 1, message: expect.stringContaining('"/a/page"') } },
    },
  })
})
