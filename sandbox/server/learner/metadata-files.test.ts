import { expect, test } from 'vitest'
import { isMetadataFile, kindOf, pageKey } from './metadata-files'

test.each([
  'app/robots.ts',
  'app/robots.txt',
  'app/manifest.json',
  'app/manifest.webmanifest',
  'app/sitemap.js',
  'app/shop/[id]/sitemap.xml',
  'app/favicon.ico',
])('takes %s for metadata', (file) => {
  expect(isMetadataFile(file, 'app')).toBe(true)
})

test.each([
  'app/shop/robots.ts',
  'app/robots.md',
  'app/_private/sitemap.ts',
  'app/sitemap.xml/route.ts',
  'lib/sitemap.ts',
  'src/app/robots.ts',
])('leaves %s alone', (file) => {
  expect(isMetadataFile(file, 'app')).toBe(false)
})

test('a sitemap with generateSitemaps is a list, and text is told from code', () => {
  expect(kindOf('app/sitemap.ts', ['default', 'generateSitemaps'])).toBe('sitemaps')
  expect(kindOf('app/sitemap.ts', ['default'])).toBe('sitemap')
  expect(kindOf('app/robots.txt', [])).toBe('robots text')
})

test('the name of an entry keeps the extension of text only', () => {
  expect(pageKey('src/app/shop/sitemap.ts', 'src/app')).toBe('/shop/sitemap')
  expect(pageKey('app/manifest.webmanifest', 'app')).toBe('/manifest.webmanifest')
})
