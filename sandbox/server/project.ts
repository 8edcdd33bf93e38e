// Server worker. The project that is running: its modules, its router and its environment.

import { loadEnvConfig, resetEnv } from '@next/env'
import type {
  CompiledProject,
  ProjectFiles,
  ProjectProblem,
  WriteResult,
} from '../protocol/project'
import { ModuleGraph } from './learner/module-graph'
import { scanRoutes, type Route } from './learner/routes'
import { StackMapper } from './learner/stack'
import { writeBuildOutput } from './next/build-output'
import { Router } from './next/router'
import { currentRequest } from './request-record'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']

export interface RunningProject {
  router: Router
  stack: StackMapper
}

export type LoadResult = { result: WriteResult; project: RunningProject | null }

/** Builds a project to answer requests with. With problems there is none, and the old one goes on. */
export async function loadProject(
  files: ProjectFiles,
  compiled: CompiledProject,
  provided: Record<string, object>,
): Promise<LoadResult> {
  const { routes, problems } = scanRoutes(files)
  const entries = routes.map(({ pathname, file }) => ({ pathname, file }))
  const graph = new ModuleGraph(files, compiled, provided)
  const unresolved = graph
    .findUnresolved()
    .map((found): ProjectProblem => ({ kind: 'resolve', ...found }))
  const all = [...problems, ...unresolved]
  if (all.length > 0)
    return { result: { ok: false, problems: all, routes: entries }, project: null }
  await writeBuildOutput(files, routes)
  loadEnvironment()
  const router = await Router.create(routes, (route) => loadUserland(graph, route))
  return {
    result: { ok: true, problems: [], routes: entries },
    project: { router, stack: new StackMapper(compiled) },
  }
}

/** `.env*` files, read by Next's own loader from the in-memory disk. */
function loadEnvironment(): void {
  resetEnv()
  loadEnvConfig(
    '/',
    false,
    { info: () => undefined, error: (...args) => console.error(...args) },
    true,
  )
}

function loadUserland(graph: ModuleGraph, route: Route): object | Promise<object> {
  const record = currentRequest.getStore()
  record?.begin('load')
  const done = (exports: Record<string, unknown>) => {
    record?.end('load')
    warnAboutExports(exports, route.file)
    return exports
  }
  const loaded = graph.load(route.file)
  return loaded instanceof Promise ? loaded.then(done) : done(loaded)
}

/**
 * `next dev` prints these (app-route/module.js, _onUserlandLoaded), `next start` answers 405 without
 * a word. A learner needs the word.
 */
function warnAboutExports(exports: Record<string, unknown>, file: string): void {
  for (const method of METHODS.map((name) => name.toLowerCase())) {
    if (method in exports) {
      console.warn(
        `Detected lowercase method '${method}' in '${file}'. Export the uppercase '${method.toUpperCase()}' method name to fix this error.`,
      )
    }
  }
  if ('default' in exports) {
    console.warn(
      `Detected default export in '${file}'. Export a named export for each HTTP method instead.`,
    )
  }
  if (!METHODS.some((method) => method in exports)) {
    console.warn(
      `No HTTP methods exported in '${file}'. Export a named export for each HTTP method.`,
    )
  }
}
