// Server worker. The modules of the project in one edge function.

import { inputs } from 'virtual:edge-inputs'
import { ModuleGraph } from '../../../modules/module-graph'
import { edgeModules } from './modules'
import { bareNames, project } from './scope'

let graph: ModuleGraph | undefined

/** Made when it is needed first: Next's modules are there by then. */
export function projectModules(): ModuleGraph {
  const { files, compiled, provided } = inputs.sources
  graph ??= new ModuleGraph(files, compiled, edgeModules(provided), { scope: bareNames })
  return graph
}

/** 14 asks for a flag, which the others do not have. */
const { instrumentationHook } = inputs.config.experimental as { instrumentationHook?: boolean }
const { instrumentation } = inputs

if (instrumentation !== undefined && instrumentationHook !== false)
  project.loadInstrumentation = () => projectModules().load(instrumentation)
