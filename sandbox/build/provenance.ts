// Build time. The record of what the scripts contain of Next: modules as published, with their hash, and
// those that are edited or replaced, with the reason.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Metafile } from 'esbuild'
import { APP_ROUTE_TEMPLATE } from './app-route-template'
import { MIDDLEWARE_TEMPLATE } from './middleware-template'
import { repository, type NextPackage } from './next-package'
import type { ReplacementLog } from './next-plugin'
import { replacementsFor, type Replacement } from './next-replacements'
import { lateScripts } from '../client/late-scripts'
import { FRAME_EDIT, pageEdits, pageReplacements, pageRewritten } from './page-replacements'
import { PAGES_API_TEMPLATE } from './pages-api-template'

interface ProvenanceModule {
  module: string
  how: 'as-is' | 'edited' | 'aliased' | 'shimmed' | 'stubbed'
  reason?: string
  by?: string
  sha256?: string
  bytes?: number
}

/** What became of each module of one version of Next. */
export interface Provenance {
  nextVersion: string
  modules: ProvenanceModule[]
}

/** Our own code for a module only counts as long as Next has that module. */
function checkRewritten({ module, by }: Replacement, { root, version }: NextPackage): void {
  if (existsSync(path.join(root, `${module.replace(/^next\//, '')}.js`))) return
  if (existsSync(path.join(root, module.replace(/^next\//, '')))) return
  throw new Error(
    `next ${version} has no ${module} any more, which ${by} stands in for. Find out where its work went, and adapt ${by} and the list that names it.`,
  )
}

function checkUnused(
  replaced: { module: string }[],
  log: ReplacementLog,
  { version }: NextPackage,
): void {
  const unused = replaced.filter((entry) => !log.used.has(entry.module))
  if (unused.length === 0) return
  throw new Error(
    `The lists of replacements name ${unused.map((entry) => entry.module).join(', ')}, which the scripts for next ${version} do not contain. Remove the entries, or name their versions in \`only\`.`,
  )
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Bytes of each input in the bundles; a module may be in several. */
export function inputBytes(metafiles: Metafile[]): Map<string, number> {
  const bytes = new Map<string, number>()
  for (const { outputs } of metafiles) {
    for (const [input, { bytesInOutput }] of Object.entries(
      Object.values(outputs)[0]?.inputs ?? {},
    )) {
      bytes.set(input, (bytes.get(input) ?? 0) + bytesInOutput)
    }
  }
  return bytes
}

/** Modules of Next that the bundles contain as they are, or but for an edit. */
function contained(metafiles: Metafile[], { name }: NextPackage): ProvenanceModule[] {
  const inside = new RegExp(`node_modules/${name}/(.*)$`)
  return [...inputBytes(metafiles)].flatMap(([input, bytes]): ProvenanceModule[] => {
    const file = inside.exec(input)?.[1]
    if (!file) return []
    const source = readFileSync(path.join(repository, input))
    const edit = pageEdits.find(({ module }) => file.replace('/esm/', '/') === `dist/${module}.js`)
    const how = edit ? { how: 'edited' as const, reason: edit.reason } : { how: 'as-is' as const }
    return [{ module: `next/${file}`, ...how, sha256: sha256(source), bytes }]
  })
}

function templatesOf(next: NextPackage): ProvenanceModule[] {
  const ofBoth = [APP_ROUTE_TEMPLATE, MIDDLEWARE_TEMPLATE]
  const all = next.major === '16' ? [...ofBoth, PAGES_API_TEMPLATE] : ofBoth
  return all.map((file) => ({
    module: `next/dist/esm/${file}`,
    how: 'as-is',
    reason:
      'The build template is wrapped in a function; its body is unchanged, as `next build` would fill it in.',
    sha256: sha256(readFileSync(path.join(next.esm, file))),
  }))
}

/** What only the scripts for pages replace. Throws when an entry is not met. */
function replacedForPages(next: NextPackage, log: ReplacementLog): ProvenanceModule[] {
  if (!lateScripts(next.major).includes('pages')) return []
  checkUnused([...pageReplacements, ...pageEdits], log, next)
  for (const entry of pageRewritten) checkRewritten(entry, next)
  return [FRAME_EDIT, ...[...pageRewritten, ...pageReplacements].map(described)]
}

const described = ({ module, how, by, reason }: Replacement): ProvenanceModule => ({
  module,
  how,
  by,
  reason,
})

/** Lists each module of Next in the bundles, with its hash, and each that was replaced, with the reason. */
export function describeProvenance(
  next: NextPackage,
  metafiles: Metafile[],
  log: ReplacementLog,
): Provenance {
  const { inside, node, rewritten } = replacementsFor(next.major)
  checkUnused([...inside, ...node], log, next)
  for (const entry of rewritten) checkRewritten(entry, next)
  return {
    nextVersion: next.version,
    modules: [
      ...[...rewritten, ...inside, ...node].map(described),
      ...replacedForPages(next, log),
      ...templatesOf(next),
      ...contained(metafiles, next),
    ],
  }
}
