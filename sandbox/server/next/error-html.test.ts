import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errorHtml } from './error-html'

const page = (version: string) =>
  readFileSync(path.join(import.meta.dirname, version, '500.html'), 'utf8')

test.each(['v14', 'v15'])('fills the page of %s in for another status', (version) => {
  const html = errorHtml(page(version), 400)
  expect(html).toMatch(/<title[^>]*>400: Bad Request<\/title>/)
  expect(html).toContain('>400</h1>')
  expect(html).toContain('Bad Request<!-- -->.')
  expect(html).not.toContain('Internal Server Error')
  expect(html).toContain('font-weight:500')
})

test.each(['v14', 'v15'])('leaves the page of %s for 500 as the build made it', (version) => {
  expect(errorHtml(page(version), 500)).toBe(page(version))
})

test('a status without a title has the general one', () => {
  expect(errorHtml(page('v15'), 418)).toContain('418: An unexpected error has occurred')
})
