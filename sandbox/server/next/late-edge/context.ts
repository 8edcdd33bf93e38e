// Server worker. The modules of the project in one edge function.

import { inputs } from 'virtual:edge-inputs'
import { ModuleGraph } from '../../../modules/module-graph'
import { edgeModules } from './modules'
import { bareNames, project } from './scope'

function createGraph(): ModuleGraph {
  const { files, compiled, provided } = inputs.sources
  return new ModuleGraph(files, compiled, edgeModules(provided), { scope: bareNames })
}

let graph: ModuleGraph | undefined

/** Made when it is needed first: Next's modules are there by then. */
export function projectModules(): ModuleGraph {
  graph ??= createGraph()
  return graph
}

// Next bundles instrumentation.ts apart from the handler.
project.load = (file) => createGraph().load(file)
