// Server worker. Globals that code of a project makes. A new process of Next has none of them, and projects
// follow each other in one worker.

import type { ServerMode } from '../protocol/project'
import { isDev } from './next/mode'

/** What the worker has before the first project. */
let known: Set<string> | undefined

/** Next makes its own globals when it needs them; their names begin with two underscores. */
const isOfProject = (name: string) => !known?.has(name) && !name.startsWith('__')

/** Runs a script of the worker, whose globals stay. */
export function keepGlobals<T>(run: () => T): T {
  const before = new Set(Object.keys(globalThis))
  const result = run()
  for (const name of Object.keys(globalThis)) if (!before.has(name)) known?.add(name)
  return result
}

/**
 * Removes those of the project, unless `next dev` goes on, which is one process through all edits. Returns the
 * function that brings them back, in place of those made since. The first call comes before any code of a project.
 */
export function takeGlobals(mode: ServerMode): () => void {
  known ??= new Set(Object.keys(globalThis))
  if (mode === 'dev' && isDev()) return () => undefined
  const taken = removeGlobals()
  return () => {
    removeGlobals()
    Object.defineProperties(globalThis, taken)
  }
}

function removeGlobals(): PropertyDescriptorMap {
  const all = Object.entries(Object.getOwnPropertyDescriptors(globalThis))
  const made = all.filter(
    ([name, { enumerable, configurable }]) => enumerable && configurable && isOfProject(name),
  )
  for (const [name] of made) Reflect.deleteProperty(globalThis, name)
  return Object.fromEntries(made)
}
