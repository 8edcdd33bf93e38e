import { expect, test, vi } from 'vitest'
import { GLOBAL_ERROR_PAGE, NOT_FOUND_PAGE, type Route } from '../../learner/routes'
import { createLoaderTree, type LoaderTree } from './loader-tree'

// The rest of it is bundled with one version of Next.
vi.mock('../common', async () => {
  const { normalizeAppPath } = await import('next/dist/shared/lib/router/utils/app-paths')
  return { normalizeAppPath }
})

const route = (file: string, page = ''): Route => ({ kind: 'page', file, page, pathname: '' })

function treeOf(target: Route, files: string[], pages: string[] = []): LoaderTree {
  return createLoaderTree(target, {
    files: Object.fromEntries(files.map((file) => [file, ''])),
    pages,
    load: (file) => ({ loaded: file }),
    builtin: (name) => ({ builtin: name }),
  })
}

/** Segments from the root, with the files of each by convention. */
function levels([segment, { children }, modules, siblings]: LoaderTree): object[] {
  const files = Object.entries(modules).map(([name, [, file]]) => [name, file.replace(/^.*\//, '')])
  const level = { segment, ...Object.fromEntries(files), ...(siblings?.length && { siblings }) }
  return [level, ...(children ? levels(children) : [])]
}

const FALLBACKS = {
  'global-error': 'global-error.js',
  'not-found': 'not-found.js',
  forbidden: 'forbidden.js',
  unauthorized: 'unauthorized.js',
}

test('puts the segments of a path around its page, with the files of each', () => {
  const files = [
    'app/layout.tsx',
    'app/blog/loading.tsx',
    'app/blog/error.js',
    'app/blog/[slug]/page.tsx',
    'app/blog/[slug]/template.tsx',
    'app/other/layout.tsx',
  ]
  expect(levels(treeOf(route('app/blog/[slug]/page.tsx'), files))).toEqual([
    { segment: '', layout: 'layout.tsx', ...FALLBACKS },
    {
      segment: 'blog',
      error: 'error.js',
      loading: 'loading.tsx',
      'global-error': 'global-error.js',
    },
    { segment: '[slug]', template: 'template.tsx', 'global-error': 'global-error.js' },
    { segment: '__PAGE__', page: 'page.tsx' },
  ])
})

test('gives a first group fallbacks of its own, unless the root has them', () => {
  const inGroup = (files: string[]) =>
    levels(treeOf(route('app/(shop)/page.tsx'), ['app/(shop)/page.tsx', ...files]))[1]
  expect(inGroup([])).toEqual({ segment: '(shop)', ...FALLBACKS })
  expect(inGroup(['app/not-found.tsx'])).toEqual({
    segment: '(shop)',
    'global-error': 'global-error.js',
    forbidden: 'forbidden.js',
    unauthorized: 'unauthorized.js',
  })
})

test('names the static paths that a dynamic segment must not match, also those in groups', () => {
  const pages = ['/items/[id]/page', '/(admin)/items/new/page', '/items/page', '/other/x/page']
  const tree = treeOf(route('app/items/[id]/page.tsx'), [], pages)
  expect(levels(tree)[2]).toMatchObject({ segment: '[id]', siblings: ['new'] })
})

test("renders a missing path in the project's layout, by its not-found or Next's", () => {
  const missing = route('', NOT_FOUND_PAGE)
  expect(levels(treeOf(missing, ['app/layout.tsx', 'app/not-found.tsx'])).at(-1)).toEqual({
    segment: '__PAGE__',
    page: 'not-found.tsx',
  })
  expect(levels(treeOf(missing, []))[0]).toMatchObject({ segment: '', layout: 'layout.js' })
  const [top] = levels(treeOf(route('', GLOBAL_ERROR_PAGE), ['app/layout.tsx']))
  expect(top).not.toHaveProperty('layout')
})

test('loads a module when it is asked for, from the project or from Next', async () => {
  const [, , modules] = treeOf(route('app/page.tsx'), ['app/page.tsx', 'app/layout.tsx'])
  expect(await modules.layout?.[0]()).toEqual({ loaded: 'app/layout.tsx' })
  expect(await modules.forbidden?.[0]()).toEqual({ builtin: 'forbidden' })
})
