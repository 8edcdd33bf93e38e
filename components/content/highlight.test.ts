import { expect, test } from 'vitest'
import { highlight, languageOfFile } from './highlight'

test('gives each kind of code its colour and joins neighbours of one kind', async () => {
  const [line] = await highlight("const a = f('x') // note", 'ts')
  expect(line).toEqual([
    { text: 'const', kind: 'keyword' },
    { text: ' a ' },
    { text: '= ', kind: 'punctuation' },
    { text: 'f', kind: 'function' },
    { text: '(', kind: 'punctuation' },
    { text: "'x'", kind: 'string' },
    { text: ') ', kind: 'punctuation' },
    { text: '// note', kind: 'comment' },
  ])
})

test('leaves plain text alone', async () => {
  expect(await highlight('a\nb', 'text')).toEqual([[{ text: 'a' }], [{ text: 'b' }]])
})

test('lists the languages when one is unknown', async () => {
  await expect(highlight('x', 'cobol')).rejects.toThrow(
    'No highlighting for "cobol". Use one of ts,',
  )
})

test.each([
  ['app/api/route.ts', 'ts'],
  ['app/page.tsx', 'tsx'],
  ['app/page.module.css', 'css'],
  ['.env', 'dotenv'],
  ['.env.local', 'dotenv'],
  ['next.config.mjs', 'mjs'],
])('takes the language of %s as %s', (path, language) => {
  expect(languageOfFile(path)).toBe(language)
})
