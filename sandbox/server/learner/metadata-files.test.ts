import { expect, test } from 'vitest'
import { isImageRoute, isMetadataFile, kindOf, pageKey } from './metadata-files'

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

test('an image is code or SVG, and may be a list', () => {
  const isImage = (file: string) => isImageRoute(file, 'app')
  expect(['app/icon.svg', 'app/a/apple-icon2.tsx', 'app/twitter-image.ts'].map(isImage)).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['app/icon.png', 'app/favicon.ico', 'app/icons.ts', 'app/opengraph-image.svg'].some(isImage),
  ).toBe(false)
  expect(kindOf('app/icon.svg', [])).toBe('image text')
  expect(kindOf('app/icon.ts', ['default'])).toBe('image')
  expect(kindOf('app/opengraph-image.tsx', ['generateImageMetadata'])).toBe('images')
})
