// Page and build time. Which late scripts each version of Next has, what their assets are called, and what
// a project will ask for.

import {
  LATE_SCRIPTS,
  PRISMA_ASSETS,
  type LateAsset,
  type LateScript,
} from '../protocol/late-scripts'
import type { ProjectFiles } from '../protocol/project'
import type { Assets } from './assets'
import type { NextVersion } from './types'
import { usesDatabase } from './uses-database'

const MAJORS: Record<LateScript, readonly NextVersion[]> = {
  config: ['14', '15', '16'],
  'use-cache': ['16'],
  'user-agent': ['14', '15', '16'],
  pages: ['16'],
  'page-tree': ['16'],
  'pages-api': ['16'],
  static: ['14', '15', '16'],
  metadata: ['14', '15', '16'],
  images: ['16'],
  edge: ['14', '15', '16'],
}

const isPage = (file: string) => /(^|\/)page\.[jt]sx?$/.test(file)

/** An icon, or an image for previews of links. */
const isImage = (file: string) =>
  /^(src\/)?app\/(.*\/)?((apple-)?icon|(opengraph|twitter)-image)\d?\.\w+$/.test(file)

/** What in a project makes the server worker ask, seen from outside; the worker itself decides. */
const SIGNS: Record<LateScript, (file: string, source: string) => boolean> = {
  config: (file, source) =>
    file.startsWith('next.config.') ||
    /^export const (config|dynamic|dynamicParams|revalidate|fetchCache|runtime|maxDuration)\b/m.test(
      source,
    ),
  'use-cache': (_, source) => source.includes('use cache'),
  'user-agent': (_, source) => source.includes('userAgent'),
  pages: isPage,
  'page-tree': isPage,
  'pages-api': (file) => /^(src\/)?pages\/api\//.test(file),
  static: (file) => file.startsWith('public/'),
  metadata: (file) =>
    isImage(file) || /^(src\/)?app\/(robots|manifest|(.*\/)?sitemap)\.\w+$/.test(file),
  images: isImage,
  edge: (file, source) =>
    /(^|\/)route\.[jt]sx?$/.test(file) &&
    /^export const runtime = ['"](experimental-)?edge['"]/m.test(source),
}

/** `use-cache-16.js` */
export const lateScript = (name: LateScript, next: NextVersion) => `${name}-${next}.js`

/** The asset that the server worker means by `name`. */
export const lateAsset = (name: LateAsset, next: NextVersion): string =>
  isScript(name) ? lateScript(name, next) : name

const isScript = (name: LateAsset): name is LateScript => name in MAJORS

/** The late scripts that the server of this version may ask for. */
export const lateScripts = (next: NextVersion): LateScript[] =>
  LATE_SCRIPTS.filter((name) => MAJORS[name].includes(next))

/** Next's client runtime, which the preview frame runs: `page-client-16.js` */
export const pageClient = (next: NextVersion) => `page-client-${next}.js`

/** All assets that the server of this version may ask for. */
export const lateAssets = (next: NextVersion): string[] => [
  ...lateScripts(next).map((name) => lateScript(name, next)),
  ...PRISMA_ASSETS,
]

/** Those that a project with `files` will probably make it ask for. */
export const expectedAssets = (next: NextVersion, files: ProjectFiles): string[] => [
  ...lateScripts(next)
    .filter((name) => Object.entries(files).some(([file, source]) => SIGNS[name](file, source)))
    .map((name) => lateScript(name, next)),
  ...(usesDatabase(files) ? PRISMA_ASSETS : []),
]

/** Downloads ahead of the asking. Who then waits for one is told why it failed. */
export function fetchAhead(names: readonly string[], assets: Assets): void {
  for (const name of names) assets.load(name).catch(() => undefined)
}
