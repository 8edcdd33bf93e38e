// Server worker. What the modules of a page reach: in the layer of Server Components, and behind the
// boundaries of 'use client'.

import type { CompiledProject, ModuleForm } from '../../../protocol/project'

/** The file that an import means; null for a module without a file. */
export type Resolve = (specifier: string, from: string) => string | null

export interface Reach {
  server: Set<string>
  client: Set<string>
  /** Stylesheets in the order of the imports. */
  styles: string[]
}

/** Follows the imports of `entries`, which are files of the layer of Server Components. */
export function reachFrom(entries: string[], compiled: CompiledProject, resolve: Resolve): Reach {
  const reach: Reach = { server: new Set(), client: new Set(), styles: [] }
  const styles = new Set<string>()
  const visit = (file: string, layer: Layer): void => {
    const module = compiled[file]
    if (!module || reach[layer].has(file)) return
    const crosses = layer === 'server' && module.clientExports !== undefined
    if (crosses) return visit(file, 'client')
    reach[layer].add(file)
    const { imports = [], loads = [] } = formOf(file, layer, compiled) ?? {}
    for (const target of filesOf([...imports, ...loads], file, resolve)) visit(target, layer)
    if (module.css !== undefined) styles.add(file)
  }
  for (const entry of entries) visit(entry, 'server')
  reach.styles = [...styles]
  return reach
}

type Layer = 'server' | 'client'

function formOf(file: string, layer: Layer, compiled: CompiledProject): ModuleForm | undefined {
  const form = layer === 'server' ? compiled[file] : compiled[file]?.client
  return form && !('problem' in form) ? form : undefined
}

const filesOf = (specifiers: readonly string[], from: string, resolve: Resolve): string[] =>
  specifiers
    .map((specifier) => resolve(specifier, from))
    .filter((target): target is string => target !== null)

/** True when `file` or a module that it imports awaits at its top level. */
export function isAsync(
  file: string,
  layer: Layer,
  compiled: CompiledProject,
  resolve: Resolve,
): boolean {
  const seen = new Set<string>()
  const visit = (name: string): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    const form = formOf(name, layer, compiled)
    if (!form) return false
    return form.async || filesOf(form.imports, name, resolve).some(visit)
  }
  return visit(file)
}
