// Server worker. The files of `.next` that Next's server loads with `require`: manifests from the
// in-memory disk, and the modules that a build would have bundled.

import { readFileSync } from '../node/fs'
import { installRequire } from '../node/require'

type LoadModule = () => unknown

const modules = new Map<string, LoadModule>()

/** Files of the project that are not bundled: next.config and what it names. */
let loadProjectFile: (file: string) => unknown = () => undefined

function notFound(path: string): Error {
  return Object.assign(new Error(`Cannot find module '${path}'`), { code: 'MODULE_NOT_FOUND' })
}

/** True for a module that a build would have bundled. */
export const hasBuiltModule = (file: string): boolean => modules.has(file)

/** What `require` or `import()` of `path` gives. */
export function requireBuilt(path: string): unknown {
  const file = path.replace(/^file:\/\//, '')
  if (file.endsWith('.json')) return JSON.parse(String(readFileSync(file, 'utf8')))
  const load = modules.get(file) ?? modules.get(`${file}.js`)
  const loaded = load ? load() : loadProjectFile(file.replace(/^\//, ''))
  if (loaded === undefined) throw notFound(file)
  return loaded
}

/** @param load undefined for a file that the project does not have */
export function setProjectFiles(load: (file: string) => unknown): void {
  loadProjectFile = load
}

/** Returns the function that brings the present modules back. */
export function saveBuiltModules(): () => void {
  const kept = Object.fromEntries(modules)
  const load = loadProjectFile
  return () => {
    setBuiltModules(kept)
    loadProjectFile = load
  }
}

installRequire(requireBuilt)

/** Adds one to them. */
export function setBuiltModule(file: string, load: LoadModule): void {
  modules.set(file, load)
}

/** Makes `files` the modules that can be required, by absolute path, in place of those before. */
export function setBuiltModules(files: Record<string, LoadModule>): void {
  modules.clear()
  for (const [file, load] of Object.entries(files)) modules.set(file, load)
}
