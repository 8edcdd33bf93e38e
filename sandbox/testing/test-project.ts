// Tests: projects that are too long to stand in a test, as folders of real files.

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { ProjectFiles } from '../protocol/project'

/** Every file of `sandbox/testing/projects/<name>`. */
export function readTestProject(name: string): ProjectFiles {
  const folder = path.join(import.meta.dirname, 'projects', name)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files.map((file) => [
      path.relative(folder, file).replaceAll(path.sep, '/'),
      readFileSync(file, 'utf8'),
    ]),
  )
}
