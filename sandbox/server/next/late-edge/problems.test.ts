import { expect, test } from 'vitest'
import type { CompiledModule, ProjectFiles } from '../../../protocol/project'
import type { Route } from '../../learner/routes'
import { findProblems } from './problems'

const route: Route = {
  kind: 'handler',
  file: 'app/items/[id]/route.ts',
  page: '/items/[id]/route',
  pathname: '/items/[id]',
  edge: true,
}

const provided = { 'node:crypto': {}, 'node:buffer': {}, 'project:lib/db': {}, 'next/server': {} }

/** Problems of `files`, of which each imports what its lines name. */
function problemsOf(
  files: ProjectFiles,
  exported: string[] = [],
  readsSource = true,
  routes: Route[] = [route],
) {
  const compiled = Object.entries(files).map(([file, source]): [string, CompiledModule] => {
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name)
    const names = { imported: {}, exported }
    return [file, { code: '', imports, async: false, map: '', names }]
  })
  const sources = { files, compiled: Object.fromEntries(compiled), provided }
  return findProblems(routes, sources, readsSource)
}

test('names a module of Node that an edge handler reaches, where it is imported', () => {
  const problems = problemsOf({
    [route.file]: "import { first } from '@/lib/first'\nimport { Buffer } from 'node:buffer'",
    'lib/first.ts':
      "import { NextResponse } from 'next/server'\nimport { hash } from 'node:crypto'",
    'lib/other.ts': "import { hash } from 'node:crypto'",
  })
  expect(problems).toMatchObject([{ kind: 'build', file: 'lib/first.ts', line: 2 }])
  expect(problems[0]?.message).toContain("A Node.js module is loaded ('node:crypto')")
  expect(problems[0]?.message).toContain(route.file)
})

test('says why Prisma cannot work in an edge handler', () => {
  const problems = problemsOf({ [route.file]: "import { db } from '@/lib/db'" })
  expect(problems).toMatchObject([{ file: route.file, line: 1 }])
  expect(problems[0]?.message).toContain('socket')
})

test('refuses generateStaticParams beside the edge runtime, as Next 15 and 16 do', () => {
  const files = {
    [route.file]: "export const runtime = 'edge'\nexport const generateStaticParams = 1",
  }
  expect(problemsOf(files, ['runtime', 'generateStaticParams'])).toMatchObject([
    { kind: 'build', file: route.file, line: 2 },
  ])
  expect(problemsOf(files, ['runtime', 'generateStaticParams'], false)).toEqual([])
})

test('refuses the edge runtime to API routes of the Pages Router', () => {
  const api: Route = { ...route, kind: 'api', file: 'pages/api/a.ts', page: '/api/a' }
  const [problem] = problemsOf({ [api.file]: '' }, [], true, [api])
  expect(problem?.message).toContain('pages/api/a.ts asks for the Edge runtime')
})
