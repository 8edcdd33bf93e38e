import type { ReactNode } from 'react'
import styles from './data-table.module.css'

interface DataTableProps {
  /** What the table holds, for assistive technology. */
  label: string
  head: readonly ReactNode[]
  /** In a narrow place each row becomes a card, with what `data-label` says before each of its cells. */
  cards?: boolean
  /** Rows: `<tr>` elements. */
  children: ReactNode
}

/** A compact table that scrolls sideways by itself. */
export function DataTable({ label, head, cards = false, children }: DataTableProps) {
  return (
    <div
      className={styles.scroll}
      data-cards={cards || undefined}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
