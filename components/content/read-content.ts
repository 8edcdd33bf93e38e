// Reads `content/` from disk. Paths are relative to the project root, with `/` separators.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { ContentError } from './content-error'

/** A folder or file whose name starts with a number that gives its place. */
export interface Numbered {
  /** `content/lessons/01-route-handlers` */
  path: string
  /** `01-route-handlers` */
  name: string
  /** `route-handlers` */
  slug: string
}

const onDisk = (path: string) => join(/* turbopackIgnore: true */ process.cwd(), path)

export function readText(path: string): Promise<string> {
  return readFile(onDisk(path), 'utf8')
}

/** Names in a folder, sorted; none when there is no such folder. */
export async function listNames(path: string, kind: 'folders' | 'files'): Promise<string[]> {
  const entries = await readdir(onDisk(path), { withFileTypes: true }).catch(missingIsEmpty)
  return entries
    .filter((entry) => (kind === 'folders' ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name)
    .toSorted()
}

/** Folders called `NN-slug`, in that order. Any other folder name is a mistake. */
export async function listNumbered(path: string): Promise<Numbered[]> {
  const names = await listNames(path, 'folders')
  return names.map((name) => {
    const slug = /^\d+-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1]
    if (slug) return { path: `${path}/${name}`, name, slug }
    throw new ContentError(
      `${path}/${name}`,
      'the folder has no number in front, or more than lower-case letters, digits and hyphens.',
      'Name it like 01-dynamic-segments.',
    )
  })
}

/** Every file below a folder as project sources, dotfiles such as `.env` included. */
export async function readProject(path: string): Promise<ProjectFiles> {
  const entries = await readdir(onDisk(path), { withFileTypes: true, recursive: true }).catch(
    missingIsEmpty,
  )
  const root = onDisk(path)
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
  if (paths.length === 0) {
    throw new ContentError(path, 'the project has no files.', 'Add at least app/…/route.ts.')
  }
  const sources = await Promise.all(paths.map((file) => readText(`${path}/${file}`)))
  return Object.fromEntries(paths.map((file, index) => [file, sources[index] ?? '']))
}

function missingIsEmpty(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return []
  throw error
}
