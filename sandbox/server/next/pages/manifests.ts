// Server worker. The manifests by which Next's renderer finds client components and Server Actions, as
// the plugins of its build write them (flight-manifest-plugin, flight-client-entry-plugin).

import { clearManifestCache } from 'next/dist/server/load-manifest.external'
import { stylePath } from '../../../protocol/paths'
import type { CompiledProject } from '../../../protocol/project'
import type { Route } from '../../learner/routes'
import { writeFileSync } from '../../node/fs'
import { isAsync, type Reach, type Resolve } from './reach'

interface ManifestEntry {
  id: string
  name: string
  chunks: string[]
  async: boolean
}

type Mapping = Record<string, Record<string, ManifestEntry>>

/** Ids under which `__next_app__.require` finds modules. */
const moduleIds = {
  ssr: (file: string) => `ssr:${file}`,
  rsc: (file: string) => `rsc:${file}`,
  actions: (file: string) => `actions:${file}`,
}

export interface ManifestSource {
  compiled: CompiledProject
  resolve: Resolve
  /** Next's own client components by id. */
  nextClientModules: string[]
  encryptionKey: string
}

export interface PageReach {
  route: Route
  /** Files that render the route, with what each of them reaches. */
  entries: Map<string, Reach>
  /** What they reach together. */
  all: Reach
}

/** Writes the manifests of every page to where Next loads them from, and the stylesheets that they name. */
export function writePageManifests(pages: PageReach[], source: ManifestSource): void {
  for (const page of pages) {
    const name = JSON.stringify(page.route.page)
    writeManifest(
      `/.next/server/app${page.route.page}_client-reference-manifest.js`,
      `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {}; globalThis.__RSC_MANIFEST[${name}] = ${JSON.stringify(clientReferences(page, source))}`,
    )
  }
  for (const [file, { css }] of Object.entries(source.compiled)) {
    if (css !== undefined) writeFileSync(`/.next/${stylePath(file)}`, css)
  }
  const actions = JSON.stringify({
    node: serverReferences(pages, source),
    edge: {},
    encryptionKey: source.encryptionKey,
  })
  writeManifest('/.next/server/server-reference-manifest.json', actions)
}

/** Next keeps in memory which manifests an earlier project did not have. */
function writeManifest(path: string, text: string): void {
  writeFileSync(path, text)
  clearManifestCache(path)
}

function clientReferences({ entries, all }: PageReach, source: ManifestSource): object {
  const { compiled, resolve, nextClientModules } = source
  const clientModules: Record<string, ManifestEntry> = {}
  const ssrModuleMapping: Mapping = {}
  const rscModuleMapping: Mapping = {}
  const add = (id: string, waits: boolean) => {
    const entry = { name: '*', chunks: [], async: waits }
    clientModules[id] = { ...entry, id }
    ssrModuleMapping[id] = { '*': { ...entry, id: moduleIds.ssr(id) } }
    rscModuleMapping[id] = { '*': { ...entry, id: moduleIds.rsc(id) } }
  }
  for (const id of nextClientModules) add(id, false)
  for (const file of all.client) {
    if (compiled[file]?.clientExports) add(file, isAsync(file, 'client', compiled, resolve))
  }
  return {
    moduleLoading: { prefix: '/_next/', crossOrigin: null },
    clientModules,
    ssrModuleMapping,
    rscModuleMapping,
    edgeSSRModuleMapping: {},
    edgeRscModuleMapping: {},
    entryCSSFiles: Object.fromEntries(
      [...entries].map(([file, { styles }]) => [
        `/${file.replace(/\.[^.]+$/, '')}`,
        styles.map((style) => ({ path: stylePath(style), inlined: false })),
      ]),
    ),
    entryJSFiles: {},
  }
}

interface ServerReference {
  workers: Record<string, { moduleId: string; async: boolean }>
  filename: string
  exportedName: string
}

/** Actions by id; a page knows those that its modules reach. */
function serverReferences(
  pages: PageReach[],
  { compiled, resolve }: ManifestSource,
): Record<string, ServerReference> {
  const references: Record<string, ServerReference> = {}
  for (const { route, all } of pages) {
    for (const file of new Set([...all.server, ...all.client])) {
      for (const [id, exportedName] of Object.entries(compiled[file]?.actions ?? {})) {
        const reference = (references[id] ??= { workers: {}, filename: file, exportedName })
        reference.workers[`app${route.page}`] = {
          moduleId: moduleIds.actions(file),
          async: isAsync(file, 'server', compiled, resolve),
        }
      }
    }
  }
  return references
}
