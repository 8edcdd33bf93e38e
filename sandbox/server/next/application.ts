// Server worker. The modules of a project, and what Next's build makes of them: entries of its routes.

import type { ProjectProblem } from '../../protocol/project'
import type { Rewrite } from 'next/dist/lib/load-custom-routes'
import { ModuleGraph } from '../../modules/module-graph'
import type { Route } from '../learner/routes'
import { createEdgeEntry, edgeProblems, openEdgeContext, type EdgeSources } from './edge-functions'
import { engine, type LoadUserland, type RouteBuilder } from './engine'
import type { PageProject } from './pages/page-project'

/** Loads the file of a route from one of several sets of modules. */
type LoadFrom = (route: Route, modules: Pick<ModuleGraph, 'load'>) => object | Promise<object>

/** Modules that have run once, as in one process of Next. */
export interface Instance {
  graph: ModuleGraph
  createEntry(route: Route, load: LoadFrom): object | Promise<object>
  createBuilder(route: Route): RouteBuilder
}

export class Application {
  private constructor(
    private readonly sources: EdgeSources,
    private readonly found: Route[],
    private readonly pages: PageProject | null,
    private readonly ofEdge: ProjectProblem[],
  ) {}

  /** Loads Next's renderer for a project that has pages. */
  static async create(sources: EdgeSources, routes: Route[]): Promise<Application> {
    const hasPages = routes.some(({ kind }) => kind === 'page')
    const pages = hasPages ? ((await engine.createPages?.(sources, routes)) ?? null) : null
    return new Application(sources, routes, pages, await edgeProblems(routes, sources))
  }

  /** Those of the project and, beside pages, Next's own pages. */
  get routes(): Route[] {
    if (!this.pages) return this.found
    return [...this.found.filter(({ kind }) => kind !== 'page'), ...this.pages.routes]
  }

  /** What Next's build adds to the rewrites of the configuration. */
  get rewrites(): Rewrite[] {
    return this.pages?.rewrites ?? []
  }

  /** Comes once the files are on disk and the configuration is loaded. */
  async plan(): Promise<void> {
    await this.pages?.plan()
  }

  /** What is wrong with pages and edge functions; an older Next, for one, renders no pages here. */
  problems(): ProjectProblem[] {
    const unsupported = this.found.filter(({ kind }) =>
      kind === 'api' ? !engine.runsPagesApi : kind === 'page' && !this.pages,
    )
    const refused = unsupported.map(({ kind, file }): ProjectProblem => {
      const what = kind === 'page' ? 'a page' : 'an API route of the Pages Router'
      return {
        kind: 'route',
        file,
        message: `${file} is ${what}. The sandbox runs those with Next 16 only: another version would need its own renderer in the tab. Choose Next 16, or keep the route handlers alone.`,
      }
    })
    return [...refused, ...this.ofEdge, ...(this.pages?.problems() ?? [])]
  }

  /** Writes what the renderer looks modules up in. False without pages. */
  writeManifests(): boolean {
    this.pages?.writeManifests()
    return this.pages !== null
  }

  /** Modules that have not run yet. */
  createInstance(): Instance {
    const { pages } = this
    if (!pages) {
      const { files, compiled, provided } = this.sources
      const graph = new ModuleGraph(files, compiled, provided)
      return withEdge(handlersOf(graph), this.sources)
    }
    const graphs = pages.createGraphs()
    const handlers = handlersOf(graphs.server)
    const instance: Instance = {
      graph: graphs.server,
      createEntry: (route, load) =>
        route.kind === 'page'
          ? pages.createEntry(route, graphs)
          : handlers.createEntry(route, load),
      createBuilder: (route) =>
        route.kind === 'page' ? pages.createBuilder(route, graphs) : handlers.createBuilder(route),
    }
    return withEdge(instance, this.sources)
  }
}

/** Each edge function has modules of its own. */
function withEdge(instance: Instance, sources: EdgeSources): Instance {
  return {
    graph: instance.graph,
    createEntry: (route, load) =>
      route.edge
        ? createEdgeEntry(route, sources, (context) => load(route, context))
        : instance.createEntry(route, load),
    createBuilder(route) {
      if (!route.edge) return instance.createBuilder(route)
      return engine.createBuilder(route, async ({ file }) =>
        (await openEdgeContext(sources)).load(file),
      )
    },
  }
}

const handlersOf = (graph: ModuleGraph): Instance => ({
  graph,
  createEntry: (route, load) =>
    engine.createEntry(
      route,
      wrapped((found) => load(found, graph)),
    ),
  createBuilder: (route) =>
    engine.createBuilder(
      route,
      wrapped(({ file }) => graph.load(file)),
    ),
})

/** What `load` gives, or the handler around it. */
const wrapped =
  (load: LoadUserland): LoadUserland =>
  (route) =>
    route.wrap ? route.wrap(() => load(route)) : load(route)
