import { useEffect, useRef } from 'react'
import type { Column } from '@/sandbox/protocol/database'
import type { DiffRow, TableDiff } from '../state/table-diff'
import { DataTable } from '../ui/data-table'
import { Icon } from '../ui/icon'
import styles from './table-rows.module.css'

const marks: Record<DiffRow['change'], { sign: string; words: string }> = {
  same: { sign: '', words: '' },
  new: { sign: '+', words: 'new row' },
  changed: { sign: '~', words: 'changed row' },
  deleted: { sign: '−', words: 'deleted row' },
}

/** The rows of a table; those that the last request touched carry a sign and a colour. */
export function TableRows({ diff }: { diff: TableDiff }) {
  const { table, rows } = diff
  const left = table.rowCount - table.rows.length
  const box = useRef<HTMLDivElement>(null)

  // What the last request touched may be far down.
  useEffect(() => {
    if (diff.counts.new + diff.counts.changed === 0) return
    const row = box.current?.querySelector('tr:is([data-change=new], [data-change=changed])')
    const list = row?.closest('[role=group]')
    if (!row || !list) return
    const below = row.getBoundingClientRect().top - list.getBoundingClientRect().top
    // Only the list moves: scrollIntoView would move the page as well.
    list.scrollTop += below - list.clientHeight / 2
  }, [diff])

  return (
    <div ref={box}>
      <DataTable
        label={`Rows of ${table.name}`}
        head={[
          <span key="change" className="visually-hidden">
            Change
          </span>,
          ...table.columns.map((column) => <ColumnHead key={column.name} column={column} />),
        ]}
      >
        {rows.map((row) => (
          <tr key={row.key} className={styles.row} data-change={row.change}>
            <td className={styles.mark}>
              <span aria-hidden="true">{marks[row.change].sign}</span>
              <span className="visually-hidden">{marks[row.change].words}</span>
            </td>
            {row.cells.map((cell, at) => (
              <td
                key={at}
                data-changed={row.changed.has(at) || undefined}
                title={cell ?? undefined}
              >
                <Cell value={cell} />
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
      {rows.length === 0 && <p className={styles.hint}>No rows.</p>}
      {left > 0 && (
        <p className={styles.hint}>{left} more rows are not listed. Use SQL to see them.</p>
      )}
    </div>
  )
}

function ColumnHead({ column }: { column: Column }) {
  const { references } = column
  const key = column.primaryKey
    ? 'primary key'
    : references && `references ${references.table}.${references.column}`
  return (
    <span className={styles.column}>
      <span className={styles.name}>
        {column.primaryKey && <Icon name="key" size={12} />}
        {column.name}
      </span>
      <span className={styles.type} title={key || undefined}>
        {shortType(column.type)}
        {column.nullable ? '?' : ''}
        {references && ` → ${references.table}`}
      </span>
      {column.primaryKey && <span className="visually-hidden">primary key</span>}
    </span>
  )
}

const shortType = (type: string) =>
  type.replace(' without time zone', '').replace('character varying', 'varchar')

export function Cell({ value }: { value: string | null }) {
  if (value === null) return <span className={styles.null}>null</span>
  return <span className={styles.cell}>{value}</span>
}
