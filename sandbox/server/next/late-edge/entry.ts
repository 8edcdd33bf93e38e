// Server worker. What runs one edge function of Next 16: Next's own modules as its build makes them for the edge
// runtime, with its route template, wrapper and adapter. A late script, because few projects have such a function.

import { createAppRouteEntrypoint } from 'next-template:app-route'
import { createEdgeRoute } from 'next-template:edge-app-route'
import { inputs } from 'virtual:edge-inputs'
import type { EdgeContext } from '../edge-functions'
import { projectModules } from './context'
import { findProblems } from './problems'
import { bareNames } from './scope'

export const context: EdgeContext = {
  load: (file) => projectModules().load(file),
  createModule: async (definition, load) => ({
    default: createEdgeRoute(
      definition.page,
      createAppRouteEntrypoint(definition, load),
      inputs.config,
    ),
    global: bareNames.globalThis,
  }),
  problems: (routes) => findProblems(routes, inputs.sources, true),
}
