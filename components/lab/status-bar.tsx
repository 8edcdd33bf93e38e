import styles from './status-bar.module.css'
import { Button } from './ui/button'

interface StatusBarProps {
  status: 'idle' | 'starting' | 'ready' | 'failed'
  /** How the sandbox is. */
  words: string
  onRetry?(): void
  /** Rows that the last request changed. */
  changes: number
  /** Id of the element that shows the tables. */
  tablesId: string
  showTables: boolean
  onToggleTables(): void
}

/** The foot of a lab: how the sandbox is, and the way to its database. */
export function StatusBar(props: StatusBarProps) {
  const { status, words, onRetry, changes, tablesId, showTables, onToggleTables } = props
  return (
    <div className={styles.bar}>
      <span className={styles.status} data-status={status}>
        {words}
        {onRetry && (
          <Button variant="quiet" onClick={onRetry}>
            Retry
          </Button>
        )}
      </span>
      <Button
        variant="quiet"
        icon="database"
        aria-expanded={showTables}
        aria-controls={tablesId}
        onClick={onToggleTables}
      >
        Database
        {changes > 0 && (
          <span className={styles.changes} title="Rows changed by the last request">
            {changes} changed
          </span>
        )}
      </Button>
    </div>
  )
}
