// Server worker. Imports of the learner's modules that lead to nothing.

import type { ModuleGraph } from '../../modules/module-graph'
import type { ProjectProblem } from '../../protocol/project'
import { engine } from './engine'

/** Imports of files, and of names, that do not exist. `next build` of 14 and 15 only warns of a name. */
export function findBrokenImports(graph: ModuleGraph): ProjectProblem[] {
  const names = engine.refusesMissingExports ? graph.findMissingExports() : []
  return [...graph.findUnresolved(), ...names].map((found) => ({ kind: 'resolve', ...found }))
}
