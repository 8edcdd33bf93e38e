import { expect, test } from 'vitest'
import { expectedAssets, lateAssets } from './late-scripts'

const route = (source: string) => ({ 'app/api/route.ts': source })

test('a plain handler needs nothing late', () => {
  expect(expectedAssets('16', route('export const GET = () => new Response()'))).toEqual([])
})

test('next.config, segment config and the matcher of a proxy need the schemas of Next', () => {
  expect(expectedAssets('16', { 'next.config.mjs': 'export default {}' })).toEqual(['config-16.js'])
  expect(expectedAssets('14', route(`export const dynamic = 'error'`))).toEqual(['config-14.js'])
  expect(expectedAssets('16', { 'proxy.ts': `export const config = {}` })).toEqual(['config-16.js'])
})

test('only Next 16 has a script for use cache', () => {
  const cached = route(`'use cache'`)
  expect(expectedAssets('16', cached)).toEqual(['use-cache-16.js'])
  expect(expectedAssets('15', cached)).toEqual([])
})

test('userAgent needs its parser', () => {
  const files = route(`import { userAgent } from 'next/server'`)
  expect(expectedAssets('15', files)).toEqual(['user-agent-15.js'])
})

test('a query needs Prisma, which is the same for every version', () => {
  const files = route(`import { db } from '@/lib/db'`)
  for (const next of ['14', '15', '16'] as const) {
    expect(expectedAssets(next, files)).toEqual(['prisma.js', 'prisma.wasm'])
    expect(lateAssets(next)).toEqual(expect.arrayContaining(['prisma.js', 'prisma.wasm']))
  }
})

test('robots, manifest and sitemap need what the build writes around them', () => {
  expect(expectedAssets('14', { 'app/shop/sitemap.ts': '' })).toEqual(['metadata-14.js'])
  expect(expectedAssets('16', { 'src/app/robots.txt': '' })).toEqual(['metadata-16.js'])
  expect(expectedAssets('16', { 'app/shop/robots.ts': '' })).toEqual([])
})

test('pages need the renderer and their trees, and an icon what the build makes of it', () => {
  const page = { 'app/page.tsx': '' }
  expect(expectedAssets('16', page)).toEqual(['pages-16.js', 'page-tree-16.js'])
  expect(expectedAssets('16', { ...page, 'app/shop/icon.svg': '' })).toEqual([
    'pages-16.js',
    'page-tree-16.js',
    'metadata-16.js',
    'images-16.js',
  ])
})
