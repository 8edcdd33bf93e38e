// Build time. The late scripts of a server worker: CommonJS modules that get by `require` what they share
// with the server's script, so that everything with state exists once.

import path from 'node:path'
import { build, type BuildOptions, type Metafile, type OutputFile, type Plugin } from 'esbuild'
import { lateScript, lateScripts } from '../client/late-scripts'
import type { LateScript } from '../protocol/late-scripts'
import { LOWERED, onlyFile } from './bundle-options'
import { htmlPlugin } from './html-plugin'
import { minifyAgain } from './minify'
import { loadSettings, nextDefines, serverDefines } from './next-config'
import { repository, type NextPackage } from './next-package'
import { buildPageLayers, buildBuildStep, type ClientModules } from './page-bundles'
import { nextPlugin, type ReplacementLog } from './next-plugin'
import { REQUIRED_AS_CLASS, sharedModules, sharedOutsideNext } from './shared-modules'
import { helpersPlugin } from './swc-helpers-plugin'

interface LateSource {
  /** Its exports are those of the script. */
  entry(next: NextPackage): string
  build(options: BuildOptions, next: NextPackage, log: ReplacementLog): Promise<BuildResult>
}

type BuildResult = {
  outputFiles: OutputFile[]
  metafile: Metafile
  clientModules?: ClientModules
}

/** What Next's own build gives code of the layer `rsc`, by its webpack aliases. */
const RSC_ALIASES: Record<string, string> = {
  react: 'next/dist/compiled/react/react.react-server',
  'next/dist/compiled/react': 'next/dist/compiled/react/react.react-server',
  'react-dom': 'next/dist/compiled/react-dom/react-dom.react-server',
  'next/dist/compiled/react-dom': 'next/dist/compiled/react-dom/react-dom.react-server',
  'react-server-dom-webpack/client': 'next/dist/compiled/react-server-dom-webpack/client.edge',
  'react-server-dom-webpack/server': 'next/dist/compiled/react-server-dom-webpack/server.edge',
  'react-server-dom-webpack/static': 'next/dist/compiled/react-server-dom-webpack/static.edge',
  'server-only': 'next/dist/compiled/server-only/empty',
}

const LATE_CONFIG = 'sandbox/server/next/late-config'
const LATE_EDGE = 'sandbox/server/next/late-edge'

/** What it tells of a configuration depends on the mode of the project. */
const buildConfig = oneLayer({}, ['server/config', 'build/segment-config/app/app-segment-config'])

const SOURCES: Record<LateScript, LateSource> = {
  config: {
    entry: ({ major }) =>
      major === '14' ? `${LATE_CONFIG}/entry-14.ts` : `${LATE_CONFIG}/entry.ts`,
    build: async (options, next, log) =>
      buildConfig({ ...options, define: await serverDefines(next) }, next, log),
  },
  'use-cache': {
    entry: () => 'sandbox/server/next/use-cache/entry.ts',
    build: oneLayer(RSC_ALIASES),
  },
  'user-agent': {
    entry: () => 'sandbox/server/next/late-user-agent/entry.ts',
    build: oneLayer({}, ['next/dist/compiled/ua-parser-js']),
  },
  'page-tree': { entry: () => 'sandbox/server/next/page-tree/entry.ts', build: buildBuildStep },
  images: { entry: () => 'sandbox/server/next/images/entry.ts', build: buildBuildStep },
  'pages-api': { entry: () => 'sandbox/server/next/pages-api/entry.ts', build: oneLayer({}) },
  pages: { entry: () => 'sandbox/server/pages/entry.ts', build: buildPageLayers },
  static: {
    entry: () => 'sandbox/server/next/late-static/entry.ts',
    // Node's stream is an event emitter that old-style classes can extend; only that part is used.
    build: oneLayer({ stream: 'events' }, ['server/serve-static']),
  },
  metadata: {
    entry: ({ major }) => `sandbox/server/next/metadata/entry-${major}.ts`,
    // The modules that Next writes take nothing else of it.
    build: oneLayer({ 'next/server': 'next/dist/server/web/spec-extension/response' }),
  },
  edge: {
    entry: ({ major }) => `${LATE_EDGE}/entry${major === '16' ? '' : `-${major}`}.ts`,
    build: buildEdge,
  },
}

/**
 * A script whose modules all belong to one layer.
 * @param aliases which module an import means, where that is not what it means in the server's script
 * @param originals modules that only the server's script replaces, by loading this one
 */
