// Reads the suite's projects and lays them into one: every project keeps to folders of its own name.

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ProjectFiles } from '../protocol/project'

const folder = path.join(import.meta.dirname, 'projects')

export const projectNames = readdirSync(folder).toSorted()

function readProject(name: string): ProjectFiles {
  const root = path.join(folder, name)
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files
      .toSorted()
      .map((file) => [
        path.relative(root, file).split(path.sep).join('/'),
        readFileSync(file, 'utf8'),
      ]),
  )
}

/** The files of all projects together. Throws when two projects have the same file. */
export function mergeProjects(names: readonly string[] = projectNames): ProjectFiles {
  const merged: ProjectFiles = {}
  for (const name of names) {
    for (const [file, source] of Object.entries(readProject(name))) {
      if (file in merged) {
        throw new Error(
          `Two conformance projects have ${file}, but they are built as one application. Move it into a folder named "${name}".`,
        )
      }
      merged[file] = source
    }
  }
  return merged
}
