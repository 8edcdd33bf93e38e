// Server worker. The pages of one project: its modules in both layers, and an entry for each page as
// `next build` would leave it.

import type { CompiledProject, ProjectFiles, ProjectProblem } from '../../../protocol/project'
import { loadLate, type LateModules } from '../../late-scripts'
import { AsyncLocalStorage } from '../../node/async-hooks'
import { CLIENT_FORM_URL, LEARNER_URL } from '../../../modules/learner-url'
import { ModuleGraph } from '../../../modules/module-graph'
import { asModule } from '../../../modules/as-module'
import { Resolver } from '../../../modules/resolve'
import { STATUS_ROUTES, type Route } from '../../learner/routes'
import type { Rewrite } from 'next/dist/lib/load-custom-routes'
import type { LoaderTree } from 'next/dist/server/lib/app-dir-module'
import type { AppPageModule } from 'next/dist/server/route-modules/app-page/module'
import { nextConfig } from '../common'
import { isDev } from '../mode'
import { setBuiltModule } from '../built-modules'
import { findBrokenImports } from '../broken-imports'
import type { RouteBuilder } from '../engine'
import type { AppPaths } from '../page-tree/app-paths'
import type { ImageEntry } from '../page-tree/loader-tree'
import { writePageManifests, type PageReach } from './manifests'
import { reachFrom, type Reach } from './reach'
import swcHelpers from 'virtual:swc-helpers'
import { createPageBuilder } from './page-build'

/** What the compiled form of a client boundary imports in the layer of Server Components. */
const BOUNDARY = 'sandbox:client-boundary'

type PageModules = LateModules['pages']

/** What the build finds out about pages. */
type TreeModules = LateModules['page-tree']

type Exports = Record<string, unknown>

export interface PageSources {
  files: ProjectFiles
  compiled: CompiledProject
  /** Modules without a file, for the layer of Server Components. */
  provided: Record<string, object>
}

/** Both graphs of a project with pages; made anew when its modules shall run anew. */
export interface PageGraphs {
  server: ModuleGraph
  client: ModuleGraph
}

export class PageProject {
  /** Known once the pages are planned, as is all of the following. */
  routes: Route[] = []
  /** What Next's router sends to intercepting routes. */
  rewrites: Rewrite[] = []
  readonly #server: PageSources
  readonly #client: PageSources
  readonly #resolver: Resolver
  #trees = new Map<Route, string>()
  #reach: PageReach[] = []
  readonly #images = new Map<string, ListImages>()
  readonly #unplanned: ProjectProblem[] = []

