import { expect, test } from 'vitest'
import type { CompiledModule, ProjectFiles } from '../../protocol/project'
import type { PageReach } from '../next/pages/manifests'
import { findPageProblems } from './page-problems'

const nothing = { server: new Set<string>(), client: new Set<string>(), styles: [] }

/** A page that is rendered by `files`, itself the last one. */
const pageOf = (...files: string[]): PageReach => ({
  route: { kind: 'page', page: '/[id]/page', pathname: '/[id]', file: files.at(-1) ?? '' },
  entries: new Map(files.map((file) => [file, nothing])),
  all: nothing,
})

const module: CompiledModule = { code: '', imports: [], async: false, map: '' }

const problemsOf = (page: PageReach, files: ProjectFiles = {}, clientExports?: string[]) =>
  findPageProblems([page], {
    files,
    compiled: { [page.route.file]: { ...module, ...(clientExports && { clientExports }) } },
  })

test('wants a layout above every page of the project', () => {
  expect(problemsOf(pageOf('app/(shop)/layout.tsx', 'app/(shop)/page.tsx'))).toEqual([])
  expect(problemsOf(pageOf('src/app/template.tsx', 'src/app/page.tsx'))).toEqual([
    {
      kind: 'build',
      file: 'src/app/page.tsx',
      message:
        "src/app/page.tsx doesn't have a root layout, without which next build ends. Add src/app/layout.tsx, which renders <html> and <body> around its children.",
    },
  ])
  expect(problemsOf(pageOf())).toEqual([])
})

test('refuses the Edge runtime where it is asked for, and once for a shared layout', () => {
  const files = { 'app/layout.tsx': "import './x.css'\nexport const runtime: string = 'edge'" }
  const pages = [
    pageOf('app/layout.tsx', 'app/a/page.tsx'),
    pageOf('app/layout.tsx', 'app/page.js'),
  ]
  expect(findPageProblems(pages, { files, compiled: {} })).toEqual([
    {
      kind: 'build',
      file: 'app/layout.tsx',
      line: 2,
      column: 1,
      message: expect.stringContaining('app/layout.tsx asks for the Edge runtime'),
    },
  ])
  const nodejs = "// export const runtime = 'edge'\nexport const runtime = 'nodejs'"
  expect(problemsOf(pageOf('app/layout.tsx', 'app/page.tsx'), { 'app/page.tsx': nodejs })).toEqual(
    [],
  )
})

test("refuses generateStaticParams in a page that begins with 'use client', in Next's words", () => {
  const page = pageOf('app/layout.tsx', 'app/[id]/page.tsx')
  expect(problemsOf(page, {}, ['default', 'generateStaticParams'])).toEqual([
    expect.objectContaining({
      message: expect.stringContaining(
        'Page "/[id]/page" cannot use both "use client" and export function "generateStaticParams()".',
      ),
    }),
  ])
  expect(problemsOf(page, {}, ['default'])).toEqual([])
})
