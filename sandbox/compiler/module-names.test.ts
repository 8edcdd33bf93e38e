import { parse } from 'es-module-lexer/minimal/js'
import { expect, test } from 'vitest'
import { readNames } from './module-names'

const read = (code: string) => readNames(code, parse(code))

test('reads what a module imports by name, from where, and what it exports', () => {
  const names = read(`
    import main, { a as b, c } from './lib'
    import * as all from './all'
    import './side'
    import { d } from './lib'
    export { q as r } from './again'
    export * from './more'
    export * as other from './other'
    export const k = 1
    export default function page() {}
    const late = import('./late')`)
  expect(names).toEqual({
    imported: { './lib': ['default', 'a', 'c', 'd'], './again': ['q'] },
    exported: ['r', 'other', 'k', 'default'],
    exportsAllOf: ['./more'],
  })
})

test('knows nothing ahead of CommonJS', () => {
  expect(read('module.exports = { a: 1 }')).toBeUndefined()
})
