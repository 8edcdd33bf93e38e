// Build time. What a visitor downloads at each stage, and the budget that fails the build.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { COMPILER_ASSETS } from '../client/compiler-room'
import { IMAGES_MODULE, PREVIEW_MODULE } from '../client/open-preview'
import { BRIDGE_SCRIPT, DRIVEN_BRIDGE_SCRIPT } from '../client/preview/preview-code'
import { POSTGRES_ASSETS } from '../client/postgres-room'
import { lateScript, lateScripts, pageClient } from '../client/late-scripts'
import { serverScript } from '../client/server-room'
import type { NextVersion } from '../client/types'
import { type LateScript, PRISMA_ASSETS } from '../protocol/late-scripts'
import type { AssetManifest } from '../client/assets'
import { NEXT_VERSIONS } from './next-package'
import { copyFilesOf } from './service-worker'

export interface Stage {
  name: string
  bytes: number
  /** Bytes that it must not exceed. */
  budget: number
}

const KB = 1000
const MB = 1000 * KB

const SERVER_BUDGETS: Record<NextVersion, number> = {
  '14': 133 * KB,
  '15': 155 * KB,
  '16': 186 * KB,
}

const LATE_BUDGETS: Record<LateScript, number> = {
  config: 40 * KB,
  'use-cache': 40 * KB,
  'user-agent': 7.6 * KB,
  pages: 200 * KB,
  'page-tree': 11 * KB,
  'pages-api': 7.2 * KB,
  static: 20 * KB,
  metadata: 7 * KB,
  images: 16 * KB,
  edge: 76 * KB,
}

/** Scripts and styles that `html` loads by itself, as files below `folder`. */
export function linkedFiles(html: string, basePath: string, kind: 'js' | 'css'): string[] {
  const pattern =
    kind === 'js'
      ? /<script[^>]+src="([^"]+\.js)"(?![^>]*noModule)/gi
      : /<link[^>]+href="([^"]+\.css)"/g
  const found = [...html.matchAll(pattern)].map(([, url = '']) => url)
  return [...new Set(found)].map((url) => url.slice(basePath.length + 1))
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).byteLength

function readPage(folder: string, page: string, basePath: string): { js: number; all: number } {
  const file = path.join(folder, page, 'index.html')
  const html = readFileSync(file, 'utf8')
  const sum = (files: string[]) =>
    files.reduce((total, name) => total + gzipped(path.join(folder, name)), 0)
  const js = sum(linkedFiles(html, basePath, 'js'))
  return { js, all: js + sum(linkedFiles(html, basePath, 'css')) + gzipped(file) }
}

function pagesWithLabs(folder: string): string[] {
  const lessons = path.join(folder, 'lessons')
  const found = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
  return [
    '',
    ...found
      .filter(
        (name) => /^[^/]+\/[^/]+$/.test(name) && existsSync(path.join(lessons, name, 'index.html')),
      )
      .map((name) => `lessons/${name}`),
  ]
}

/** Chunks that hold the editor: they name its CSS class. */
function editorChunks(folder: string): string[] {
  const chunks = path.join(folder, '_next/static/chunks')
  return readdirSync(chunks)
    .map((name) => path.join(chunks, name))
    .filter((file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('cm-content'))
}

function previewStages(folder: string, zipped: (name: string) => number): Stage[] {
  const module = (file: string) => gzipped(path.join(folder, 'sandbox', file))
  return [
    {
      name: 'Preview a page: module and bridge (gzip)',
      bytes: module(PREVIEW_MODULE) + zipped(BRIDGE_SCRIPT),
      budget: 23.5 * KB,
    },
    {
      name: 'Preview a page with images: module (gzip)',
      bytes: module(IMAGES_MODULE),
      budget: 3 * KB,
    },
    {
      name: "Preview a page: Next's client runtime (gzip)",
      bytes: zipped(pageClient('16')),
      budget: 145 * KB,
    },
    {
      name: 'Check a page with its scripts: bridge (gzip)',
      bytes: zipped(DRIVEN_BRIDGE_SCRIPT),
      budget: 13.5 * KB,
    },
  ]
}

/** Sizes of the exported site at `folder`; the largest page counts. */
export function measureSizes(folder: string, basePath: string): Stage[] {
  const pages = pagesWithLabs(folder).map((page) => readPage(folder, page, basePath))
  const manifest = JSON.parse(
    readFileSync(path.join(folder, 'sandbox/manifest.json'), 'utf8'),
  ) as AssetManifest
  const asset = (name: string) => {
    const found = manifest.assets[name]
    if (found) return found
    throw new Error(`The site has no asset "${name}", whose size sandbox/build/sizes.ts limits.`)
  }
  const packed = (names: string[]) => names.reduce((sum, name) => sum + asset(name).brotli.bytes, 0)
  const zipped = (name: string) => asset(name).gzip.bytes
  const client = gzipped(path.join(folder, 'sandbox/client.js'))
  const copy = copyFilesOf(folder).filter((name) => name.endsWith('.br.bin'))
  return [
    {
      name: 'Read a page: JavaScript (gzip)',
      bytes: Math.max(...pages.map(({ js }) => js)),
      budget: 150 * KB,
    },
    {
      name: 'Read a page: all (gzip)',
      bytes: Math.max(...pages.map(({ all }) => all)),
      budget: 220 * KB,
    },
    {
      name: 'Keep all pages for offline use (brotli)',
      bytes: copy.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0),
      budget: 1.5 * MB,
    },
    ...NEXT_VERSIONS.map((next) => ({
      name: `Start a sandbox: server of Next ${next} (brotli)`,
      bytes: packed([serverScript(next)]),
      budget: SERVER_BUDGETS[next],
    })),
    ...NEXT_VERSIONS.flatMap((next) =>
      lateScripts(next).map((name) => ({
        name: `When a project needs it: ${name} of Next ${next} (brotli)`,
        bytes: packed([lateScript(name, next)]),
        budget: LATE_BUDGETS[name],
      })),
    ),
    {
      name: 'When a project needs it: Prisma Client (brotli)',
      bytes: packed([...PRISMA_ASSETS]),
      budget: 650 * KB,
    },
    {
      name: 'Start a sandbox: Postgres and data (brotli)',
      bytes: packed(POSTGRES_ASSETS),
      budget: 5.2 * MB,
    },
    { name: 'Start a sandbox: client (gzip)', bytes: client, budget: 20 * KB },
    ...previewStages(folder, zipped),
    {
      name: 'Edit: editor (gzip)',
      bytes: editorChunks(folder).reduce((sum, file) => sum + gzipped(file), 0),
      budget: 180 * KB,
    },
    { name: 'Edit: compiler (brotli)', bytes: packed(COMPILER_ASSETS), budget: 4.3 * MB },
  ]
}

export function formatSizes(stages: Stage[]): string {
  const kb = (bytes: number) => `${(bytes / KB).toFixed(0).padStart(6)} KB`
  const width = Math.max(...stages.map(({ name }) => name.length))
  return stages
    .map(
      ({ name, bytes, budget }) =>
        `${name.padEnd(width)}  ${kb(bytes)}  of ${kb(budget)}${bytes > budget ? '  OVER BUDGET' : ''}`,
    )
    .join('\n')
}

/** Throws with the names of the stages that grew past their budget. */
export function checkBudget(stages: Stage[]): void {
  const over = stages.filter(({ bytes, budget }) => bytes > budget)
  if (over.length === 0) return
  throw new Error(
    `Over budget: ${over.map(({ name }) => name).join('; ')}. Make them smaller, or argue for a new budget in sandbox/build/sizes.ts.`,
  )
}
