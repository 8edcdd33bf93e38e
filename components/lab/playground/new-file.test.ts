import { expect, test } from 'vitest'
import { typecheckProjects } from '@/sandbox/build/typecheck-projects'
import { newFiles } from './new-file'

const NAMES = [
  'app/page.tsx',
  'app/shop/layout.tsx',
  'app/shop/template.tsx',
  'app/shop/loading.tsx',
  'app/shop/error.tsx',
  'app/shop/not-found.tsx',
  'app/shop/actions.ts',
  'app/api/route.ts',
  'proxy.ts',
]

/** A project to which these files were added one after the other. */
const madeOf = (paths: string[]) =>
  paths.reduce<Record<string, string>>(
    (files, path) => ({ ...files, ...newFiles(path, files) }),
    {},
  )

test('starts files that Next knows by their name with code that its types accept', () => {
  const files = madeOf(NAMES)
  expect(Object.keys(files).toSorted()).toEqual([...NAMES, 'app/layout.tsx'].toSorted())
  expect(Object.values(files)).not.toContain('')
  const project = { next: '16' as const, folder: 'new', files, places: {} }
  expect(typecheckProjects([project])).toEqual([])
})

test('gives the first page of a project a root layout, as next dev does', () => {
  expect(Object.keys(newFiles('app/page.tsx', { 'app/api/route.ts': '' }))).toEqual([
    'app/layout.tsx',
    'app/page.tsx',
  ])
  expect(Object.keys(newFiles('src/app/page.jsx', {}))).toEqual([
    'src/app/layout.jsx',
    'src/app/page.jsx',
  ])
  expect(Object.keys(newFiles('app/page.tsx', { 'app/(a)/layout.tsx': '' }))).toEqual([
    'app/page.tsx',
  ])
})

test('writes no types into JavaScript, and nothing into files of another place', () => {
  expect(newFiles('app/api/route.js', {})['app/api/route.js']).toContain('GET(request) {')
  expect(newFiles('middleware.js', {})['middleware.js']).not.toContain('NextRequest')
  expect(newFiles('lib/page.tsx', {})).toEqual({ 'lib/page.tsx': '' })
  expect(newFiles('lib/proxy.ts', { 'app/route.ts': '' })).toEqual({ 'lib/proxy.ts': '' })
  expect(newFiles('data/seed.json', {})).toEqual({ 'data/seed.json': '' })
})

test('writes no JSX into a file whose ending allows none', () => {
  const layout = { 'app/layout.tsx': '' }
  expect(newFiles('app/shop/page.ts', layout)).toEqual({ 'app/shop/page.ts': '' })
  expect(newFiles('app/api/route.ts', layout)['app/api/route.ts']).toContain('GET(')
})
