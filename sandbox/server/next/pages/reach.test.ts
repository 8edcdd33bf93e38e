import { expect, test } from 'vitest'
import { joinPath } from '../../../protocol/paths'
import type { CompiledModule, CompiledProject, ModuleForm } from '../../../protocol/project'
import { isAsync, reachFrom, type Resolve } from './reach'

const form = (...imports: string[]): ModuleForm => ({ code: '', imports, async: false, map: '' })

const client = (...imports: string[]): CompiledModule => ({
  ...form(),
  clientExports: ['default'],
  client: form(...imports),
})

/** Files of one folder, by their name; anything else is a module without a file. */
const resolve: Resolve = (specifier, from) =>
  specifier.startsWith('.') ? joinPath(from, specifier) : null

const reach = (compiled: CompiledProject, ...entries: string[]) => {
  const { server, client: inBrowser, styles } = reachFrom(entries, compiled, resolve)
  return { server: [...server], client: [...inBrowser], styles }
}

test('changes the layer where a file begins with `use client`, and stays there', () => {
  const compiled = {
    page: form('./counter', './format', 'react'),
    counter: client('./format', './late'),
    format: { ...form(), client: form() },
    late: { ...form('./secret'), client: form() },
    secret: form(),
  }
  expect(reach(compiled, 'page')).toEqual({
    server: ['page', 'format'],
    client: ['counter', 'format', 'late'],
    styles: [],
  })
})

test('follows `import()` and comes back from a circle', () => {
  const compiled = {
    page: { ...form('./a'), loads: ['./b'] },
    a: form('./page'),
    b: form('./a'),
  }
  expect(reach(compiled, 'page').server).toEqual(['page', 'a', 'b'])
})

test('lists stylesheets after those that they import, each once, of both layers', () => {
  const css = (...imports: string[]): CompiledModule => ({
    ...form(...imports),
    css: '',
    client: form(...imports),
  })
  const compiled = {
    layout: form('./base.css'),
    page: form('./page.css', './button'),
    button: client('./button.css', './base.css'),
    'base.css': css(),
    'page.css': css('./tokens.css'),
    'tokens.css': css(),
    'button.css': css(),
  }
  expect(reach(compiled, 'layout', 'page').styles).toEqual([
    'base.css',
    'tokens.css',
    'page.css',
    'button.css',
  ])
})

test('leaves out what has no form for the browser', () => {
  const problem = { kind: 'syntax' as const, message: 'hook' }
  const compiled = { page: form('./bad'), bad: { ...client(), client: { problem } } }
  expect(reach(compiled, 'page')).toEqual({ server: ['page'], client: ['bad'], styles: [] })
})

test('knows a module that waits, itself or by an import, in the layer that is asked for', () => {
  const compiled = {
    page: form('./data'),
    data: { ...form('./page'), async: true, client: form() },
    counter: client('./data'),
  }
  expect(isAsync('page', 'server', compiled, resolve)).toBe(true)
  expect(isAsync('counter', 'client', compiled, resolve)).toBe(false)
  expect(isAsync('missing', 'server', compiled, resolve)).toBe(false)
})
