import { expect, test } from 'vitest'
import { answeringFile, filesOfCase } from './case-files'
import { get } from './requests'

test.each([
  ['/api/items/7?x=1', 'app/api/items/[id]/route.ts'],
  ['/api/items/new', 'app/api/items/new/route.ts'],
  ['/docs/a/b', 'app/docs/[[...path]]/page.tsx'],
  ['/docs', 'app/docs/[[...path]]/page.tsx'],
  ['/shop/', 'app/(group)/shop/page.tsx'],
  ['/', 'app/page.tsx'],
  ['/board', 'app/board/page.tsx'],
  ['/api/old', 'pages/api/old/index.ts'],
  ['/hello.txt', 'public/hello.txt'],
  ['/robots.txt', 'app/robots.ts'],
])('knows that %s is answered by %s', (path, file) => {
  const names = [
    'app/api/items/[id]/route.ts',
    'app/api/items/new/route.ts',
    'app/docs/[[...path]]/page.tsx',
    'app/(group)/shop/page.tsx',
    'app/page.tsx',
    'app/board/@stats/page.tsx',
    'app/board/page.tsx',
    'pages/api/old/index.ts',
    'public/hello.txt',
    'app/robots.ts',
  ]
  expect(answeringFile(names, path)).toBe(file)
})

const files = { 'app/echo/route.ts': '', 'next.config.mjs': '', 'proxy.ts': '', 'lib/a.ts': '' }

test('opens the config first where a topic is about it, else the file that answers', () => {
  const one = { name: 'a case', steps: [get('/echo')] }
  expect(filesOfCase(files, one, true)).toEqual([
    'proxy.ts',
    'next.config.mjs',
    'app/echo/route.ts',
  ])
  expect(filesOfCase(files, one, false)[0]).toBe('app/echo/route.ts')
})

test('opens something also where a case only builds, or its path is answered by nothing', () => {
  const build = { name: 'a build', steps: [{ build: true } as const] }
  expect(filesOfCase({ 'app/a/route.ts': '' }, build, false)).toEqual(['app/a/route.ts'])
  const refused = { 'app/a/route.ts': '', 'proxy.ts': '' }
  expect(filesOfCase(refused, build, false)).toEqual(['proxy.ts', 'app/a/route.ts'])
  const lost = { name: 'lost', steps: [get('/none')] }
  expect(filesOfCase({ 'lib/a.ts': '' }, lost, false)).toEqual(['lib/a.ts'])
})
