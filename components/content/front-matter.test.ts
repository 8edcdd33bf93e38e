import { expect, test } from 'vitest'
import { check, decisionMatter, exerciseMatter, lessonMatter } from './front-matter'

test('names the unknown key, the file, and what may be written', () => {
  const value = { title: 'A', summary: 'B', sumary: 'C' }
  expect(() => check('lesson.mdx', lessonMatter, value)).toThrow(
    /^lesson\.mdx: [^]*"sumary"[^]*Known keys:\s+title: Heading of the page/,
  )
})

test('names the key that is missing', () => {
  expect(() => check('lesson.mdx', lessonMatter, { title: 'A' })).toThrow(/summary/)
})

test('takes hints in their order', () => {
  const value = { title: 'A', summary: 'B', open: ['app/route.ts'], hints: ['first', 'second'] }
  expect(check('exercise.mdx', exerciseMatter, value).hints).toEqual(['first', 'second'])
})

test('refuses a decision that is not dated YYYY-MM-DD', () => {
  expect(() => check('001.mdx', decisionMatter, { title: 'A', date: '22 Nov' })).toThrow(/date/)
})

test('takes how a lab begins, and refuses versions that the site does not carry', () => {
  const page = { title: 'A', summary: 'B' }
  const settings = { next: '15', mode: 'dev', build: 'manual', cache: true, preview: '/notes' }
  expect(check('lesson.mdx', lessonMatter, { ...page, ...settings })).toEqual({
    ...page,
    ...settings,
  })
  expect(() => check('lesson.mdx', lessonMatter, { ...page, next: '13' })).toThrow(
    /"14"\|"15"\|"16"[^]*next: Version of Next, in quotes: '15'\./,
  )
})
