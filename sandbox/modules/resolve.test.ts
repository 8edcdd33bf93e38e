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

test('says of what the server alone has, that a Client Component cannot import it', () => {
  const inBrowser = new Resolver({ 'app/clock.tsx': '' }, none)
  expect(() => inBrowser.resolve('@/lib/db', 'app/clock.tsx')).toThrow(
    "lib/db is for the server; a Client Component cannot import it. app/clock.tsx runs in the browser too, because it begins with 'use client'",
  )
  expect(() => inBrowser.resolve('@prisma/client', 'lib/rows.ts')).toThrow(
    '@prisma/client is for the server; a Client Component cannot import it.',
  )
  expect(() => inBrowser.resolve('@/lib/other', 'app/clock.tsx')).toThrow('No file of the project')
})

test('says that a broken tsconfig decides what the alias means', () => {
  expect(() => new Resolver({ 'tsconfig.json': '{' }, none)).toThrow(
    'tsconfig.json is not valid JSON',
  )
})

test('says of modules that Next has and the sandbox has not, why and what to write', () => {
  const messageFor = (name: string) => {
    try {
      return new Resolver({}, none).resolve(name, 'app/page.tsx')
    } catch (error) {
      return String(error)
    }
  }
  expect(messageFor('next/legacy/image')).toBe(
    "Error: app/page.tsx imports 'next/legacy/image', which the sandbox does not have. It is the image component of Next 12, which next/image has followed. Import Image from 'next/image'.",
  )
  const advice = {
    'next/font/google': 'font-family',
    'next/font/local': 'font-family',
    '@next/font/google': 'font-family',
    'next/og': 'route handler',
    'next/head': '`metadata`',
    'next/router': "'next/navigation'",
    'next/document': 'app/layout.tsx',
    'next/web-vitals': 'Remove the import',
    'react/jsx-runtime': 'Add app/page.tsx',
  }
  for (const [name, text] of Object.entries(advice)) {
    expect(messageFor(name)).toContain(`imports '${name}', which the sandbox does not have.`)
    expect(messageFor(name)).toContain(text)
  }
})

test('refuses files that no module can be made of', () => {
  const resolver = new Resolver({ 'app/a.png': '', 'app/a.json': '', 'app/a.css': '' }, none)
  expect(resolver.resolve('./a.json', 'app/page.tsx')).toBe('app/a.json')
  expect(resolver.resolve('./a.css', 'app/page.tsx')).toBe('app/a.css')
  expect(() => resolver.resolve('./a.png', 'app/page.tsx')).toThrow(
    'app/page.tsx imports app/a.png, and the sandbox loads no such files as modules, only scripts, stylesheets and JSON.',
  )
})
