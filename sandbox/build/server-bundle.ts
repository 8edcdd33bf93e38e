// Build time. The scripts of the server worker and the compiler worker, and the record of what is in them.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'
import { LOWERED, onlyFile } from './bundle-options'
import { htmlPlugin } from './html-plugin'
import { buildLateScripts, sharedModulesPlugin, type LateBundle } from './late-bundle'
import { loadSettings, serverDefines } from './next-config'
import { minifyAgain } from './minify'
import { APP_ROUTE_TEMPLATE } from './app-route-template'
import { MIDDLEWARE_TEMPLATE } from './middleware-template'
import { NEXT_VERSIONS, nextPackages, repository, type NextPackage } from './next-package'
import { PAGES_API_TEMPLATE } from './pages-api-template'
import { ReplacementLog, nextPlugin } from './next-plugin'
import { replacementsFor, type Replacement } from './next-replacements'
import { buildPageClient } from './page-bundles'
import { helpersPlugin } from './swc-helpers-plugin'
import { pageClient } from '../client/late-scripts'
import { serverScript } from '../client/server-room'
import type { NextVersion } from '../client/types'

const require = createRequire(import.meta.url)

interface ProvenanceModule {
  module: string
  how: 'as-is' | 'aliased' | 'shimmed' | 'stubbed'
  reason?: string
  by?: string
  sha256?: string
  bytes?: number
}

interface Provenance {
  nextVersion: string
  modules: ProvenanceModule[]
}

