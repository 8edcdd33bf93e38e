// Server worker. The tree of segments that renders a page: what Next's app loader
// (build/webpack/loaders/next-app-loader) generates as code, made from the project's files.

import { PAGE_EXTENSIONS, appDirectory } from '../../../protocol/paths'
import type { ProjectFiles } from '../../../protocol/project'
import { type Route, GLOBAL_ERROR_PAGE, NOT_FOUND_PAGE } from '../../learner/routes'
import { normalizeAppPath } from '../common'

type LoadModule = () => Promise<unknown>
type TreeModules = Record<string, [load: LoadModule, file: string]>

/** Next's LoaderTree (lib/app-dir-module.d.ts). */
export type LoaderTree = [
  segment: string,
  children: { children?: LoaderTree },
  modules: TreeModules,
  staticSiblings?: string[],
]

/** Where the modules of a tree come from. */
export interface TreeSource {
  files: ProjectFiles
  /** Every page and route handler, as `/blog/[slug]/page`. */
  pages: string[]
  load(file: string): unknown
  /** Next's own module for a convention that the project leaves out. */
  builtin(name: string): unknown
}

/** Files of a segment by their convention (next-app-loader, FILE_TYPES). */
const CONVENTIONS = [
  'layout',
  'template',
  'error',
  'loading',
  'not-found',
  'forbidden',
  'unauthorized',
]

const ACCESS_FALLBACKS = ['not-found', 'forbidden', 'unauthorized']

const builtinFile = (name: string) => `next/dist/client/components/builtin/${name}.js`

const isDynamicSegment = (segment: string) => segment.startsWith('[') && segment.endsWith(']')

const isGroup = (segment: string) => /^\(.+\)$/.test(segment)

/** The tree of `route`, which is a page of the project or one of Next's own. */
export function createLoaderTree(route: Route, source: TreeSource): LoaderTree {
  return new TreeBuilder(source).build(route)
}

class TreeBuilder {
  readonly #directory: string

  constructor(private readonly source: TreeSource) {
    this.#directory = appDirectory(source.files)
  }

  build(route: Route): LoaderTree {
    if (route.page === NOT_FOUND_PAGE) return this.#notFound()
    if (route.page === GLOBAL_ERROR_PAGE) return this.#globalError()
    const segments = route.file
      .slice(this.#directory.length + 1)
      .split('/')
      .slice(0, -1)
    const page: LoaderTree = ['__PAGE__', {}, { page: this.#own(route.file) }]
    return this.#wrap(segments, page)
  }

  /** Puts the segments above `leaf` around it, the root last. */
  #wrap(segments: string[], leaf: LoaderTree): LoaderTree {
    let tree = leaf
    for (let depth = segments.length; depth >= 0; depth -= 1) {
      const path = segments.slice(0, depth)
      const segment = path.at(-1) ?? ''
      tree = [segment, { children: tree }, this.#modules(path), this.#siblings(path)]
    }
    return tree
  }

  #modules(path: string[]): TreeModules {
    const modules: TreeModules = {}
    for (const name of CONVENTIONS) {
      const file = this.#find([...path, name].join('/'))
      if (file) modules[name] = this.#own(file)
    }
    modules['global-error'] = this.#rootFile('global-error')
    const isFirstGroup = path.length === 1 && isGroup(path[0] ?? '')
    for (const name of ACCESS_FALLBACKS) {
      if (path.length > 0 && !(isFirstGroup && !this.#find(name))) continue
      modules[name] ??= this.#builtin(name)
    }
    return modules
  }

  /** The page for paths without a route: the project's not-found in its root layout, or Next's own. */
  #notFound(): LoaderTree {
    const page: LoaderTree = ['__PAGE__', {}, { page: this.#rootFile('not-found') }]
    const modules = this.#modules([])
    if (!this.#find('not-found')) delete modules['not-found']
    modules.layout ??= this.#builtin('layout')
    return ['', { children: ['_not-found', { children: page }, {}] }, modules, []]
  }

  #globalError(): LoaderTree {
    const page: LoaderTree = ['__PAGE__', {}, { page: this.#builtin('app-error') }]
    const modules = this.#modules([])
    delete modules.layout
    return ['', { children: ['_global-error', { children: page }, {}] }, modules, []]
  }

  #rootFile(name: string): TreeModules[string] {
    const file = this.#find(name)
    return file ? this.#own(file) : this.#builtin(name)
  }

  #own(file: string): TreeModules[string] {
    return [async () => this.source.load(file), `/${file}`]
  }

  #builtin(name: string): TreeModules[string] {
    return [async () => this.source.builtin(name), builtinFile(name)]
  }

  #find(path: string): string | undefined {
    return PAGE_EXTENSIONS.map((end) => `${this.#directory}/${path}.${end}`).find(
      (file) => file in this.source.files,
    )
  }

  /** Static segments that a dynamic one must not match (next-app-loader, getStaticSiblingSegments). */
  #siblings(path: string[]): string[] {
    const own = normalizeAppPath(`/${path.join('/')}/page`)
      .split('/')
      .filter(Boolean)
    const last = own.at(-1)
    if (last === undefined || !isDynamicSegment(last)) return []
    const parent = own.slice(0, -1).join('/')
    const siblings = this.source.pages
      .map((page) => normalizeAppPath(page).split('/').filter(Boolean))
      .filter((segments) => segments.slice(0, own.length - 1).join('/') === parent)
      .map((segments) => segments[own.length - 1])
      .filter((segment) => segment !== undefined && !isDynamicSegment(segment))
    return [...new Set(siblings)] as string[]
  }
}
