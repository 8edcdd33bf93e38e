// Server worker. The project that is running: its modules, its router and its environment.

import type { BuildReport, BuiltProxy } from '../protocol/build'
import type {
  CompiledProject,
  ProjectFiles,
  ProjectProblem,
  ServerMode,
  WriteResult,
} from '../protocol/project'
import type { LoadReply, ServerProject } from '../protocol/server'
import type { LogLine } from '../protocol/trace'
import { type StoredEntry, ledger } from './cache-ledger'
import type { ModuleGraph } from '../modules/module-graph'
import { clientEnvironment, loadEnvironment, saveEnvironment } from './environment'
import { scanMetadata } from './learner/metadata-routes'
import { scanRoutes, type Route } from './learner/routes'
import { StackMapper } from '../modules/learner-stack'
import type { Places } from './project-places'
import type { UpstreamHosts } from './learner/upstream'
import { Application, type Instance } from './next/application'
import { buildRoutes } from './next/build'
import { clearBuildOutput, writeBuildOutput, writePrerenders } from './next/build-output'
import { saveBuiltModules } from './next/built-modules'
import { nextVersion } from './next/common'
import { saveConfig } from './next/config'
import { MissingNames, findBrokenImports } from './next/broken-imports'
import { engine, type StaticPaths } from './next/engine'
import { instrumentationModules } from './next/instrumentation'
import {
  MIDDLEWARE_MODULE,
  bothProblem,
  configProblem,
  describeMiddleware,
  findMiddleware,
  middlewareModule,
  type MiddlewareFile,
} from './next/middleware'
import { isDev } from './next/mode'
import { ownForms, refusedDirectives, refusedModules, usesCache } from './next/own-forms'
import { prepareUserAgent } from './next/replaced/ua-parser'
import { printRouteTable } from './next/route-table'
import { Router } from './next/router'
import { clockNow } from './node/clock'
import { existsSync, saveFiles, writeFileSync } from './node/fs'
import { loadConfigFile } from './project-config'
import { takeGlobals } from './project-globals'
import { buildRecord, currentRequest } from './request-record'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH']

export interface RunningProject {
  router: Router
  stack: Places
  missing: MissingNames
}

/** What a project can import, and the hosts that it plays. */
export interface Surroundings {
  provided: Record<string, object>
  upstreams: UpstreamHosts
}

export type Loaded = LoadReply & { project: RunningProject | null }

/** Builds a project and prepares it to answer. With problems there is none, and the old one goes on. */
export async function loadProject(
  project: ServerProject,
  surroundings: Surroundings,
): Promise<Loaded> {
  const { start, ...reply } = await prepareProject(project, surroundings)
  return { ...reply, project: start ? await start() : null }
}

type Prepared = LoadReply & { start: (() => Promise<RunningProject>) | null }

/** `next build`, or what `next dev` does in its place. What it changes stays, unless it has problems. */
async function prepareProject(
  given: ServerProject,
  { provided, upstreams }: Surroundings,
): Promise<Prepared> {
  const project = { ...given, compiled: ownForms(given.compiled) }
  const { files, compiled, mode } = project
  if (usesCache(project)) await engine.startUseCache?.(provided)
  await prepareUserAgent(compiled)
  const { routes, problems } = scanRoutes(files, compiled, await scanMetadata(files, compiled))
  const application = await Application.create({ files, compiled, provided }, routes)
  const graph = () => application.createInstance().graph
  const middleware = findMiddleware(files)
  const undo = saveAll(mode)
  const giveUp = (found: ProjectProblem[], report: BuildReport | null) => {
    undo()
    return refuse(application.routes, found, report)
  }
  writeProjectFiles(files)
  loadEnvironment(mode)
  const config = await loadConfigFile(files, graph(), mode === 'dev' ? 'dev' : 'build')
  await application.plan()
  const wrong = [
    ...problems,
    ...bothProblem(middleware),
    ...middleware.flatMap((found) => configProblem(found, compiled[found.file]?.config)),
    ...missingModules(project, graph()),
    ...application.problems(),
  ]
  if (wrong.length > 0) return giveUp(wrong, null)
  const refused = config.problems.length > 0 ? config.problems : refusedModules(project)
  if (refused.length > 0) return giveUp(refused, null)
  await writeBuildOutput(application.routes, application.rewrites)
  const hasManifests = application.writeManifests()
  if (usesCache(project) && !hasManifests)
    for (const { page } of application.routes) engine.provideReferenceManifests?.(page)
  ledger.nameFunctions(compiled)
  const upstreamGraph = graph()
  upstreams.use(files, (file) => upstreamGraph.load(file))
  const proxy = await buildMiddleware(middleware, compiled)
  const stack = engine.createPlaces?.(files, compiled) ?? new StackMapper(compiled)
  const missing = new MissingNames(graph())
  const started = { routes: application.routes, proxy, stack, missing, logs: config.logs }
  const build = mode === 'start' ? await buildProject(started, application.createInstance()) : null
  if (build && !build.report.ok) return giveUp(build.report.problems, build.report)
  return {
    result: { ok: true, problems: [], routes: entriesOf(application.routes) },
    build: build?.report ?? null,
    clientEnv: clientEnvironment(),
    start: async () => {
      newProcess(mode)
      if (mode === 'start') await loadConfigFile(files, graph(), 'start')
      for (const entry of build?.entries ?? []) ledger.stored(entry)
      return { router: await startRouter(application, files, middleware), stack, missing }
    },
  }
}

