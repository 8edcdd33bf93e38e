// Server worker. The files of `.next` that Next's server loads with `require`: manifests from the
// in-memory disk, and the modules that a build would have bundled.

import { readFileSync } from '../node/fs'
import { installRequire } from '../node/require'

type LoadModule = () => unknown

const modules = new Map<string, LoadModule>()

function notFound(path: string): Error {
  return Object.assign(new Error(`Cannot find module '${path}'`), { code: 'MODULE_NOT_FOUND' })
}

function requireBuilt(path: string): unknown {
  const file = path.replace(/^file:\/\//, '')
  if (file.endsWith('.json')) return JSON.parse(String(readFileSync(file, 'utf8')))
  const load = modules.get(file) ?? modules.get(`${file}.js`)
  if (!load) throw notFound(file)
  return load()
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
