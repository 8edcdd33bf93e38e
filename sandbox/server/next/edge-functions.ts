// Server worker. Route handlers that export `runtime = 'edge'`. Each runs in a context of its own, as in Next: a late
// script that is run anew, with Next's modules, those of the project, and a global object.

import type { AppRouteDefinition } from 'next-template:app-route'
import type { CompiledProject, ProjectFiles, ProjectProblem } from '../../protocol/project'
import type { ModuleGraph } from '../../modules/module-graph'
import type { Route } from '../learner/routes'
import { loadLateAnew } from '../late-scripts'
import { nextConfig } from './common'
import { describeRoute } from './describe-route'
import { findInstrumentation } from './instrumentation'

export interface EdgeSources {
  files: ProjectFiles
  compiled: CompiledProject
  /** Modules without a file, by import specifier. */
  provided: Record<string, object>
}

/** What the late script is given for one function. */
export interface EdgeInputs {
  sources: EdgeSources
  config: typeof nextConfig
  /** The file, in a project that has one. */
  instrumentation: string | undefined
}

export interface EdgeResult {
  response: Response
  waitUntil?: Promise<unknown>
}

export type EdgeHandler = (options: { request: object }) => Promise<EdgeResult>

/** What server/web/sandbox/sandbox.js sets. */
interface EdgeGlobal {
  __incrementalCacheShared?: boolean
  __incrementalCache?: object
}

/** The module of an edge function, as the build would leave it. */
export interface EdgeModule {
  default: EdgeHandler
  global: EdgeGlobal
}

/** Runs the module of a handler. */
export type Load = () => object | Promise<object>

/** What the late script exports. */
export interface EdgeContext extends Pick<ModuleGraph, 'load'> {
  createModule(definition: AppRouteDefinition, load: Load): Promise<EdgeModule>
  /** What `next build` refuses of edge functions, and what could not run there. */
  problems(routes: Route[]): ProjectProblem[]
}

async function open(
  sources: EdgeSources,
  instrumentation: string | undefined,
): Promise<EdgeContext> {
  const inputs: EdgeInputs = { sources, config: nextConfig, instrumentation }
  const { context } = await loadLateAnew('edge', { 'virtual:edge-inputs': { inputs } })
  return context
}

export const openEdgeContext = (sources: EdgeSources): Promise<EdgeContext> =>
  open(sources, findInstrumentation(sources.files))

/** Comes before the build, and runs nothing of the project. */
export async function edgeProblems(
  routes: Route[],
  sources: EdgeSources,
): Promise<ProjectProblem[]> {
  const functions = routes.filter(({ edge }) => edge)
  return functions.length > 0 ? (await open(sources, undefined)).problems(functions) : []
}

/** The module of a route, whose file `load` gets from a context. */
export async function createEdgeEntry(
  route: Route,
  sources: EdgeSources,
  load: (context: EdgeContext) => object | Promise<object>,
): Promise<EdgeModule> {
  const context = await openEdgeContext(sources)
  return context.createModule(describeRoute(route), () => load(context))
}
