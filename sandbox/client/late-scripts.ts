// Page and build time. Which late scripts each version of Next has, what their assets are called, and which
// a project will ask for.

import { LATE_SCRIPTS, type LateScript } from '../protocol/late-scripts'
import type { ProjectFiles } from '../protocol/project'
import type { Assets } from './assets'
import type { NextVersion } from './types'

const MAJORS: Record<LateScript, readonly NextVersion[]> = {
  config: ['14', '15', '16'],
  'use-cache': ['16'],
  'user-agent': ['14', '15', '16'],
  pages: ['16'],
  'pages-api': ['16'],
  static: ['14', '15', '16'],
}

/** What in a project makes the server worker ask, seen from outside; the worker itself decides. */
const SIGNS: Record<LateScript, (file: string, source: string) => boolean> = {
  config: (file, source) =>
    file.startsWith('next.config.') ||
    /^export const (config|dynamic|dynamicParams|revalidate|fetchCache|runtime|maxDuration)\b/m.test(
      source,
    ),
  'use-cache': (_, source) => source.includes('use cache'),
  'user-agent': (_, source) => source.includes('userAgent'),
  pages: (file) => /(^|\/)page\.[jt]sx?$/.test(file),
  'pages-api': (file) => /^(src\/)?pages\/api\//.test(file),
  static: (file) => file.startsWith('public/'),
}

/** `use-cache-16.js` */
export const lateAsset = (name: LateScript, next: NextVersion) => `${name}-${next}.js`

/** The late scripts that the server of this version may ask for. */
export const lateScripts = (next: NextVersion): LateScript[] =>
  LATE_SCRIPTS.filter((name) => MAJORS[name].includes(next))

/** Next's client runtime, which the preview frame runs: `page-client-16.js` */
export const pageClient = (next: NextVersion) => `page-client-${next}.js`

/** Those that a project with `files` will probably make it ask for. */
export const expectedScripts = (next: NextVersion, files: ProjectFiles): LateScript[] =>
  lateScripts(next).filter((name) =>
    Object.entries(files).some(([file, source]) => SIGNS[name](file, source)),
  )

/** Downloads ahead of the worker's asking. Who then waits for one is told why it failed. */
export function fetchAhead(names: LateScript[], next: NextVersion, assets: Assets): void {
  for (const name of names) {
    assets.load(lateAsset(name, next)).catch(() => undefined)
  }
}
