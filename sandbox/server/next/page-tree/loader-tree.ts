// Server worker. The tree of segments that renders a page, as code that Next's own app loader writes, and as
// the value of that code.

import nextAppLoader from 'next/dist/build/webpack/loaders/next-app-loader'
import type { NextConfigComplete } from 'next/dist/server/config-shared'
import type { LoaderTree } from 'next/dist/server/lib/app-dir-module'
import { normalizeAppPath } from 'next/dist/shared/lib/router/utils/app-paths'
import { PAGE_EXTENSIONS, appDirectory } from '../../../protocol/paths'
import type { ProjectFiles } from '../../../protocol/project'
import type { Route } from '../../learner/routes'
import { isStrict, pagePathOf, type AppPaths } from './app-paths'

/** Gives the module that the loader's code imports: a file by its absolute path, or a module of Next. */
type ImportModule = (request: string) => unknown

/** What makes the code of trees; the files of the project are on disk. */
export function createTreeWriter(
  files: ProjectFiles,
  { byPathname }: AppPaths,
  config: NextConfigComplete,
  isDev: boolean,
): (route: Route) => Promise<string> {
  const directory = appDirectory(files)
  const compilation = {}
  const { basePath, experimental } = config
  const ofProject = {
    appDir: `/${directory}`,
    allNormalizedAppPaths: Object.keys(byPathname),
    pageExtensions: PAGE_EXTENSIONS,
    rootDir: '/',
    isDev,
    basePath,
    middlewareConfig: btoa('{}'),
    isGlobalNotFoundEnabled: experimental.globalNotFound,
    explicitParallelRouteChildren: experimental.explicitParallelRouteChildren,
    strictRouteMatching: isStrict(config),
  }
  return (route) => {
    const appPaths = byPathname[normalizeAppPath(route.page)] ?? []
    const options = {
      ...ofProject,
      name: `app${route.page}`,
      page: route.page,
      pagePath: pagePathOf(route, directory),
      appPaths,
      isFinalRouteMatcher: true,
    }
    const context = {
      getOptions: () => options,
      _module: { buildInfo: {} },
      _compilation: compilation,
      addContextDependency: () => undefined,
      addMissingDependency: () => undefined,
    }
    return nextAppLoader.call(context as never) as unknown as Promise<string>
  }
}

/** How webpack is told to load a module with the code that imports it. */
const IMPORT = 'import(/* webpackMode: "eager" */ '

/** How the code of a tree lists the images of a file of metadata. */
const IMAGE =
  /\(async \(props\) => \(await instrumentModuleGetter\(\(\) => load\(("[^"]+")\)\)\(\)\)\.default\(props\)\)/g

/** A file of metadata among the imports of a tree. */
export interface ImageEntry {
  /** Options of Next's loader. */
  query: string
  /** Absolute path. */
  file: string
}

const LOADER = /^next-metadata-image-loader\?([^!]*)!([^?]*)/

/** What makes the value of a tree. */
interface TreeParts {
  importModule: ImportModule
  /** Lists the images of a file. Called by a page, so what it calls belongs to the request. */
  listImages(image: ImageEntry, props: object): object[] | Promise<object[]>
  /** Next's own, which the renderer has. */
  instrumentModuleGetter: <Module>(load: () => Promise<Module>) => () => Promise<Module>
}

function readImage(request: string): ImageEntry {
  const [, query = '', file = ''] = LOADER.exec(request) ?? []
  return { query, file }
}

/** Code whose functions are the parameters of {@link evaluateTree}. */
const asBody = (code: string): string =>
  code
    .replace(/^import .*$/m, '')
    .replaceAll(IMPORT, 'load(')
    .replace(IMAGE, '((props) => images($1, props))')

/** Images of metadata that the code of a tree names. */
export const treeImages = (code: string): ImageEntry[] =>
  [...asBody(code).matchAll(/ images\(("[^"]+"), props\)/g)].map(([, request = '']) =>
    readImage(JSON.parse(request) as string),
  )

/** Evaluates the code of a tree. Its modules load when they are asked for. */
export function evaluateTree(
  code: string,
  { importModule, listImages, instrumentModuleGetter }: TreeParts,
): LoaderTree {
  const load = async (request: string) => importModule(request)
  const images = (request: string, props: object) => listImages(readImage(request), props)
  const make = new Function('load', 'images', 'instrumentModuleGetter', asBody(code))
  return make(load, images, instrumentModuleGetter) as LoaderTree
}

/** Files that render a tree, those of Next among them. */
export function treeFiles([, children, modules]: LoaderTree): string[] {
  const own = Object.values(modules).flatMap((module) =>
    isFile(module) ? [module[1].slice(1)] : [],
  )
  return [...own, ...Object.values(children).flatMap(treeFiles)]
}

type Module = LoaderTree[2][keyof LoaderTree[2]]
type FileModule = NonNullable<LoaderTree[2]['page']>

/** The rest is metadata. */
const isFile = (module: Module): module is FileModule => Array.isArray(module)
