import { expect, test } from 'vitest'
import { Resolver } from './resolve'

const none = () => false

test('resolves like next build: extensions, index files and the alias', () => {
  const files = {
    'app/api/route.ts': '',
    'lib/db.ts': '',
    'lib/math/index.ts': '',
    'data.json': '',
  }
  const resolver = new Resolver(files, none)
  expect(resolver.resolve('../../lib/db', 'app/api/route.ts')).toBe('lib/db.ts')
  expect(resolver.resolve('@/lib/db', 'app/api/route.ts')).toBe('lib/db.ts')
  expect(resolver.resolve('@/lib/math', 'app/api/route.ts')).toBe('lib/math/index.ts')
  expect(resolver.resolve('@/data.json', 'app/api/route.ts')).toBe('data.json')
})

test('reads aliases from a tsconfig with comments and trailing commas', () => {
  const tsconfig =
    '{ // mine\n "compilerOptions": { "baseUrl": "src", "paths": { "~/*": ["./*"], }, }, }'
  const resolver = new Resolver({ 'tsconfig.json': tsconfig, 'src/a.ts': '' }, none)
  expect(resolver.resolve('~/a', 'src/b.ts')).toBe('src/a.ts')
})

test('lets the project replace a provided module, and falls back to it', () => {
  const provided = (name: string) => name === 'project:lib/db'
  expect(new Resolver({ 'lib/db.ts': '' }, provided).resolve('@/lib/db', 'app/route.ts')).toBe(
    'lib/db.ts',
  )
  const fallback = new Resolver({}, provided)
  expect(fallback.resolve('@/lib/db', 'app/route.ts')).toBeNull()
  expect(fallback.providedName('@/lib/db', 'app/route.ts')).toBe('project:lib/db')
})

test('names what is available when a package is not', () => {
  const resolver = new Resolver({}, none)
  expect(() => resolver.resolve('lodash', 'app/route.ts')).toThrow(
    "Can't resolve 'lodash' in app/route.ts. Packages available here: next/server",
  )
  expect(() => resolver.resolve('./missing', 'app/route.ts')).toThrow(
    'No file of the project has that path',
  )
})

test('says that a broken tsconfig decides what the alias means', () => {
  expect(() => new Resolver({ 'tsconfig.json': '{' }, none)).toThrow(
    'tsconfig.json is not valid JSON',
  )
})