function oneLayer(aliases: Record<string, string>, originals: string[] = []): LateSource['build'] {
  return async (options, next, log) => {
    const plugins = [
      requireShared(next, aliases),
      // Files that are found on the way and left out again name what these provide.
      sharedModulesPlugin(next),
      htmlPlugin(next),
      helpersPlugin(),
      nextPlugin(next, await loadSettings(next), log, originals),
    ]
    return build({ ...options, plugins, write: false, metafile: true })
  }
}

/** What an instance of a script is given when it is run. */
const EDGE_INPUTS: Plugin = {
  name: 'edge-inputs',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^virtual:edge-inputs$/ }, ({ path: name }) => ({
      path: name,
      external: true,
    }))
  },
}

/** Next's edge layer, with the globals of the edge runtime. */
async function buildEdge(options: BuildOptions, next: NextPackage, log: ReplacementLog) {
  const plugins = [
    EDGE_INPUTS,
    requireShared(next, {}, sharedOutsideNext(next.major)),
    sharedModulesPlugin(next),
    htmlPlugin(next),
    helpersPlugin(),
    nextPlugin(next, await loadSettings(next), log),
  ]
  return build({
    ...options,
    plugins,
    define: await serverDefines(next, 'edge'),
    inject: [`${LATE_EDGE}/scope.ts`],
    write: false,
    metafile: true,
  })
}

/** `virtual:shared-modules`: the namespaces of everything that late scripts take from the server's script. */
export function sharedModulesPlugin({ major }: NextPackage): Plugin {
  const names = sharedModules(major)
  const contents = [
    ...names.map((name, index) => `import * as m${index} from ${JSON.stringify(name)}`),
    `export const sharedModules = { ${names.map((name, index) => `${JSON.stringify(name)}: m${index}`).join(', ')} }`,
  ].join('\n')
  return {
    name: 'shared-modules',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:shared-modules$/ }, () => ({
        path: 'shared-modules',
        namespace: 'shared-modules',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'shared-modules' }, () => ({
        contents,
        resolveDir: repository,
      }))
    },
  }
}

/** Leaves imports of shared modules as `require` of their names, however the importing file calls them. */
function requireShared(
  { major }: NextPackage,
  aliases: Record<string, string>,
  names: string[] = sharedModules(major),
): Plugin {
  return {
    name: 'require-shared',
    setup(esbuild) {
      const find = (name: string, resolveDir: string, importer = '') =>
        esbuild.resolve(name, {
          kind: 'import-statement',
          resolveDir,
          importer,
          pluginData: 'shared',
        })
      let shared: Promise<Map<string, string>> | undefined
      const findShared = async () =>
        new Map(
          await Promise.all(
            names
              .filter((name) => !REQUIRED_AS_CLASS.includes(name))
              .map(async (name) => [(await find(name, repository)).path, name] as const),
          ),
        )
      esbuild.onResolve({ filter: /.*/ }, async (args) => {
        if (args.pluginData !== undefined || args.kind === 'entry-point') return
        shared ??= findShared()
        const wanted = aliases[args.path] ?? args.path
        const found = await find(wanted, args.resolveDir || repository, args.importer)
        const name = (await shared).get(found.path)
        if (name !== undefined) return { path: name, external: true }
        return found.errors.length > 0
          ? found
          : { path: found.path, namespace: found.namespace, sideEffects: found.sideEffects }
      })
    },
  }
}

export interface LateBundle {
  asset: string
  script: Uint8Array
  metafile: Metafile
  /** Of the renderer of pages: the client modules of Next that a browser must have. */
  clientModules?: ClientModules
}

/** All late scripts of one version. What they replace goes into `log`. */
export function buildLateScripts(
  next: NextPackage,
  log: ReplacementLog,
  minify: boolean,
): Promise<LateBundle[]> {
  return Promise.all(
    lateScripts(next.major).map(async (name): Promise<LateBundle> => {
      const { entry, build: buildSource } = SOURCES[name]
      const asset = lateScript(name, next.major)
      const options: BuildOptions = {
        ...LOWERED,
        format: 'cjs',
        entryPoints: [path.join(repository, entry(next))],
        outfile: asset,
        define: await nextDefines(next),
        supported: { ...LOWERED.supported, 'dynamic-import': false },
        minify,
      }
      const { outputFiles, ...rest } = await buildSource(options, next, log)
      const bundle = onlyFile(outputFiles)
      return { asset, script: minify ? await minifyAgain(bundle) : bundle, ...rest }
    }),
  )
}
