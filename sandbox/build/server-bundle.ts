// Build time. The scripts of the server worker and the compiler worker, and the record of what is in them.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { loadNextConfig, nextDefines } from './next-config'
import { ReplacementLog, nextPlugin, nextVersion, repository } from './next-plugin'
import {
  nextReplacements,
  nextRewritten,
  nodeReplacements,
  type Replacement,
} from './next-replacements'

const require = createRequire(import.meta.url)

/** Everything in the server worker is lowered like this: its context is carried by promises. */
export const LOWERED: BuildOptions = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  supported: { 'async-await': false, 'async-generator': false, 'for-await': false },
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: repository,
}

/** The helpers that SWC's output imports (`externalHelpers`), by import specifier. */
function helpersPlugin(): Plugin {
  const folder = path.join(path.dirname(require.resolve('@swc/helpers/package.json')), 'esm')
  const names = readdirSync(folder)
    .filter((name) =>
      /^_(async|await|wrap_async|overload_yield|using|apply_dec|tagged|class_private|check_private|define_property|interop|object|extends|to_consumable|ts_)/.test(
        name,
      ),
    )
    .map((name) => name.replace(/\.js$/, ''))
  return {
    name: 'swc-helpers',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:swc-helpers$/ }, () => ({
        path: 'helpers',
        namespace: 'swc-helpers',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'swc-helpers' }, () => ({
        resolveDir: folder,
        contents: [
          ...names.map((name, index) => `import * as h${index} from './${name}.js'`),
          `export default { ${names.map((name, index) => `'@swc/helpers/_/${name}': h${index}`).join(', ')} }`,
        ].join('\n'),
      }))
    },
  }
}

function notFoundPlugin(): Plugin {
  const file = path.join(repository, 'sandbox/server/next/not-found.html')
  return {
    name: 'not-found-page',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:not-found-page$/ }, () => ({
        path: file,
        namespace: 'not-found',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'not-found' }, () => ({
        contents: readFileSync(file, 'utf8').trim(),
        loader: 'text',
      }))
    },
  }
}

interface ProvenanceModule {
  module: string
  how: 'as-is' | 'aliased' | 'shimmed' | 'stubbed'
  reason?: string
  by?: string
  sha256?: string
  bytes?: number
}

export interface Provenance {
  nextVersion: string
  modules: ProvenanceModule[]
}

/** Our own code for a module only counts as long as Next has that module. */
function checkRewritten({ module, by }: Replacement): void {
  try {
    require.resolve(module)
  } catch (cause) {
    const message = `next ${nextVersion} has no ${module} any more, which ${by} stands in for. Find out where its work went, and adapt ${by} and next-replacements.ts.`
    throw new Error(message, { cause })
  }
}

/** Lists each module of Next in the bundle, with its hash, and each that was replaced, with the reason. */
function describeProvenance(metafile: Metafile, log: ReplacementLog): Provenance {
  const output = Object.values(metafile.outputs)[0]
  const asIs = Object.entries(output?.inputs ?? {}).flatMap(
    ([input, { bytesInOutput }]): ProvenanceModule[] => {
      const name = /node_modules\/(next\/.*)$/.exec(input)?.[1]
      if (!name) return []
      const source = readFileSync(path.join(repository, input))
      return [
        {
          module: name,
          how: 'as-is',
          sha256: createHash('sha256').update(source).digest('hex'),
          bytes: bytesInOutput,
        },
      ]
    },
  )
  const replaced = [...nextReplacements, ...nodeReplacements]
  const unused = replaced.filter((entry) => !log.used.has(entry.module))
  if (unused.length > 0) {
    throw new Error(
      `next-replacements.ts lists ${unused.map((entry) => entry.module).join(', ')}, which the server worker no longer contains. Remove the entries.`,
    )
  }
  for (const entry of nextRewritten) checkRewritten(entry)
  const template: ProvenanceModule = {
    module: 'next/dist/esm/build/templates/app-route.js',
    how: 'as-is',
    reason:
      'The build template is wrapped in a function; its body is unchanged, as `next build` would fill it in.',
    sha256: createHash('sha256')
      .update(readFileSync(require.resolve('next/dist/esm/build/templates/app-route.js')))
      .digest('hex'),
  }
  return {
    nextVersion,
    modules: [
      ...[...nextRewritten, ...replaced].map(({ module, how, by, reason }) => ({
        module,
        how,
        by,
        reason,
      })),
      template,
      ...asIs,
    ],
  }
}

export async function buildServer(
  minify = true,
): Promise<{ script: Uint8Array; provenance: Provenance }> {
  const log = new ReplacementLog()
  const config = await loadNextConfig()
  const result = await build({
    ...LOWERED,
    entryPoints: [path.join(repository, 'sandbox/server/worker.ts')],
    outfile: 'server.js',
    define: await nextDefines(),
    minify,
    metafile: true,
    write: false,
    plugins: [helpersPlugin(), notFoundPlugin(), nextPlugin(config, log)],
  })
  return {
    script: onlyFile(result.outputFiles),
    provenance: describeProvenance(result.metafile, log),
  }
}

export async function buildCompiler(): Promise<Uint8Array> {
  const result = await build({
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    entryPoints: [path.join(repository, 'sandbox/compiler/worker.ts')],
    alias: { '@next/swc-wasm-web': require.resolve('@next/swc-wasm-web/wasm.js') },
    logOverride: { 'empty-import-meta': 'silent' },
    minify: true,
    write: false,
    outfile: 'compiler.js',
    absWorkingDir: repository,
  })
  return onlyFile(result.outputFiles)
}

export function onlyFile(files: { contents: Uint8Array }[]): Uint8Array {
  const [file, ...rest] = files
  if (!file || rest.length > 0)
    throw new Error(`A bundle has ${files.length} files; the sandbox expects one.`)
  return file.contents
}
