// Build time. The scripts of the server worker and the compiler worker, and the record of what is in them.

import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type Metafile } from 'esbuild'
import { LOWERED, onlyFile } from './bundle-options'
import { htmlPlugin } from './html-plugin'
import { buildLateScripts, sharedModulesPlugin, type LateBundle } from './late-bundle'
import { loadSettings, serverDefines } from './next-config'
import { minifyAgain } from './minify'
import { NEXT_VERSIONS, nextPackages, repository, type NextPackage } from './next-package'
import { ReplacementLog, nextPlugin } from './next-plugin'
import { buildPageClient } from './page-bundles'
import { describeProvenance, inputBytes, type Provenance } from './provenance'
import { COPIED } from './shared-modules'
import { helpersPlugin } from './swc-helpers-plugin'
import { pageClient } from '../client/late-scripts'
import { serverScript } from '../client/server-room'
import type { NextVersion } from '../client/types'

const require = createRequire(import.meta.url)

const ownModules = (metafile: Metafile): string[] =>
  [...inputBytes([metafile])].flatMap(([input, bytes]) =>
    input.startsWith('sandbox/server/') && bytes > 0 ? [input] : [],
  )

/** A module of ours that is in a late script as well would have its state twice. */
function checkCopies(server: Metafile, late: LateBundle[]): void {
  const own = new Set(ownModules(server).filter((input) => !COPIED.includes(input)))
  for (const { asset, metafile } of late) {
    const twice = ownModules(metafile).filter((input) => own.has(input))
    if (twice.length > 0)
      throw new Error(
        `${asset} has its own copy of ${twice.join(', ')}. Add them to sandbox/build/shared-modules.ts.`,
      )
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
  const frame = await buildFrame(next, late, log, minify)
  const metafiles = [metafile, ...[...late, ...frame].map((bundle) => bundle.metafile)]
  const bundle = onlyFile(outputFiles)
  return {
    script: minify ? await minifyAgain(bundle) : bundle,
    late,
    frame: Object.fromEntries(frame.map(({ script }) => [pageClient(major), script])),
    provenance: describeProvenance(next, metafiles, log),
    metafile,
  }
}

/** Next's client runtime, where there is a renderer that names what it must have. */
function buildFrame(next: NextPackage, late: LateBundle[], log: ReplacementLog, minify: boolean) {
  const found = late.flatMap(({ clientModules }) => clientModules ?? [])
  return Promise.all(found.map((modules) => buildPageClient(next, log, modules, minify)))
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
