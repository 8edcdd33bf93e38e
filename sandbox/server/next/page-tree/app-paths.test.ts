import { expect, test } from 'vitest'
import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import type { Route } from '../../learner/routes'
import { planAppPaths } from './app-paths'

const config = { experimental: { strictRouteMatching: true } } as unknown as NextConfigComplete

function plan(...files: string[]) {
  const routes = files
    .filter((file) => file.endsWith('/page.tsx'))
    .map((file): Route => {
      const page = file.slice('src/app'.length).replace('.tsx', '')
      return { kind: 'page', file, page, pathname: normalizeAppPath(page) }
    })
  const sources = Object.fromEntries(files.map((file) => [file, '']))
  const { pages, ...rest } = planAppPaths(routes, sources, config)
  return { pages: pages.map(({ file }) => file), ...rest }
}

test('answers a path by the page of the children, or by that of a slot', () => {
  const { pages, byPathname, problems } = plan(
    'src/app/page.tsx',
    'src/app/default.tsx',
    'src/app/@side/page.tsx',
    'src/app/@side/default.tsx',
    'src/app/@side/inner/page.tsx',
  )
  expect(problems).toEqual([])
  expect(pages).toEqual(['src/app/page.tsx', 'src/app/@side/inner/page.tsx'])
  expect(byPathname).toEqual({
    '/': ['/@side/page', '/page'],
    '/inner': ['/@side/inner/page'],
  })
})

test('fills a slot by its catch-all', () => {
  const { byPathname } = plan(
    'src/app/about/page.tsx',
    'src/app/default.tsx',
    'src/app/@side/[...path]/page.tsx',
  )
  expect(byPathname['/about']).toEqual(['/@side/[...path]/page', '/about/page'])
})

test('leaves out pages that can never show, and names the layout or else its place', () => {
  const files = ['src/app/page.tsx', 'src/app/about/page.tsx', 'src/app/@side/page.tsx']
  const { pages, problems } = plan(...files)
  expect(pages).toEqual(['src/app/page.tsx'])
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('\nsrc/app/layout\n- /about is missing a matching page'),
    expect.stringContaining('\n- src/app/about/page.tsx\n'),
  ])
  const [named] = plan(...files, 'src/app/layout.tsx').problems
  expect(named?.message).toContain('\nsrc/app/layout.tsx\n')
})