  constructor(
    private readonly sources: PageSources,
    private readonly found: Route[],
    private readonly modules: PageModules,
    private readonly trees: TreeModules,
    private readonly encryptionKey: string,
  ) {
    const { files, compiled, provided } = sources
    this.#server = {
      files,
      compiled: withBoundaries(compiled),
      provided: {
        ...provided,
        ...asModules(modules.rsc.provided),
        [BOUNDARY]: { define: (file: string, names: string[]) => this.#boundary(file, names) },
      },
    }
    this.#client = {
      files,
      compiled: clientForms(compiled),
      provided: asModules({ ...swcHelpers, ...modules.ssr.provided }),
    }
    this.#resolver = new Resolver(files, (name) => name in this.#server.provided)
  }

  /** Finds what renders each page. The files of the project are on disk, and its configuration is loaded. */
  async plan(): Promise<void> {
    const plan = await this.#attempt('', () => this.#planPaths())
    // next build ends with what is wrong with the paths before it loads any page.
    if (!plan || this.#unplanned.length > 0) return
    const write = this.trees.createTreeWriter(this.sources.files, plan, nextConfig, isDev())
    for (const route of plan.pages) {
      const code = await this.#attempt(route.file, () => write(route))
      if (code !== undefined) this.#trees.set(route, code)
    }
    // The scan of the routes refuses the others.
    const routed = new Set(this.found.map(({ file }) => file))
    const images = [...this.#trees.values()]
      .flatMap((code) => this.trees.treeImages(code))
      .filter(({ file }) => routed.has(file.slice(1)))
    if (images.length > 0) await this.#writeImages(images)
    this.routes = [...this.#trees.keys()]
    this.#reach = this.routes.map((route) => this.#reachOf(route))
  }

  async #writeImages(images: ImageEntry[]): Promise<void> {
    const late = await loadLate('images')
    const { files, compiled } = this.sources
    for (const image of images) {
      const key = imageKey(image)
      const file = image.file.slice(1)
      const source = { content: files[file] ?? '', exported: compiled[file]?.names?.exported ?? [] }
      if (this.#images.has(key)) continue
      const code = await this.#attempt(file, () => late.writeMetadataImage(image, source))
      const list = (userland: object) => late.createMetadataImage(code ?? '', userland)
      this.#images.set(key, list)
    }
  }

  /** What a file exports is called in the context of the page, wherever Next's code has waited before. */
  #listImages(image: ImageEntry, props: object, graph: ModuleGraph | null) {
    const run = AsyncLocalStorage.snapshot()
    const bind = (value: unknown) =>
      typeof value === 'function' ? (...args: unknown[]) => run(() => value(...args)) : value
    const list = (userland: Exports) => {
      const bound = Object.entries(userland).map(([name, value]) => [name, bind(value)])
      return this.#images.get(imageKey(image))?.(Object.fromEntries(bound))(props) ?? []
    }
    const file = image.file.slice(1)
    const loaded = graph?.has(file) ? graph.load(file) : {}
    return loaded instanceof Promise ? loaded.then(list) : list(loaded)
  }

  #planPaths(): AppPaths {
    const { generateInterceptionRoutesRewrites, planAppPaths, refusedImageSettings } = this.trees
    const ofApp = this.found.filter(({ kind }) => kind !== 'api')
    const pathnames = [...new Set(ofApp.map(({ pathname }) => pathname))]
    this.rewrites = generateInterceptionRoutesRewrites(pathnames, nextConfig.basePath)
    const plan = planAppPaths([...ofApp, ...STATUS_ROUTES], this.sources.files, nextConfig)
    this.#unplanned.push(...plan.problems, ...refusedImageSettings(nextConfig, this.sources.files))
    return plan
  }

  /** What `work` gives; what it throws becomes a problem, once: Next's own pages have the same slots. */
  async #attempt<Result>(
    file: string,
    work: () => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    try {
      return await work()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      if (!this.#unplanned.some((known) => known.message === message))
        this.#unplanned.push({ kind: 'build', ...(file && { file }), message })
      return undefined
    }
  }

  createGraphs(): PageGraphs {
    const graph = ({ files, compiled, provided }: PageSources, url: string) =>
      new ModuleGraph(files, compiled, provided, { url })
    return {
      server: graph(this.#server, LEARNER_URL),
      client: graph(this.#client, CLIENT_FORM_URL),
    }
  }

  /** What is refused of the pages, and of modules that a browser would load. */
  problems(): ProjectProblem[] {
    const files = new Set(this.#reach.flatMap(({ all }) => [...all.client]))
    const refused = [...files].flatMap((file) => {
      const form = this.sources.compiled[file]?.client
      return form && 'problem' in form ? [form.problem] : []
    })
    const onServer = new Set(this.#reach.flatMap(({ all }) => [...all.server]))
    const misplaced = [...onServer].flatMap(
      (file) => this.sources.compiled[file]?.serverProblem ?? [],
    )
    const unresolved = findBrokenImports(this.createGraphs().client).filter(
      ({ file }) => file !== undefined && files.has(file),
    )
    const ofPages = this.modules.findPageProblems(this.#reach, this.sources)
    return [...ofPages, ...this.#unplanned, ...refused, ...misplaced, ...unresolved]
  }

  writeManifests(): void {
    writePageManifests(this.#reach, {
      compiled: this.sources.compiled,
      resolve: (specifier, from) => this.#resolver.fileOf(specifier, from),
      nextClientModules: Object.keys(this.modules.ssr.clientModules),
      encryptionKey: this.encryptionKey,
    })
  }

  /** The module of a page, filled in as `build/templates/app-page.js`. */
  createEntry(route: Route, graphs: PageGraphs): AppPageModule {
    const { createAppPageEntrypoint, entryBase, interopDefault } = this.modules.rsc
    const entry = createAppPageEntrypoint({
      tree: this.#tree(route, graphs.server) as never,
      page: route.page,
      pathname: route.pathname,
      require: (id: string) => this.#require(id, graphs),
      loadChunk: () => Promise.resolve(),
      interopDefault,
    } as never)
    return { ...entryBase, ...entry } as AppPageModule
  }

  /** `next build` of a page, whose module lies where Next's own loader finds it. */
  createBuilder(route: Route, graphs: PageGraphs): RouteBuilder {
    const entry = this.createEntry(route, graphs)
    setBuiltModule(`/.next/server/app${route.page}.js`, () => entry)
    return createPageBuilder(route, entry, this.modules)
  }

  #tree(route: Route, graph: ModuleGraph | null): LoaderTree {
    const { BUILTIN, evaluateTree } = this.trees
    const { builtin, instrumentModuleGetter } = this.modules.rsc
    const importModule = (request: string) => {
      const found = request.startsWith(BUILTIN) && builtin[request.slice(BUILTIN.length + 1)]
      return found || graph?.load(request.slice(1))
    }
    return evaluateTree(this.#trees.get(route) ?? '', {
      importModule,
      listImages: (image, props) => this.#listImages(image, props, graph),
      instrumentModuleGetter,
    })
  }

  /** `__next_app__.require`. */
  #require(id: string, { server, client }: PageGraphs): unknown {
    const [layer = '', file = ''] = splitId(id)
    if (layer === 'actions') return this.#actionsOf(file, server)
    const { rsc, ssr } = this.modules
    if (layer === 'rsc') return rsc.clientModules[file] ?? server.load(file)
    if (layer === 'ssr') return ssr.clientModules[file] ?? client.load(file)
    throw new Error(`No module has the id ${id}.`)
  }

  /** Actions of a file by id (next-flight-action-entry-loader). */
  #actionsOf(file: string, server: ModuleGraph): Exports | Promise<Exports> {
    const pick = (exports: Exports): Exports =>
      Object.fromEntries(
        Object.entries(this.sources.compiled[file]?.actions ?? {}).map(([id, name]) => [
          id,
          exports[name],
        ]),
      )
    const loaded = server.load(file)
    return loaded instanceof Promise ? loaded.then(pick) : pick(loaded)
  }

  #reachOf(route: Route): PageReach {
    const files = this.trees
      .treeFiles(this.#tree(route, null))
      .filter((file) => file in this.sources.files)
    const { compiled } = this.sources
    const reach = (entries: string[]): Reach =>
      reachFrom(entries, compiled, (specifier, from) => this.#resolver.fileOf(specifier, from))
    return {
      route,
      entries: new Map(files.map((file) => [file, reach([file])])),
      all: reach(files),
    }
  }

  /** next-flight-loader: a client reference for each export of a file that begins with 'use client'. */
  #boundary(file: string, names: string[]): Exports {
    const { registerClientReference } = this.modules.rsc
    const reference = (name: string) =>
      registerClientReference(
        () => {
          throw new Error(
            `Attempted to call ${name}() from the server but ${name} is on the client. It's not possible to invoke a client function from the server, it can only be rendered as a Component or passed to props of a Client Component.`,
          )
        },
        file,
        name,
      ) as unknown
    return Object.fromEntries(names.map((name) => [name, reference(name)]))
  }
}

/** Makes what lists the images of a file from what the file exports. */
type ListImages = (userland: object) => (props: object) => object[] | Promise<object[]>

const imageKey = ({ query, file }: ImageEntry) => `${query}!${file}`

const splitId = (id: string) => {
  const at = id.indexOf(':')
  return [id.slice(0, at), id.slice(at + 1)]
}

const asModules = (modules: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(modules).map(([name, namespace]) => [name, asModule(namespace)]),
  )

/** In the layer of Server Components a file that begins with 'use client' is a list of references. */
function withBoundaries(compiled: CompiledProject): CompiledProject {
  return Object.fromEntries(
    Object.entries(compiled).map(([file, module]) => {
      if (!module.clientExports) return [file, module]
      const call = `require(${JSON.stringify(BOUNDARY)}).define(${JSON.stringify(file)}, ${JSON.stringify(module.clientExports)})`
      const code = `Object.defineProperty(exports, '__esModule', { value: true }); Object.assign(exports, ${call})`
      return [file, { code, imports: [], async: false, map: '' }]
    }),
  )
}

function clientForms(compiled: CompiledProject): CompiledProject {
  return Object.fromEntries(
    Object.entries(compiled).flatMap(([file, module]) => {
      const form = module.client
      return form && !('problem' in form) ? [[file, form] as const] : []
    }),
  )
}
