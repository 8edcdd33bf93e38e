import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { ModuleGraph } from '../modules/module-graph'
import type { CompiledModule, ProjectFiles } from '../protocol/project'
import { compileStylesheet } from './compile-css'
import { cssModuleIdent } from './css-module-ident'

const require = createRequire(import.meta.url)

/** Next's own function, which the names must agree with. */
const { getCssModuleLocalIdent } =
  require('next/dist/build/webpack/config/blocks/css/loaders/getCssModuleLocalIdent.js') as {
    getCssModuleLocalIdent(context: object, _: null, name: string, options: object): string
  }

function compile(file: string, source: string): CompiledModule {
  const result = compileStylesheet(file, source, true)
  if ('problem' in result) throw new Error(result.problem.message)
  return result.module
}

function problem(file: string, source: string) {
  const result = compileStylesheet(file, source, true)
  return 'problem' in result ? result.problem : undefined
}

/** What `file` exports, with all of `files` as the sandbox evaluates them. */
function exportsOf(files: ProjectFiles, file: string): unknown {
  const compiled = Object.fromEntries(
    Object.entries(files).map(([path, source]) => [path, compile(path, source)]),
  )
  return new ModuleGraph(files, compiled, {}).load(file)
}

test.each([
  ['app/page.module.css', 'title'],
  ['app/(shop)/[id]/list.module.css', 'row-2'],
  ['components/card/index.module.css', 'a'],
  ['index.module.css', '-1x'],
  ['lib/2.module.css', 'größe'],
])('names classes as Next does: %s %s', (file, name) => {
  const context = { rootContext: '/p', resourcePath: `/p/${file}` }
  const options = { context: '/p', hashPrefix: '', regExp: undefined }
  expect(cssModuleIdent(file, name)).toBe(getCssModuleLocalIdent(context, null, name, options))
})

test('makes the names of a CSS module local, those of :global not', () => {
  const file = 'app/page.module.css'
  const { css, code } = compile(
    file,
    `.title { color: red; animation: fade 1s }
.title:hover .part :global(.theme) {}
@keyframes fade { to { opacity: 0 } }
@media (min-width: 1px) { #box { color: blue } }`,
  )
  const [title, part, fade, box] = ['title', 'part', 'fade', 'box'].map((name) =>
    cssModuleIdent(file, name),
  )
  expect(css).toBe(`.${title} { color: red; animation: ${fade} 1s }
.${title}:hover .${part} .theme {}
@keyframes ${fade} { to { opacity: 0 } }
@media (min-width: 1px) { #${box} { color: blue } }`)
  const exports = exportsOf({ [file]: '.title {}\n@keyframes fade {}' }, file)
  expect(exports).toEqual({ title, fade })
  expect(code).toContain(`"part": "${part}"`)
})

test('joins the classes that a class composes, of the file and of another one', () => {
  const files = {
    'app/page.module.css':
      ".base { color: red }\n.title { composes: base; composes: bold from '../lib/text.module.css'; margin: 0 }\n.near { composes: near from 'near.module.css' }",
    'app/near.module.css': '.near {}',
    'lib/text.module.css': '.text {}\n.bold { composes: text; font-weight: 700 }\n@value gap: 4px;',
  }
  const page = (name: string) => cssModuleIdent('app/page.module.css', name)
  const text = (name: string) => cssModuleIdent('lib/text.module.css', name)
  expect(exportsOf(files, 'app/page.module.css')).toEqual({
    base: page('base'),
    near: `${page('near')} ${cssModuleIdent('app/near.module.css', 'near')}`,
    title: `${page('title')} ${page('base')} ${text('bold')} ${text('text')}`,
  })
  expect(exportsOf(files, 'lib/text.module.css')).toMatchObject({ gap: '4px' })
  const { css, imports } = compile('app/page.module.css', files['app/page.module.css'])
  expect(imports).toEqual(['../lib/text.module.css', './near.module.css'])
  expect(css).not.toContain('composes')
})

test('takes imported stylesheets for modules that come before', () => {
  const { css, imports, code } = compile(
    'app/globals.css',
    `@import './reset.css';
@import url("theme.css");
@import '@/styles/print.css';
@import url(https://example.com/a.css);
body { margin: 0 }`,
  )
  expect(imports).toEqual(['./reset.css', './theme.css', '@/styles/print.css'])
  expect(css?.trim()).toBe('@import url(https://example.com/a.css);\nbody { margin: 0 }')
  expect(code).toBe('')
})

test('leaves a global stylesheet as it is written', () => {
  const source = 'body { margin: 0 }\n.title > a::after { content: "a" }\n'
  expect(compile('app/globals.css', source).css).toBe(source)
})

test('has the same form for the browser, in a project with pages', () => {
  const { css: _css, client, ...form } = compile('app/a.module.css', '.a {}')
  expect(client).toEqual(form)
  const handlers = compileStylesheet('app/a.css', '', false)
  expect('module' in handlers && handlers.module.client).toBeUndefined()
})

test('places what is wrong with a stylesheet', () => {
  expect(problem('app/a.css', 'a {}\n\n  b { color: red')).toMatchObject({
    kind: 'syntax',
    file: 'app/a.css',
    line: 3,
    column: 3,
    message: 'Unclosed block',
    codeFrame: expect.stringContaining('b { color: red'),
  })
  expect(problem('app/a.module.css', '.a {}\nbutton { color: red }')).toMatchObject({
    line: 2,
    column: 1,
    message:
      'Selector "button" is not pure (pure selectors must contain at least one local class or id)',
  })
  expect(problem('app/a.module.css', '.a {}\n.b { composes: c }')).toMatchObject({
    line: 2,
    message: expect.stringContaining('"c"'),
  })
})

test('says what it cannot do, and what to do instead', () => {
  expect(problem('app/a.scss', '$a: 1')?.message).toContain('Write the styles in a .css')
  for (const source of ['@tailwind base;', '@import "tailwindcss";', '.a { @apply flex; }'])
    expect(problem('app/a.css', `\n${source}`)).toMatchObject({
      line: 2,
      message: expect.stringContaining('Tailwind CSS is a PostCSS plugin'),
    })
  expect(problem('app/a.css', '@import "./b.css" print;')).toMatchObject({
    line: 1,
    message: expect.stringContaining('Move the condition into that file'),
  })
  expect(problem('app/a.css', 'a { background: url("./a.png") }')).toMatchObject({
    line: 1,
    column: 5,
    message: expect.stringContaining("Can't resolve './a.png'"),
  })
  expect(problem('app/a.css', 'a { background: url(data:image/png;base64,AA) url(/b.png) }')).toBe(
    undefined,
  )
  const value = "@value gap from './b.module.css';\n.a { margin: gap }"
  expect(problem('app/a.module.css', value)).toMatchObject({
    line: 2,
    message: expect.stringContaining('Use a CSS custom property'),
  })
})
