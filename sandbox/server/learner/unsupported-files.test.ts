import { expect, test } from 'vitest'
import { findUnsupportedFiles } from './unsupported-files'

const refuse = (...names: string[]) =>
  findUnsupportedFiles(
    Object.fromEntries(['app/page.tsx', ...names].map((name) => [name, ''])),
    new Set(['app/icon.svg']),
  )

test('refuses images of metadata that have no route, in whatever form Next takes them', () => {
  const files = [
    'app/blog/[slug]/opengraph-image.tsx',
    'app/twitter-image2.png',
    'app/favicon.ico',
    'app/apple-icon.tsx',
  ]
  const found = refuse(...files)
  expect(found.map(({ file }) => file)).toEqual(files)
  expect(found[2]).toEqual({
    kind: 'route',
    file: 'app/favicon.ico',
    message:
      'app/favicon.ico is an icon, which next build knows by this name and the sandbox builds with Next 16 only, as SVG or as code: a project holds text. Name icons in `metadata`: icons: { icon: [...] }.',
  })
  expect(found.map(({ message }) => /is (an? [^,]+),/.exec(message)?.[1])).toEqual([
    'an image for previews of links',
    'an image for previews of links',
    'an icon',
    'an icon',
  ])
})

test('leaves files of metadata to the build that it answers', () => {
  const files = [
    'app/icon.svg',
    'app/sitemap.ts',
    'app/shop/sitemap.xml',
    'app/robots.txt',
    'app/manifest.json',
  ]
  expect(refuse(...files)).toEqual([])
})

test('leaves files alone that Next does not know by their name', () => {
  expect(
    refuse(
      'app/sitemap.xml/route.ts',
      'app/shop/robots.ts',
      'app/icons.tsx',
      'app/_private/icon.tsx',
      'lib/sitemap.ts',
      'app/instrumentation.ts',
    ),
  ).toEqual([])
})

test('refuses what a browser would run before Next', () => {
  expect(refuse('instrumentation.ts', 'src/instrumentation-client.js')).toEqual([
    expect.objectContaining({
      file: 'src/instrumentation-client.js',
      message:
        'src/instrumentation-client.js is what a browser runs before Next, which next build knows by this name and the sandbox does not build. Move it into a client component.',
    }),
  ])
})