/** Our own code for a module only counts as long as Next has that module. */
function checkRewritten({ module, by }: Replacement, { root, version }: NextPackage): void {
  if (existsSync(path.join(root, `${module.replace(/^next\//, '')}.js`))) return
  if (existsSync(path.join(root, module.replace(/^next\//, '')))) return
  throw new Error(
    `next ${version} has no ${module} any more, which ${by} stands in for. Find out where its work went, and adapt ${by} and next-replacements.ts.`,
  )
}

function checkUnused(replaced: Replacement[], log: ReplacementLog, { version }: NextPackage): void {
  const unused = replaced.filter((entry) => !log.used.has(entry.module))
  if (unused.length === 0) return
  throw new Error(
    `next-replacements.ts lists ${unused.map((entry) => entry.module).join(', ')}, which the server worker of next ${version} does not contain. Remove the entries, or name their versions in \`only\`.`,
  )
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Bytes of each input in the bundles; a module may be in several. */
function inputBytes(metafiles: Metafile[]): Map<string, number> {
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

/** Modules of Next that the bundles contain as they are. */
function untouched(metafiles: Metafile[], { name }: NextPackage): ProvenanceModule[] {
  const inside = new RegExp(`node_modules/${name}/(.*)$`)
  return [...inputBytes(metafiles)].flatMap(([input, bytes]): ProvenanceModule[] => {
    const file = inside.exec(input)?.[1]
    if (!file) return []
    const source = readFileSync(path.join(repository, input))
    return [{ module: `next/${file}`, how: 'as-is', sha256: sha256(source), bytes }]
  })
}

const ownModules = (metafile: Metafile): string[] =>
  [...inputBytes([metafile])].flatMap(([input, bytes]) =>
    input.startsWith('sandbox/server/') && bytes > 0 ? [input] : [],
  )

/** A module of ours that is in a late script as well would have its state twice. */
function checkCopies(server: Metafile, late: LateBundle[]): void {
  const own = new Set(ownModules(server))
  for (const { asset, metafile } of late) {
    const twice = ownModules(metafile).filter((input) => own.has(input))
    if (twice.length > 0)
      throw new Error(
        `${asset} has its own copy of ${twice.join(', ')}. Add them to sandbox/build/shared-modules.ts.`,
      )
  }
}

/** Lists each module of Next in the bundles, with its hash, and each that was replaced, with the reason. */
function describeProvenance(
  next: NextPackage,
  metafiles: Metafile[],
  log: ReplacementLog,
): Provenance {
  const { inside, node, rewritten } = replacementsFor(next.major)
  checkUnused([...inside, ...node], log, next)
  for (const entry of rewritten) checkRewritten(entry, next)
  const templates = [
    APP_ROUTE_TEMPLATE,
    MIDDLEWARE_TEMPLATE,
    ...(next.major === '16' ? [PAGES_API_TEMPLATE] : []),
  ].map((file): ProvenanceModule => ({
    module: `next/dist/esm/${file}`,
    how: 'as-is',
    reason:
      'The build template is wrapped in a function; its body is unchanged, as `next build` would fill it in.',
    sha256: sha256(readFileSync(path.join(next.esm, file))),
  }))
  const replaced = [...rewritten, ...inside, ...node].map(
    ({ module, how, by, reason }): ProvenanceModule => ({ module, how, by, reason }),
  )
  return {
    nextVersion: next.version,
    modules: [...replaced, ...templates, ...untouched(metafiles, next)],
  }
}

export interface ServerBundle {
  script: Uint8Array
  /** The scripts that it loads when a project needs them. */
  late: LateBundle[]
  /** Next's client runtime for the preview frame, by asset name; empty where no pages are rendered. */
  frame: Record<string, Uint8Array>
  provenance: Provenance
  metafile: Metafile
}

/** What stays `require` in the bundle loads by path, as sandbox/server/node/require.ts says. */
const RUNTIME_REQUIRE = {
  before: '(function () { function require(path) { return require.load(path) }',
  after: '})()',
}

/** The server worker with the engine of one version, and its late scripts. */
export async function buildServer(major: NextVersion, minify = true): Promise<ServerBundle> {
  const log = new ReplacementLog()
  const next = nextPackages[major]
  const building = buildLateScripts(next, log, minify)
  const { outputFiles, metafile } = await build({
    ...LOWERED,
    entryPoints: [path.join(repository, 'sandbox/server/worker.ts')],
    outfile: serverScript(major),
    define: await serverDefines(next),
    minify,
    metafile: true,
    write: false,
    supported: { ...LOWERED.supported, 'dynamic-import': false },
    banner: { js: RUNTIME_REQUIRE.before },
    footer: { js: RUNTIME_REQUIRE.after },
    plugins: [
      helpersPlugin(),
      htmlPlugin(next),
      sharedModulesPlugin(next),
      nextPlugin(next, await loadSettings(next), log),
    ],
  })
  const late = await building
  checkCopies(metafile, late)
  const metafiles = [metafile, ...late.map((bundle) => bundle.metafile)]
  const bundle = onlyFile(outputFiles)
  return {
    script: minify ? await minifyAgain(bundle) : bundle,
    late,
    frame: await buildFrame(next, late, minify),
    provenance: describeProvenance(next, metafiles, log),
    metafile,
  }
}

async function buildFrame(next: NextPackage, late: LateBundle[], minify: boolean) {
  const found = late.flatMap(({ clientModules }) => clientModules ?? [])
  const scripts = await Promise.all(
    found.map((clientModules) => buildPageClient(next, clientModules, minify)),
  )
  return Object.fromEntries(scripts.map((script) => [pageClient(next.major), script] as const))
}

/** The scripts of a server worker and of its pages by asset name. */
export function serverScripts(major: NextVersion, { script, late, frame }: ServerBundle) {
  return Object.fromEntries([
    ...Object.entries(frame),
    [serverScript(major), script],
    ...late.map((bundle) => [bundle.asset, bundle.script] as const),
  ])
}

/** The server workers of all versions: scripts by asset name. */
export async function buildServers() {
  const bundles = await Promise.all(NEXT_VERSIONS.map((major) => buildServer(major)))
  return {
    scripts: Object.assign(
      {},
      ...NEXT_VERSIONS.map((major, index) => serverScripts(major, bundles[index]!)),
    ) as Record<string, Uint8Array>,
    /** The newest version first. */
    provenance: bundles.map(({ provenance }) => provenance).toReversed(),
  }
}

export async function buildCompiler(): Promise<Uint8Array> {
  const result = await build({
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    entryPoints: [path.join(repository, 'sandbox/compiler/worker.ts')],
    alias: {
      '@next/swc-wasm-web': require.resolve('@next/swc-wasm-web/wasm.js'),
      util: path.join(repository, 'sandbox/compiler/util.ts'),
    },
    // Next's compiled PostCSS plugins note the folder that they are in.
    define: { __dirname: '""' },
    logOverride: { 'empty-import-meta': 'silent' },
    minify: true,
    write: false,
    outfile: 'compiler.js',
    absWorkingDir: repository,
  })
  return onlyFile(result.outputFiles)
}
