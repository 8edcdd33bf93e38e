import type { LabSession } from './state/lab-session'
import type { RuntimeState } from './state/sandbox-runtime'
import { useStore } from './state/store'
import styles from './status-bar.module.css'
import { Button } from './ui/button'

interface StatusBarProps {
  session: LabSession
  /** Id of the table browser's box. */
  tablesId: string
  showTables: boolean
  onToggleTables(): void
}

/** How the sandbox is, and the way to its database. */
export function StatusBar({ session, tablesId, showTables, onToggleTables }: StatusBarProps) {
  const runtime = useStore(session.runtime)
  const { changes } = useStore(session.database)
  return (
    <div className={styles.bar}>
      <SandboxStatus runtime={runtime} retry={() => void session.runtime.start().catch(() => {})} />
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

export function SandboxStatus({ runtime, retry }: { runtime: RuntimeState; retry(): void }) {
  return (
    <span className={styles.status} data-status={runtime.status}>
      {words(runtime)}
      {runtime.status === 'failed' && (
        <Button variant="quiet" onClick={retry}>
          Retry
        </Button>
      )}
    </span>
  )
}

function words(runtime: RuntimeState): string {
  if (runtime.status === 'ready') return `Next ${runtime.sandbox.nextVersion} running in this tab`
  if (runtime.status === 'starting') return 'Starting…'
  if (runtime.status === 'failed') return 'Start failed'
  return runtime.paused ? 'Paused to spare memory; starts again on use' : 'Starts on first use'
}
