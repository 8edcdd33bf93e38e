import { expect, test } from 'vitest'
import { highlight } from './highlight'

const kinds = (text: string, language: 'json' | 'typescript' | 'css' | 'sql') =>
  highlight(text, language)
    .filter(({ kind }) => kind !== null && kind !== 'punctuation')
    .map((token) => [token.kind, token.text])

test('tells keys from strings in JSON', () => {
  expect(kinds('{"a": "b: c", "n": -1.5, "t": true}', 'json')).toEqual([
    ['function', '"a"'],
    ['string', '"b: c"'],
    ['function', '"n"'],
    ['constant', '-1.5'],
    ['function', '"t"'],
    ['constant', 'true'],
  ])
})

test('colours keywords, calls, strings and comments in TypeScript', () => {
  expect(kinds("// as\nawait db.delete({ of: 'x', classes: 1 })", 'typescript')).toEqual([
    ['comment', '// as'],
    ['keyword', 'await'],
    ['function', 'delete'],
    ['keyword', 'of'],
    ['string', "'x'"],
    ['constant', '1'],
  ])
})

test('colours at-rules, values, functions and comments in CSS', () => {
  const css = `/* a */ @media (min-width: 40rem) { .row-2 > a { color: #0af; width: calc(1px + 2%); content: "x" } }`
  expect(kinds(css, 'css')).toEqual([
    ['comment', '/* a */'],
    ['keyword', '@media'],
    ['constant', '40rem'],
    ['constant', '#0af'],
    ['function', 'calc'],
    ['constant', '1px'],
    ['constant', '2%'],
    ['string', '"x"'],
  ])
})

test('loses no character', () => {
  const text = "const a = `x${1}` // end\n/* two\nlines */ 'open"
  expect(
    highlight(text, 'typescript')
      .map((token) => token.text)
      .join(''),
  ).toBe(text)
})
