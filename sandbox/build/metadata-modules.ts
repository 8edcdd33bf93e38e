// Build time. Next's build writes a route module around each file of metadata, by its own loader. Here the loader
// writes one for each kind of file, and these become functions of a file.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MetadataKind } from '../server/learner/metadata-files'
import { loadModuleWith } from '../server/next/loader-exports'
import { requireNext, type NextPackage } from './next-package'

const LOADER = 'build/webpack/loaders/next-metadata-route-loader'

/** A file of each kind. */
const FILES: Record<MetadataKind, string> = {
  robots: 'robots.ts',
  manifest: 'manifest.ts',
  sitemap: 'sitemap.ts',
  sitemaps: 'sitemap.ts',
  image: 'icon.ts',
  images: 'icon.ts',
  'robots text': 'robots.txt',
  'manifest text': 'manifest.json',
  'sitemap text': 'sitemap.xml',
  'image text': 'icon.svg',
}

/** What tells the loader that a file makes a list. */
const LISTS: Partial<Record<string, string[]>> = {
  sitemaps: ['generateSitemaps'],
  images: ['generateImageMetadata'],
}

/** Images are answered with Next 16 only, which shows pages. */
const filesFor = ({ major }: NextPackage) =>
  Object.entries(FILES).filter(([kind]) => major === '16' || !kind.startsWith('image'))

interface LoaderContext {
  getOptions(): Record<string, string>
  addDependency(): void
  loadModule: ReturnType<typeof loadModuleWith>
}

type Loader = (this: LoaderContext) => Promise<string>

function contextFor(filePath: string, exports: string[]): LoaderContext {
  const isCode = filePath.endsWith('.ts') ? '1' : '0'
  return {
    // 14 has another name for the same, and also looks at the page.
    getOptions: () => ({
      filePath,
      isDynamicRouteExtension: isCode,
      isDynamic: isCode,
      page: '/sitemap/[__metadata_id__]/route',
    }),
    addDependency: () => undefined,
    loadModule: loadModuleWith(exports),
  }
}

const TEXT = 'what the file holds'
const BYTES = `${JSON.stringify(Buffer.from(TEXT).toString('base64'))}, 'base64'`

/** Writes as `next build` does, whatever this process is. */
async function inProduction<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.env.NODE_ENV
  Object.assign(process.env, { NODE_ENV: 'production' })
  try {
    return await work()
  } finally {
    Object.assign(process.env, { NODE_ENV: before })
  }
}

/** What takes the place of the import of the file. */
function taken(clause: string): string {
  if (clause === '* as userland') return ''
  const names = clause.startsWith('{') ? clause.replaceAll(' as ', ': ') : `{ default: ${clause} }`
  return `const ${names} = userland`
}

interface Written {
  imports: string[]
  /** A function of what the file exports, or of its text, and of its path. */
  factory: string
}

/** The text of a module that was written for `file`, as a function. */
function asFunction(text: string, file: string, next: Pick<NextPackage, 'version'>): Written {
  const name = JSON.stringify(file)
  const imports: string[] = []
  const exported: string[] = []
  const body = text
    // What the file exports besides comes with it.
    .replace(/^export \{.*\} from .*$/m, '')
    .replace(/^import (.*) from (["'].*["'])$/gm, (statement, clause: string, from) => {
      if (from === name) return taken(clause)
      imports.push(statement)
      return ''
    })
    .replace(/^\s*export ((?:async )?function|const) (\w+)/gm, (_, kind, exportedName: string) => {
      exported.push(exportedName)
      return `${kind} ${exportedName}`
    })
    .replace(BYTES, 'userland')
    // What is left of the path is in messages, between single quotes.
    .replaceAll(name, "' + JSON.stringify(file) + '")
  if (!body.includes('userland') || !exported.includes('GET'))
    throw new Error(
      `next ${next.version}: ${LOADER}.js writes another module for ${path.basename(file)} than the sandbox is built on. Compare that file with the pinned version and adapt sandbox/build/metadata-modules.ts.`,
    )
  return {
    imports,
    factory: `(userland, file) => {\n${body}\nreturn { ${exported.join(', ')} }\n}`,
  }
}

/** `metadataModules`: by kind of file, the function that makes its route module. */
export async function metadataModules(next: NextPackage): Promise<string> {
  const { default: write } = requireNext<{ default: Loader }>(next, LOADER)
  const folder = mkdtempSync(path.join(tmpdir(), 'route-lab-'))
  const written = await inProduction(() =>
    Promise.all(
      filesFor(next).map(async ([kind, base]) => {
        const file = path.join(folder, base)
        writeFileSync(file, TEXT)
        const text = await write.call(contextFor(file, LISTS[kind] ?? []))
        return { kind, ...asFunction(text, file, next) }
      }),
    ),
  )
  rmSync(folder, { recursive: true })
  const imports = new Set(written.flatMap((one) => one.imports))
  const members = written.map(({ kind, factory }) => `${JSON.stringify(kind)}: ${factory},`)
  return [...imports, 'export const metadataModules = {', ...members, '}'].join('\n')
}
