import { expect, test } from 'vitest'
import { codeHtml } from './code-html'
import { highlight } from './highlight'

const text = (html: string) => html.replaceAll(/<[^>]+>/g, '')

test('shows code as it is written, markup and entities too', async () => {
  const html = codeHtml(await highlight('<p title="a">&amp;</p>', 'html'), [])
  expect(html).not.toContain('<p')
  expect(text(html)).toBe('&#x3C;p title="a">&#x26;amp;&#x3C;/p>\n')
})

test('points out the lines that are asked for', async () => {
  const html = codeHtml(await highlight('a\nb\nc', 'text'), [{ first: 2, last: 3 }])
  const marked = html.split('\n').filter((line) => line.includes('data-marked'))
  expect(marked.map(text)).toEqual(['b', 'c'])
  expect(text(html)).toBe('a\nb\nc\n')
})
