// Server worker. What runs one edge function of Next 14; see entry.ts.

import { createAppRouteEntrypoint } from 'next-template:app-route-14'
import { edgeContext } from './context'

export const context = edgeContext(
  async (definition, load) => createAppRouteEntrypoint(definition, await load()),
  false,
)
