// The real Next of each version, in a folder where it goes by its own name.

import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { nextPackages, repository, type NextPackage } from '../build/next-package'
import type { NextVersion } from '../client/types'

export interface ReferenceNext {
  version: NextVersion
  /** `14.2.35` */
  exact: string
  /** The script behind the command `next`. */
  command: string
  /** Folder in which its applications are built. */
  applications: string
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isFile()) linkOrCopy(source, target)
  }
}

/** What a linked tree was made of. */
const stamp = (target: string) => path.join(path.dirname(target), 'version')

/** An aliased package as `node_modules/next` of `folder`. */
function linkAlias({ root, version }: NextPackage, target: string): void {
  if (existsSync(stamp(target)) && readFileSync(stamp(target), 'utf8') === version) return
  rmSync(target, { recursive: true, force: true })
  linkTree(root, target)
  writeFileSync(stamp(target), version)
}

/**
 * Next requires its own files as `next/dist/…`, which an alias does not answer; so 14 and 15 get a
 * `node_modules` of their own. Everything else they find in the repository's.
 */
export function referenceNext(major: NextVersion): ReferenceNext {
  const installed = nextPackages[major]
  const applications = path.join(repository, '.cache/conformance', major)
  const aliased = installed.name !== 'next'
  const root = aliased ? path.join(applications, 'node_modules/next') : installed.root
  if (aliased) linkAlias(installed, root)
  return {
    version: major,
    exact: installed.version,
    command: path.join(root, 'dist/bin/next'),
    applications,
  }
}
