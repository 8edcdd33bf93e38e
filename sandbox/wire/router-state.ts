// Page. `Next-Router-State-Tree`: the route that the browser shows already, so that only the rest is sent.

import { bracketedParam, staticLabel } from './flight-root'

export interface RouterState {
  /** `/ › problems › [id] = 3 › page`, one for each leaf. */
  paths: string[]
  /** Segments below which everything is asked for again. */
  refetch: string[]
}

const DEPTH_LIMIT = 50

/**
 * Reads the header, the URI encoded JSON of `FlightRouterState`: `[segment, slots, , 'refetch', …]`.
 * Null for what is none.
 */
export function readRouterState(header: string): RouterState | null {
  try {
    const state: RouterState = { paths: [], refetch: [] }
    collect(JSON.parse(decodeURIComponent(header)) as unknown, [], state)
    return state
  } catch {
    return null
  }
}

function collect(node: unknown, above: string[], state: RouterState): void {
  if (!Array.isArray(node) || above.length > DEPTH_LIMIT) throw new TypeError('No router state.')
  const [segment, slots, , marker] = node as unknown[]
  const path = [...above, label(segment)]
  if (marker === 'refetch') state.refetch.push(path.join(' › '))
  const children = Object.entries((slots ?? {}) as Record<string, unknown>)
  if (children.length === 0) state.paths.push(path.join(' › '))
  for (const [slot, child] of children) {
    collect(child, slot === 'children' ? path : [...path, `@${slot}`], state)
  }
}

/** Dynamic segments are `[name, value, type, …]`. */
function label(segment: unknown): string {
  if (!Array.isArray(segment)) return staticLabel(String(segment))
  const [name, value, type] = segment.map(String)
  return `${bracketedParam(name ?? '', type ?? 'd')} = ${value}`
}
