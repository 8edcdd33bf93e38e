// Build time. Next's webpack build instantiates one file several times: with React's server build for
// Server Components (rsc), with its client build to render HTML (ssr), and for the browser. esbuild has no
// such layers; here each is a namespace, and Next's own alias tables say what an import means in each.

import { existsSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { init as startLexer, parse } from 'es-module-lexer'
import type { Loader, OnLoadResult, OnResolveArgs, Plugin, PluginBuild } from 'esbuild'
import type { ReplacementLog } from './next-plugin'
import type { Replacement } from './next-replacements'
import type { PageEdit } from './page-replacements'
import { insideName, repository, requireNext, type NextPackage } from './next-package'

type Layer = 'rsc' | 'ssr' | 'browser'

/** Next's names of the layers (lib/constants.js, WEBPACK_LAYERS). */
const WEBPACK_LAYER: Record<Layer, string> = {
  rsc: 'rsc',
  ssr: 'ssr',
  browser: 'app-pages-browser',
}

const LAYERS = ['rsc', 'ssr', 'browser'] as const

/** Files that belong to one layer whoever imports them, as webpack-config.js rules. */
const OWN_LAYER: [pattern: RegExp, layer: Layer][] = [
  [/app-page[\\/]vendored[\\/]rsc[\\/]/, 'rsc'],
  [/app-page[\\/]vendored[\\/]ssr[\\/]/, 'ssr'],
  [/route-modules[\\/]app-page[\\/]module\.js$/, 'ssr'],
  [/sandbox[\\/]server[\\/]pages[\\/]rsc[\\/]/, 'rsc'],
  [/sandbox[\\/]server[\\/]pages[\\/]ssr[\\/]/, 'ssr'],
]

export interface LayerOptions {
  next: NextPackage
  log: ReplacementLog
  entryLayer: Layer
  /** Specifiers of modules that live in the script of the server, and stay `require` here. */
  shared: readonly string[]
  /** Files of Next that begin with 'use client', as the rsc layer meets them: exported names by module id. */
  clientModules: Map<string, string[]>
  /** Our own code for modules of Next. */
  replaced: Replacement[]
  edits: PageEdit[]
}

type Aliases = Record<string, string>

interface AliasTables {
  createVendoredReactAliases(channel: '', options: object): Aliases
  createServerOnlyClientOnlyAliases(isServer: boolean): Aliases
  createAppRouterApiAliases(isServerOnlyLayer: boolean): Aliases
}

const LOADER = 'next/dist/build/webpack/loaders/next-flight-loader'

/** Aliases of createWebpackAliases that do not depend on a project. */
const COMMON: Aliases = {
  setimmediate: 'next/dist/compiled/setimmediate',
  '@opentelemetry/api': 'next/dist/compiled/@opentelemetry/api',
  'next/dist/compiled/next-devtools': 'next/dist/next-devtools/dev-overlay.shim.js',
  'private-next-instrumentation-client':
    'next/dist/build/webpack/loaders/instrumentation-client-stub.js',
  'private-next-rsc-server-reference': `${LOADER}/server-reference`,
  'private-next-rsc-action-validate': `${LOADER}/action-validate`,
  'private-next-rsc-action-encryption': 'next/dist/server/app-render/encryption',
  'private-next-rsc-action-client-wrapper': `${LOADER}/action-client-wrapper`,
  'private-next-rsc-cache-wrapper': `${LOADER}/cache-wrapper`,
  'private-next-rsc-track-dynamic-import': `${LOADER}/track-dynamic-import`,
}

const DIRECTIVE = /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*['"]use client['"]/

export function layersPlugin(options: LayerOptions): Plugin {
  const resolver = new LayerResolver(options)
  return {
    name: 'next-layers',
    async setup(build) {
      await startLexer
      build.onResolve({ filter: /.*/ }, (args) => resolver.resolve(build, args))
      build.onLoad({ filter: /.*/, namespace: 'missing' }, ({ path: name }) => ({
        contents: `throw new Error(${JSON.stringify(`${name} is not part of the sandbox.`)})`,
      }))
      build.onLoad({ filter: /.*/, namespace: 'client-modules' }, ({ pluginData }) => ({
        contents: clientModulesSource([...options.clientModules.keys()]),
        resolveDir: repository,
        pluginData: pluginData as Layer,
      }))
      for (const layer of LAYERS) {
        build.onLoad({ filter: /.*/, namespace: layer }, ({ path: file }) =>
          loadFile(file, layer, options),
        )
      }
    },
  }
}

/** `{ modules }`: every client module of Next by its id, in the layer of the importer. */
function clientModulesSource(ids: string[]): string {
  return [
    ...ids.map((id, index) => `import * as m${index} from ${JSON.stringify(id)}`),
    `export const modules = { ${ids.map((id, index) => `${JSON.stringify(id)}: m${index}`).join(', ')} }`,
  ].join('\n')
}

const LOADERS: Record<string, Loader> = { '.json': 'json', '.ts': 'ts', '.tsx': 'tsx' }

function loadFile(
  file: string,
  layer: Layer,
  { next, log, clientModules, edits }: LayerOptions,
): OnLoadResult {
  const source = readFileSync(file, 'utf8')
  const rest = { resolveDir: path.dirname(file), pluginData: layer }
  if (layer === 'rsc' && file.startsWith(next.root) && DIRECTIVE.test(source)) {
    const id = moduleId(file, next)
    const names = [...new Set(parse(source)[1].map(({ n }) => n))]
    clientModules.set(id, names)
    return { ...rest, contents: clientReferences(id, names) }
  }
  const edit = edits.find(({ module }) => moduleId(file, next) === `next/dist/${module}.js`)
  if (edit) log.used.add(edit.module)
  const contents = (edit ? edited(source, edit, next) : source)
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replace(/ with \{\s*'turbopack-transition': '[\w-]+'\s*\}/g, '')
  return { ...rest, contents, loader: LOADERS[path.extname(file)] ?? 'js' }
}

/** Throws when Next's file no longer has a place that the edit is for. */
function edited(source: string, { module, places }: PageEdit, { version }: NextPackage): string {
  return places.reduce((text, [find, replace]) => {
    const changed = text.replace(find, replace)
    if (changed !== text) return changed
    throw new Error(
      `next ${version}: ${module} no longer has the place that sandbox/build/page-replacements.ts edits (${String(find)}). Compare the file with the pinned version and adapt the edit.`,
    )
  }, source)
}

/** The id under which the manifests know a client module of Next. */
function moduleId(file: string, { root }: NextPackage): string {
  return `next/${path.relative(root, file).split(path.sep).join('/').replace('dist/esm/', 'dist/')}`
}

/** What next-flight-loader makes of a client module in the layer of Server Components. */
function clientReferences(id: string, names: string[]): string {
  const reference = (name: string) =>
    `registerClientReference(() => { throw new Error(${JSON.stringify(`Attempted to call ${name} from the server but it is on the client: ${id}`)}) }, ${JSON.stringify(id)}, ${JSON.stringify(name)})`
  return [
    `import { registerClientReference } from 'react-server-dom-webpack/server'`,
    ...names.map((name) =>
      name === 'default'
        ? `export default ${reference(name)}`
        : `export const ${name} = ${reference(name)}`,
    ),
  ].join('\n')
}

type Asked = Pick<OnResolveArgs, 'kind' | 'resolveDir'>

class LayerResolver {
  readonly #aliases: Record<Layer, Aliases>
  /** By absolute path of the file. */
  readonly #files: Record<Layer, Aliases>
  readonly #replaced: Map<string, Replacement>
  #shared: Promise<Map<string, string>> | undefined

  constructor(private readonly options: LayerOptions) {
    const tables = requireNext<AliasTables>(options.next, 'build/create-compiler-aliases')
    const perLayer = <T>(make: (layer: Layer) => T) =>
      Object.fromEntries(LAYERS.map((layer) => [layer, make(layer)])) as Record<Layer, T>
    this.#aliases = perLayer((layer) => namedAliases(tables, layer))
    this.#files = perLayer((layer) => fileAliases(tables, layer, options.next))
    this.#replaced = new Map(options.replaced.map((entry) => [entry.module, entry]))
  }

  async resolve(build: PluginBuild, args: OnResolveArgs) {
    const data = args.pluginData as Layer | 'asked' | undefined
    if (data === 'asked') return undefined
    const layer = args.kind === 'entry-point' ? this.options.entryLayer : data
    if (!layer) return undefined
    if (args.path === 'virtual:next-client-modules') {
      return { path: layer, namespace: 'client-modules', pluginData: layer }
    }
    const name = nodeName(this.#aliases[layer][args.path] ?? args.path)
    if (this.options.shared.includes(name)) return { path: name, external: true }
    if (NODE_MODULE.test(name)) return { path: name, namespace: 'missing' }
    const named = this.#replaced.get(name)
    return this.#resolveFile(build, args, named ? this.#use(named) : name, layer)
  }

  async #resolveFile(build: PluginBuild, args: OnResolveArgs, name: string, layer: Layer) {
    const found = await this.#find(build, args, name)
    if (found.errors.length > 0 || found.namespace !== 'file') return found
    const aliased = this.#files[layer][found.path]
    const target = aliased ? await this.#find(build, args, aliased) : found
    const shared = (await this.#sharedFiles(build)).get(target.path)
    if (shared !== undefined) return { path: shared, external: true }
    const replaced = this.#replaced.get(this.#belowDist(target.path))
    const { path: file } = replaced ? await this.#find(build, args, this.#use(replaced)) : target
    const own = OWN_LAYER.find(([pattern]) => pattern.test(file))?.[1] ?? layer
    return {
      path: file,
      namespace: own,
      pluginData: own,
      sideEffects: file.startsWith(this.options.next.dist) ? false : target.sideEffects,
    }
  }

  /** What stands for a module, as a specifier or an absolute path. */
  #use({ module, by }: Replacement): string {
    this.options.log.used.add(module)
    return by.startsWith('sandbox/') ? path.join(repository, by) : by
  }

  /** Shared modules by their file. */
  #sharedFiles(build: PluginBuild): Promise<Map<string, string>> {
    const args = { kind: 'import-statement', resolveDir: repository } as const
    this.#shared ??= Promise.all(
      this.options.shared
        .filter((name) => !NODE_MODULE.test(name))
        .map(async (name) => [(await this.#find(build, args, name)).path, name] as const),
    ).then((files) => new Map(files))
    return this.#shared
  }

  async #find(build: PluginBuild, args: Asked, name: string) {
    const found = await this.#ask(build, args, this.#toEsm(name))
    return found.namespace === 'file' ? { ...found, path: this.#esmTwin(found.path) } : found
  }

  async #ask(build: PluginBuild, { kind, resolveDir }: Asked, name: string) {
    const { esm, dist } = this.options.next
    const ask = (folder: string) =>
      build.resolve(name, {
        kind: kind === 'entry-point' ? 'import-statement' : kind,
        resolveDir: folder || repository,
        pluginData: 'asked',
      })
    const found = await ask(resolveDir)
    // Some modules have no ESM twin, but ESM files name them as if they had.
    return found.errors.length > 0 && resolveDir.startsWith(esm)
      ? ask(resolveDir.replace(esm, dist))
      : found
  }

  /** Next's CommonJS and ESM builds must not both end up in one bundle. */
  #toEsm(name: string): string {
    const esm = name.replace(
      /^next\/dist\/(api|build|client|shared|pages|lib|server|export)(\/|$)/,
      'next/dist/esm/$1$2',
    )
    return insideName(esm, this.options.next)
  }

  #esmTwin(file: string): string {
    const { dist, esm } = this.options.next
    if (!file.startsWith(dist + path.sep) || file.startsWith(esm + path.sep)) return file
    const twin = path.join(esm, path.relative(dist, file))
    return existsSync(twin) ? twin : file
  }

  /** The name of a file of Next in the lists of replacements. */
  #belowDist(file: string): string {
    const { dist, esm } = this.options.next
    return path.relative(file.startsWith(esm) ? esm : dist, file).replace(/\.js$/, '')
  }
}

