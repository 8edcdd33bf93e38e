// Server worker. What runs one edge function of Next 15; see entry.ts.

import { createAppRouteEntrypoint } from 'next-template:app-route-15'
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
      createAppRouteEntrypoint(definition, await load()),
      inputs.config,
    ),
    global: bareNames.globalThis,
  }),
  problems: (routes) => findProblems(routes, inputs.sources, true),
}
