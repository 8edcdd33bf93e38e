// Build time. The installed packages of Next, one for each major that the site carries.

import Module, { createRequire } from 'node:module'
import path from 'node:path'
import type { NextVersion } from '../client/types'

const require = createRequire(import.meta.url)

export const repository = path.resolve(import.meta.dirname, '../..')

export interface NextPackage {
  major: NextVersion
  /** Exact version, as installed. */
  version: string
  /** Its name in node_modules: `next`, or the alias of an older major. */
  name: string
  root: string
  /** CommonJS files, and their ES module twins. */
  dist: string
  esm: string
}

function describe(major: NextVersion, name: string): NextPackage {
  const root = path.dirname(require.resolve(`${name}/package.json`))
  const dist = path.join(root, 'dist')
  const { version } = require(`${name}/package.json`) as { version: string }
  return { major, version, name, root, dist, esm: path.join(dist, 'esm') }
}

export const nextPackages: Record<NextVersion, NextPackage> = {
  '14': describe('14', 'next-14'),
  '15': describe('15', 'next-15'),
  '16': describe('16', 'next'),
}

/** The majors that the site carries. */
export const NEXT_VERSIONS: readonly NextVersion[] = ['14', '15', '16']

/** Exact versions, as installed. */
export const nextVersions: Record<NextVersion, string> = {
  '14': nextPackages['14'].version,
  '15': nextPackages['15'].version,
  '16': nextPackages['16'].version,
}

/** `next/dist/…` named from inside a package means that very package, whatever npm calls it. */
export function insideName(specifier: string, { name }: NextPackage): string {
  return specifier.replace(/^next(?=\/|$)/, name)
}

interface Loader {
  _resolveFilename(
    request: string,
    parent: { filename?: string } | undefined,
    ...rest: unknown[]
  ): string
}

let hooked = false

/** Node looks up what an aliased package requires by its own name in the package beside it. */
function hookLoader(): void {
  if (hooked) return
  hooked = true
  const loader = Module as unknown as Loader
  const resolve = loader._resolveFilename.bind(loader)
  loader._resolveFilename = (request, parent, ...rest) => {
    const from = parent?.filename ?? ''
    const owner = Object.values(nextPackages).find(({ root }) => from.startsWith(root + path.sep))
    return resolve(owner ? insideName(request, owner) : request, parent, ...rest)
  }
}

/** Loads a file below the package's `dist` in this process. */
export function requireNext<T>(next: NextPackage, file: string): T {
  hookLoader()
  return require(path.join(next.dist, file)) as T
}