/** The server, with modules that have not run yet. */
function startRouter(
  application: Application,
  files: ProjectFiles,
  middleware: MiddlewareFile[],
): Promise<Router> {
  const running = application.createInstance()
  const instrumentation = application.createInstance().graph
  return Router.create(application.routes, {
    createEntry: (route) =>
      running.createEntry(route, (found, modules) => loadUserland(modules, found)),
    modules: {
      ...middlewareModules(middleware, running.graph),
      ...instrumentationModules(files, (file) => instrumentation.load(file)),
    },
    staticPaths: (route) => findStaticPaths(route, application.createInstance()),
  })
}

/** The disk as it is before `next build`. A file that did not change keeps its time, which is its validator. */
function writeProjectFiles(files: ProjectFiles): void {
  clearBuildOutput(files)
  for (const [file, source] of Object.entries(files)) {
    if (!existsSync(`/${file}`)) writeFileSync(`/${file}`, source)
  }
}

/** What only lives in memory is gone, as when a server starts. Returns the function that brings it back. */
function newProcess(mode: ServerMode): () => void {
  const undo = [ledger.save(), engine.newProcess(), takeGlobals(mode)]
  ledger.drop(['route', 'use-cache'])
  return () => {
    for (const restore of undo) restore()
  }
}

/** All that a build or a load changes. Returns the function that brings it back. */
function saveAll(mode: ServerMode): () => void {
  const undo = [saveFiles(), saveEnvironment(), saveConfig(), saveBuiltModules(), newProcess(mode)]
  return () => {
    for (const restore of undo) restore()
  }
}

/** Builds a project and leaves what runs as it is. */
export async function buildOnly(
  project: ServerProject,
  surroundings: Surroundings,
): Promise<LoadReply> {
  const undo = saveAll('start')
  const { start: _, ...reply } = await prepareProject({ ...project, mode: 'start' }, surroundings)
  undo()
  return reply
}

/** Without Next's own pages, which have no file. */
const entriesOf = (routes: Route[]) =>
  routes.filter(({ file }) => file !== '').map(({ pathname, file }) => ({ pathname, file }))

function refuse(routes: Route[], problems: ProjectProblem[], build: BuildReport | null): Prepared {
  const result: WriteResult = { ok: false, problems, routes: entriesOf(routes) }
  return { result, build, clientEnv: {}, start: null }
}

/** Without the runtime of `'use cache'`, what its compiled form imports is missing: the refusal says it better. */
function missingModules(project: ServerProject, graph: ModuleGraph): ProjectProblem[] {
  const refused = refusedDirectives(project)
  return refused.length > 0 ? refused : findBrokenImports(graph)
}

/** Describes the file that runs before the router. */
async function buildMiddleware(
  [found]: MiddlewareFile[],
  compiled: CompiledProject,
): Promise<BuiltProxy | null> {
  return found ? describeMiddleware(found, compiled[found.file]?.config) : null
}

const middlewareModules = (
  [found]: MiddlewareFile[],
  graph: ModuleGraph,
): Record<string, () => unknown> =>
  found ? { [MIDDLEWARE_MODULE]: middlewareModule(found, (file) => graph.load(file)) } : {}

interface BuildStart {
  routes: Route[]
  proxy: BuiltProxy | null
  stack: Places
  missing: MissingNames
  /** What next.config made Next say. */
  logs: LogLine[]
}

/** Does what `next build` does once the modules are compiled. What its handlers do has no request. */
async function buildProject(
  { routes, proxy, logs, stack, missing }: BuildStart,
  instance: Instance,
): Promise<{ report: BuildReport; entries: StoredEntry[] }> {
  const began = performance.now()
  const record = buildRecord(nextVersion)
  process.env.NEXT_PHASE = 'phase-production-build'
  const built = await currentRequest.run(record, () =>
    buildRoutes(routes, {
      createBuilder: (route) => instance.createBuilder(route),
      placeOf: (error) => stack.placeOf(error),
      explain: (error) => missing.explain(error),
    }),
  )
  delete process.env.NEXT_PHASE
  writePrerenders(built.manifest, built.prefetchHints)
  const report = {
    ok: built.problems.length === 0,
    problems: built.problems,
    routes: built.routes.map(({ route }) => route),
    proxy,
    table: printRouteTable(built.routes, proxy),
    logs: [...logs, ...missing.warnings(), ...record.toTrace().logs],
    builtAt: clockNow(),
    ms: performance.now() - began,
  }
  return { report, entries: built.entries }
}

/** What `next dev` asks generateStaticParams, in modules of its own. */
async function findStaticPaths(route: Route, instance: Instance): Promise<StaticPaths> {
  const builder = instance.createBuilder(route)
  await builder.collectConfig()
  return builder.staticPaths()
}

function loadUserland(modules: Pick<ModuleGraph, 'load'>, route: Route): object | Promise<object> {
  const record = currentRequest.getStore()
  record?.begin('load')
  const done = (exports: Record<string, unknown>) => {
    record?.end('load')
    if (route.kind === 'handler' && !route.wrap && !isDev()) warnAboutExports(exports, route.file)
    return exports
  }
  const loaded = modules.load(route.file)
  return loaded instanceof Promise ? loaded.then(done) : done(loaded)
}

/**
 * `next dev` prints these itself (app-route/module.js, _onUserlandLoaded), `next start` answers 405
 * without a word. A learner needs the word.
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
