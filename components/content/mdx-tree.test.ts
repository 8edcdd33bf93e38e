import { expect, test } from 'vitest'
import { parseMdx, readHeadings, readTags } from './mdx-tree'

const file = 'lesson.mdx'

function headings(source: string) {
  return readHeadings(file, parseMdx(file, source))
}

function tags(source: string) {
  return readTags(file, parseMdx(file, source), ['Lab', 'Request'])
}

test('lists headings of level 2 and 3 with their addresses', () => {
  expect(headings('## Read `request.url`\n\ntext\n\n### One more\n\n#### Deep\n')).toEqual([
    { depth: 2, id: 'read-request-url', text: 'Read request.url' },
    { depth: 3, id: 'one-more', text: 'One more' },
  ])
})

test('refuses two headings of one name', () => {
  expect(() => headings('## Same\n\n## Same\n')).toThrow(
    'lesson.mdx: two headings are called "Same". Rename one of them.',
  )
})

test('refuses a level 1 heading, which is the title', () => {
  expect(() => headings('# Title\n')).toThrow('Use ##; the title is level 1.')
})

test('ignores front matter', () => {
  expect(headings('---\ntitle: x\n---\n\n## Only\n')).toHaveLength(1)
})

test('reads tags inside tags with the values of their attributes', () => {
  const source =
    '<Lab file="a.ts" show={["a.ts", `b.ts`]}>\n' +
    '  <Request name="x" json={{ n: -1, list: [true, null], "a-b": "c" }} raw />\n</Lab>\n'
  expect(tags(source)).toEqual([
    {
      name: 'Lab',
      attributes: { file: 'a.ts', show: ['a.ts', 'b.ts'] },
      line: 1,
      children: [
        {
          name: 'Request',
          attributes: { name: 'x', json: { n: -1, list: [true, null], 'a-b': 'c' }, raw: true },
          line: 2,
          children: [],
        },
      ],
    },
  ])
})

test.each(['{name}', '{f()}', '{`a${b}`}', '{[...list]}', '{{ ...rest }}', '{{ [key]: 1 }}'])(
  'refuses the attribute %s, which is no literal',
  (value) => {
    expect(() => tags(`text\n\n<Request name=${value} />\n`)).toThrow(
      'lesson.mdx:3 <Request name>: is not a literal.',
    )
  },
)

test('refuses attributes that are spread', () => {
  expect(() => tags('<Request {...props} />\n')).toThrow(
    'lesson.mdx:1: <Request> spreads attributes.',
  )
})

test('says where malformed MDX stands', () => {
  expect(() => parseMdx(file, 'text\n\n<Lab>\n')).toThrow(/^lesson\.mdx: is no valid MDX: /)
})
