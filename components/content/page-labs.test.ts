import { expect, test } from 'vitest'
import { parseMdx } from './mdx-tree'
import { readLabs } from './page-labs'

const files = { 'app/a/route.ts': 'a', 'lib/db.ts': 'b' }

function labs(source: string) {
  const file = 'lesson.mdx'
  const tree = parseMdx(file, source)
  return readLabs({ file, tree, id: 'lessons-x', page: '/lessons/x/', title: 'X', files })
}

test('opens the file of the lab first, then the other files to show', () => {
  const [lab] = labs(
    '<Lab file="app/a/route.ts" show={["lib/db.ts", "app/a/route.ts"]}>\n  <Request name="a" path="/a" />\n</Lab>',
  )
  expect(lab).toEqual({
    id: 'lessons-x',
    page: '/lessons/x/',
    title: 'X',
    files,
    open: ['app/a/route.ts', 'lib/db.ts'],
    presets: [{ name: 'a', method: 'GET', path: '/a' }],
  })
})

test('numbers the labs of a page after the first', () => {
  const lab = (name: string) =>
    `<Lab file="lib/db.ts">\n  <Request name="${name}" path="/" />\n</Lab>\n\n`
  expect(labs(lab('a') + lab('b')).map(({ id }) => id)).toEqual(['lessons-x', 'lessons-x-2'])
  expect(() => labs(lab('a') + lab('a'))).toThrow('two requests are called "a".')
})

test('names the files that there are when one is missing', () => {
  expect(() => labs('<Lab file="app/b.ts">\n  <Request name="a" path="/" />\n</Lab>')).toThrow(
    'the project has no file app/b.ts. It has: app/a/route.ts, lib/db.ts.',
  )
})

test('refuses a lab without a request', () => {
  expect(() => labs('<Lab file="lib/db.ts" />')).toThrow('offers no request.')
})

test('begins as the page says, unless the lab says otherwise', () => {
  const file = 'lesson.mdx'
  const lab = (attributes: string, name: string) =>
    `<Lab file="lib/db.ts"${attributes}>\n  <Request name="${name}" path="/" />\n</Lab>\n\n`
  const tree = parseMdx(file, lab('', 'a') + lab(' next="16" cache', 'b'))
  const page = { file, tree, id: 'lessons-x', page: '/lessons/x/', title: 'X', files }
  const [first, second] = readLabs({ ...page, next: '14', build: 'manual' })
  expect(first).toMatchObject({ next: '14', build: 'manual' })
  expect(first).not.toHaveProperty('cache')
  expect(second).toMatchObject({ next: '16', build: 'manual', cache: true })
})
