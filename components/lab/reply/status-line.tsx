import type { ReactNode } from 'react'
import { count, formatBytes, formatMs } from '../ui/format'
import { StatusCode } from './status-code'
import styles from './status-line.module.css'

interface StatusLineProps {
  status: number
  statusText: string
  ms: number | null
  size: number
  queries: number | null
  children?: ReactNode
}

/** The reply in one line. */
export function StatusLine({ status, statusText, ms, size, queries, children }: StatusLineProps) {
  return (
    <div className={styles.line}>
      <StatusCode status={status} text={statusText} />
      <span>{ms === null ? 'receiving…' : formatMs(ms)}</span>
      <span>{formatBytes(size)}</span>
      {queries !== null && <span>{count(queries, 'query', 'queries')}</span>}
      {children && <span className={styles.end}>{children}</span>}
    </div>
  )
}
