import { expect, test } from 'vitest'
import type { TableState } from '@/sandbox/protocol/database'
import { diffTable, diffTables } from './table-diff'

function table(rows: (string | null)[][], primaryKey = true): TableState {
  const column = (name: string, key: boolean) => ({
    name,
    type: 'text',
    nullable: !key,
    primaryKey: key,
  })
  return {
    name: 'Problem',
    columns: [column('id', primaryKey), column('name', false)],
    rows,
    rowCount: rows.length,
  }
}

const changes = (before: TableState, after: TableState) =>
  diffTable(before, after).rows.map(({ cells, change }) => [cells[0], change])

test('marks new, changed and deleted rows, the deleted ones where they were', () => {
  const before = table([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ])
  const after = table([
    ['a', '1'],
    ['c', 'three'],
    ['d', '4'],
  ])
  expect(changes(before, after)).toEqual([
    ['a', 'same'],
    ['b', 'deleted'],
    ['c', 'changed'],
    ['d', 'new'],
  ])
  expect(diffTable(before, after).counts).toEqual({ new: 1, changed: 1, deleted: 1 })
  expect([...(diffTable(before, after).rows[2]?.changed ?? [])]).toEqual([1])
})

test('tells equal rows apart by how often they occur when there is no key', () => {
  const before = table([['a', '1']], false)
  const after = table(
    [
      ['a', '1'],
      ['a', '1'],
    ],
    false,
  )
  expect(changes(before, after)).toEqual([
    ['a', 'same'],
    ['a', 'new'],
  ])
})

test('calls no row deleted when the list was cut', () => {
  const before = { ...table([['a', '1']]), rowCount: 500 }
  expect(changes(before, table([['b', '2']]))).toEqual([['b', 'new']])
})

test('calls every row of a table that a query made new', () => {
  expect(diffTables([], [table([['a', null]])])[0]?.counts.new).toBe(1)
})

test('marks nothing while there is nothing to compare with', () => {
  expect(diffTables(null, [table([['a', null]])])[0]?.rows[0]?.change).toBe('same')
})
