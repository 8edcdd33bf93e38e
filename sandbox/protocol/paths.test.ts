import { expect, test } from 'vitest'
import {
  appDirectory,
  findPathProblems,
  hasPages,
  isSource,
  joinPath,
  mayReachBrowser,
  pathProblem,
} from './paths'

test('accepts the paths of a Next project', () => {
  for (const path of [
    'app/api/[id]/route.ts',
    'lib/db.ts',
    '.env',
    'app/(group)/[[...slug]]/route.js',
  ]) {
    expect(pathProblem(path)).toBeNull()
  }
})

test('says what is wrong with a path that leaves the project', () => {
  expect(pathProblem('../secret.ts')).toContain('leaves the project')
  expect(pathProblem('app/../../x.ts')).toContain('leaves the project')
  expect(pathProblem('/etc/passwd')).toContain('absolute path')
  expect(pathProblem('C:/x.ts')).toContain('absolute path')
  expect(pathProblem('app\\x.ts')).toContain('backslash')
  expect(pathProblem('app//x.ts')).toContain('empty folder')
  expect(pathProblem('')).toContain('no name')
})

test('names every bad path of a write', () => {
  const problems = findPathProblems({ 'app/x.ts': '', '../a.ts': '', '/b.ts': '' })
  expect(problems.map(({ file }) => file)).toEqual(['../a.ts', '/b.ts'])
})

test('resolves relative imports, and none outside of the project', () => {
  expect(joinPath('app/api/route.ts', './data')).toBe('app/api/data')
  expect(joinPath('app/api/route.ts', '../../lib/db')).toBe('lib/db')
  expect(joinPath('app/route.ts', '../../lib')).toBeNull()
})

test('finds app/ below src/ only when there is no app/', () => {
  expect(appDirectory({ 'src/app/route.ts': '' })).toBe('src/app')
  expect(appDirectory({ 'src/app/route.ts': '', 'app/route.ts': '' })).toBe('app')
})

test('takes no declaration file for a source', () => {
  expect(isSource('lib/a.mjs')).toBe(true)
  expect(isSource('types/a.d.ts')).toBe(false)
  expect(isSource('data.json')).toBe(false)
})

test('knows a project with pages from one of handlers', () => {
  expect(hasPages({ 'app/(shop)/items/[id]/page.tsx': '' })).toBe(true)
  expect(hasPages({ 'src/app/page.js': '', 'lib/a.ts': '' })).toBe(true)
  expect(hasPages({ 'app/api/route.ts': '', 'src/app/page.tsx': '' })).toBe(false)
  expect(hasPages({ 'app/layout.tsx': '', 'app/homepage.tsx': '', 'page.tsx': '' })).toBe(false)
})

test('keeps what only the server loads from the browser', () => {
  for (const file of [
    'app/items/page.tsx',
    'src/app/layout.tsx',
    'app/api/route.ts',
    'proxy.ts',
    'next.config.ts',
    'upstream/api.example.com/route.ts',
    'app/sitemap.ts',
  ]) {
    expect(mayReachBrowser(file)).toBe(false)
  }
  for (const file of [
    'app/items/list.tsx',
    'components/page.tsx',
    'lib/route.ts',
    'app/page-title.tsx',
  ])
    expect(mayReachBrowser(file)).toBe(true)
})
