// Build time. The script that renders pages in the server worker, and Next's client runtime for the
// preview frame.

import path from 'node:path'
import { build, type BuildOptions, type Metafile, type OutputFile } from 'esbuild'
import { onlyFile } from './bundle-options'
import { clientDefines } from './next-config'
import { repository, type NextPackage } from './next-package'
import type { ReplacementLog } from './next-plugin'
import { layersPlugin, type LayerOptions } from './page-layers'
import { replacementsFor } from './next-replacements'
import { RENDERS, clientEdits, pageEdits, pageReplacements } from './page-replacements'
import { helpersPlugin } from './swc-helpers-plugin'
import { sharedModules } from './shared-modules'

/** Exported names of Next's client modules by their id. */
export type ClientModules = Map<string, string[]>

type Bundle = { outputFiles: OutputFile[]; metafile: Metafile; clientModules?: ClientModules }

const run = (options: BuildOptions, layers: LayerOptions): Promise<Bundle> =>
  build({ ...options, plugins: [layersPlugin(layers)], write: false, metafile: true })

const layersOf = (
  next: NextPackage,
  log: ReplacementLog,
  rest: Pick<LayerOptions, 'entryLayer' | 'shared' | 'clientModules'>,
): LayerOptions => ({
  next,
  log,
  replaced: [
    ...replacementsFor(next.major).inside.filter(({ module }) => !RENDERS.has(module)),
    ...pageReplacements,
  ],
  edits: pageEdits,
  ...rest,
})

/** The renderer. A first build finds Next's client modules, which the second one contains. */
export async function buildPageLayers(
  options: BuildOptions,
  next: NextPackage,
  log: ReplacementLog,
): Promise<Bundle> {
  const clientModules: ClientModules = new Map()
  const layers = layersOf(next, log, {
    entryLayer: 'ssr',
    shared: sharedModules(next.major),
    clientModules,
  })
  const layered: BuildOptions = {
    ...options,
    define: { ...options.define, 'process.env.__NEXT_USE_NODE_STREAMS': 'false' },
  }
  await run({ ...layered, minify: false }, layers)
  const { outputFiles, metafile } = await run(layered, layers)
  return { outputFiles, metafile: withoutLayers(metafile), clientModules }
}

/** Loaders of Next's webpack build. Nothing in them is a client module. */
export async function buildBuildStep(
  options: BuildOptions,
  next: NextPackage,
  log: ReplacementLog,
): Promise<Bundle> {
  const { outputFiles, metafile } = await run(
    options,
    layersOf(next, log, {
      entryLayer: 'ssr',
      shared: sharedModules(next.major),
      clientModules: new Map(),
    }),
  )
  return { outputFiles, metafile: withoutLayers(metafile) }
}

/** In the frame the address is that of the preview; Next's runtime shall see the address of the app. */
const LOCATION = Object.fromEntries(
  ['location', 'window.location', 'self.location', 'document.location', 'globalThis.location'].map(
    (name) => [name, '__routeLabLocation'],
  ),
)

/** Next's client runtime, with the client modules that the renderer names. */
export async function buildPageClient(
  next: NextPackage,
  log: ReplacementLog,
  clientModules: ClientModules,
  minify: boolean,
): Promise<{ script: Uint8Array; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: [path.join(repository, 'sandbox/preview/runtime/entry.ts')],
    outfile: 'page-client.js',
    define: { ...(await clientDefines(next)), ...LOCATION, __dirname: '"/"' },
    legalComments: 'none',
    absWorkingDir: repository,
    minify,
    write: false,
    metafile: true,
    plugins: [
      helpersPlugin(),
      layersPlugin({
        next,
        log,
        entryLayer: 'browser',
        shared: [],
        clientModules,
        replaced: [],
        edits: clientEdits,
      }),
    ],
  })
  return { script: onlyFile(outputFiles), metafile: withoutLayers(metafile) }
}

/** Inputs by their file alone, as in the metafile of a bundle without layers. */
function withoutLayers(metafile: Metafile): Metafile {
  const file = (input: string) =>
    path.relative(repository, input.replace(/^(rsc|ssr|browser):/, ''))
  const outputs = Object.entries(metafile.outputs).map(([name, output]) => {
    const inputs: Record<string, { bytesInOutput: number }> = {}
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const sum = (inputs[file(input)]?.bytesInOutput ?? 0) + bytesInOutput
      inputs[file(input)] = { bytesInOutput: sum }
    }
    return [name, { ...output, inputs }] as const
  })
  return { ...metafile, outputs: Object.fromEntries(outputs) }
}
