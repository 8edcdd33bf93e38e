// Server worker. What all versions have in common of an edge function: its modules, its handler and its problems.

import type { AppRouteDefinition } from 'next-template:app-route'
import { createEdgeRoute } from 'next-template:edge-app-route'
import { inputs } from 'virtual:edge-inputs'
import { ModuleGraph } from '../../../modules/module-graph'
import type { EdgeContext, Load } from '../edge-functions'
import { edgeModules } from './modules'
import { findProblems } from './problems'
import { bareNames, project } from './scope'

function createGraph(): ModuleGraph {
  const { files, compiled, provided } = inputs.sources
  return new ModuleGraph(files, compiled, edgeModules(provided), { scope: bareNames })
}

let graph: ModuleGraph | undefined

/** Made when it is needed first: Next's modules are there by then. */
function projectModules(): ModuleGraph {
  graph ??= createGraph()
  return graph
}

// Next bundles instrumentation.ts apart from the handler.
project.load = (file) => createGraph().load(file)

/**
 * @param createEntrypoint what the route template of the version makes of a handler
 * @param readsSource false where the build does not look for what excludes the edge runtime
 */
export const edgeContext = (
  createEntrypoint: (definition: AppRouteDefinition, load: Load) => object | Promise<object>,
  readsSource: boolean,
): EdgeContext => ({
  load: (file) => projectModules().load(file),
  createModule: async (definition, load) => ({
    default: createEdgeRoute(
      definition.page,
      await createEntrypoint(definition, load),
      inputs.config,
    ),
    global: bareNames.globalThis,
  }),
  problems: (routes) => findProblems(routes, inputs.sources, readsSource),
})
