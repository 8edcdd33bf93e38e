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

/** Next's own, which the renderer has. */
type Instrument = <Module>(load: () => Promise<Module>) => () => Promise<Module>

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

/** Evaluates the code of a tree. Its modules load when they are asked for. */
export function evaluateTree(
  code: string,
  importModule: ImportModule,
  instrumentModuleGetter: Instrument,
): LoaderTree {
  const body = code.replace(/^import .*$/m, '').replaceAll(IMPORT, 'load(')
  const load = async (request: string) => importModule(request)
  return new Function('load', 'instrumentModuleGetter', body)(load, instrumentModuleGetter)
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
