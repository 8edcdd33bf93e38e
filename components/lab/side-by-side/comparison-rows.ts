// How Route Handlers and Server Actions differ: each cell is a claim that can be tried.

export type Side = 'handler' | 'action'

export const SIDES: Record<Side, string> = {
  handler: 'Route Handlers',
  action: 'Server Actions',
}

export interface ComparisonRow {
  id: RowId
  name: string
  /** The claims. */
  cells: Record<Side, string>
}

export type RowId = (typeof ROWS)[number]['id']

export const ROWS = [
  {
    id: 'purpose',
    name: 'Purpose',
    cells: { handler: 'API endpoints', action: 'UI mutations' },
  },
  {
    id: 'methods',
    name: 'HTTP methods',
    cells: { handler: 'GET, POST, PUT, DELETE…', action: 'POST only' },
  },
  {
    id: 'called-from',
    name: 'Called from',
    cells: { handler: 'Any client (fetch, curl)', action: 'Components only' },
  },
  {
    id: 'enhancement',
    name: 'Progressive enhancement',
    cells: { handler: 'No', action: 'Yes (forms)' },
  },
  {
    id: 'error',
    name: 'An expected error',
    cells: { handler: 'A status that you choose', action: 'A result like any other: 200' },
  },
  {
    id: 'caching',
    name: 'Kept by caches',
    cells: { handler: 'GET, if you want', action: 'Never' },
  },
  {
    id: 'origin',
    name: 'Call from a foreign site',
    cells: { handler: 'Your check', action: 'Refused by Next.js' },
  },
  {
    id: 'size',
    name: 'Body limit',
    cells: { handler: 'None of its own', action: '1 MB, can be changed' },
  },
] as const satisfies readonly (Omit<ComparisonRow, 'id'> & { id: string })[]
