import { expect, test } from 'vitest'
import { parseMdx } from './mdx-tree'
import { checkSources } from './page-sources'

const files = { 'app/a/route.ts': 'one\ntwo\nthree\nfour\n' }
const check = (tag: string) => () => checkSources('lesson.mdx', parseMdx('lesson.mdx', tag), files)

test('takes lines that the file has, and highlights among them', () => {
  expect(check('<Source file="app/a/route.ts" lines="2-3" highlight="3" />')).not.toThrow()
  expect(check('<Source file="app/a/route.ts" highlight="1,4" />')).not.toThrow()
})

test('refuses to highlight a line that is not shown', () => {
  expect(check('<Source file="app/a/route.ts" lines="2-3" highlight="1" />')).toThrow(
    'does not fit app/a/route.ts: line 1 is highlighted, but only 2-3 is shown.',
  )
})

test('refuses lines that the file does not have', () => {
  expect(check('<Source file="app/a/route.ts" lines="2-9" />')).toThrow(
    'does not fit app/a/route.ts',
  )
})
