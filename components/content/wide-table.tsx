import type { ReactNode } from 'react'
import styles from './wide-table.module.css'

interface WideTableProps {
  /** What it is called for assistive technology. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A table that scrolls by itself where it is too wide, not the page. */
export function WideTable({ label, className = '', children }: WideTableProps) {
  return (
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      <table className={`${styles.table} ${className}`}>{children}</table>
    </div>
  )
}
