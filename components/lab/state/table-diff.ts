// What a request changed in a table, told from the rows before and after it.

import type { TableState } from '@/sandbox/protocol/database'

type Row = (string | null)[]

export interface DiffRow {
  key: string
  cells: Row
  change: 'same' | 'new' | 'changed' | 'deleted'
  /** Columns whose value differs, for a changed row. */
  changed: ReadonlySet<number>
}

export interface TableDiff {
  table: TableState
  rows: DiffRow[]
  counts: { new: number; changed: number; deleted: number }
}

const none: ReadonlySet<number> = new Set()

/** Rows of `after` with their changes, the deleted ones at their old places. */
export function diffTable(before: TableState | undefined, after: TableState): TableDiff {
  if (!before) return plainTable(after)
  const keyOf = rowKey(after)
  const old = new Map(before.rows.map((row, at) => [keyOf(row, before, at), row]))
  const rows: DiffRow[] = []
  const kept = new Set<string>()
  after.rows.forEach((cells, at) => {
    const key = keyOf(cells, after, at)
    kept.add(key)
    rows.push(compareRow(key, old.get(key), cells, sameColumns(before, after)))
  })
  if (isWhole(before) && isWhole(after)) insertDeleted(rows, old, kept)
  return { table: after, rows, counts: countChanges(rows) }
}

/** Differences of every table; one that was dropped is left out. */
export function diffTables(before: TableState[] | null, after: TableState[]): TableDiff[] {
  return after.map((table) =>
    before ? diffTable(findTable(before, table.name) ?? emptyOf(table), table) : plainTable(table),
  )
}

const findTable = (tables: TableState[], name: string) =>
  tables.find((table) => table.name === name)

const emptyOf = (table: TableState): TableState => ({ ...table, rows: [], rowCount: 0 })

/** A list that was cut cannot tell a deleted row from one that moved past the cut. */
const isWhole = (table: TableState) => table.rows.length === table.rowCount

function sameColumns(before: TableState, after: TableState): boolean {
  const names = (table: TableState) => table.columns.map((column) => column.name).join('\0')
  return names(before) === names(after)
}

function plainTable(table: TableState): TableDiff {
  const keyOf = rowKey(table)
  const rows = table.rows.map((cells, at): DiffRow => {
    return { key: keyOf(cells, table, at), cells, change: 'same', changed: none }
  })
  return { table, rows, counts: { new: 0, changed: 0, deleted: 0 } }
}

/** Rows are known by their primary key, or by all their values and how often they occur. */
function rowKey(table: TableState) {
  const primary = table.columns.filter((column) => column.primaryKey).map((column) => column.name)
  const seen = new Map<TableState, Map<string, number>>()
  return (row: Row, of: TableState, at: number): string => {
    if (primary.length > 0) {
      const places = primary.map((name) => of.columns.findIndex((column) => column.name === name))
      return JSON.stringify(places.map((place) => row[place] ?? `row ${at}`))
    }
    const values = JSON.stringify(row)
    const counts = seen.get(of) ?? new Map<string, number>()
    seen.set(of, counts.set(values, (counts.get(values) ?? 0) + 1))
    return `${values} ${counts.get(values)}`
  }
}

function compareRow(key: string, old: Row | undefined, cells: Row, comparable: boolean): DiffRow {
  if (!old) return { key, cells, change: 'new', changed: none }
  if (!comparable) return { key, cells, change: 'same', changed: none }
  const changed = new Set([...cells.keys()].filter((at) => cells[at] !== old[at]))
  return { key, cells, change: changed.size > 0 ? 'changed' : 'same', changed }
}

function insertDeleted(rows: DiffRow[], old: Map<string, Row>, kept: Set<string>): void {
  let at = 0
  for (const [key, cells] of old) {
    if (kept.has(key)) at = rows.findIndex((row) => row.key === key) + 1
    else rows.splice(at++, 0, { key, cells, change: 'deleted', changed: none })
  }
}

function countChanges(rows: DiffRow[]): TableDiff['counts'] {
  const counts = { new: 0, changed: 0, deleted: 0 }
  for (const { change } of rows) if (change !== 'same') counts[change]++
  return counts
}
