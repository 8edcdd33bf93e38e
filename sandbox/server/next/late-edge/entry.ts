// Server worker. What runs one edge function of Next 16: Next's own modules as its build makes them for the edge
// runtime, with its route template, wrapper and adapter. A late script, because few projects have such a function.

import { createAppRouteEntrypoint } from 'next-template:app-route'
import { edgeContext } from './context'

export const context = edgeContext(createAppRouteEntrypoint, true)