const NODE_MODULE = /^node:/

/** `fs` and `node:fs` are one module. */
const nodeName = (name: string) => (builtinModules.includes(name) ? `node:${name}` : name)

function namedAliases(tables: AliasTables, layer: Layer): Aliases {
  const isBrowser = layer === 'browser'
  const all = {
    ...tables.createVendoredReactAliases('', {
      layer: WEBPACK_LAYER[layer],
      isBrowser,
      // The builds for streams of the platform; those for Node want Node's streams.
      isEdgeServer: !isBrowser,
      reactProductionProfiling: false,
    }),
    ...tables.createServerOnlyClientOnlyAliases(layer === 'rsc'),
    ...COMMON,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, target]) => [name.replace(/\$$/, ''), target]),
  )
}

function fileAliases(tables: AliasTables, layer: Layer, next: NextPackage): Aliases {
  const api = tables.createAppRouterApiAliases(layer === 'rsc')
  if (layer !== 'browser') return api
  const { browserVariantModules } = requireNext<{ browserVariantModules: string[] }>(
    next,
    'build/browser-variant-modules',
  )
  const lock = 'client/components/segment-cache/navigation-testing-lock'
  const variants = [
    ...browserVariantModules.map((id) => [id, `${id}.browser`] as const),
    [lock, `${lock}.disabled`] as const,
  ]
  return {
    ...api,
    ...Object.fromEntries(
      variants.flatMap(([id, target]) =>
        [next.dist, next.esm].map((folder) => [
          path.join(folder, `${id}.js`),
          `next/dist/${target}`,
        ]),
      ),
    ),
  }
}
