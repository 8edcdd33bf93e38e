import type { Checks } from '../state/checks'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { count } from '../ui/format'
import styles from './checks-bar.module.css'

/** Runs the checks, and says in a word how the last run ended. */
export function ChecksBar({ checks, onRun }: { checks: Checks; onRun(): void }) {
  const { running, report, stale } = useStore(checks)
  const failed = report?.assertions.filter(({ status }) => status !== 'pass').length ?? 0
  const words =
    report &&
    {
      pass: 'All checks pass',
      fail: `${count(failed, 'check')} to go`,
      error: 'Could not be judged',
    }[report.verdict]
  return (
    <div className={styles.bar}>
      <Button
        variant="primary"
        icon="play"
        disabled={running}
        onClick={() => {
          onRun()
          void checks.run()
        }}
      >
        {running ? 'Running…' : 'Run checks'}
      </Button>
      <span role="status" className={styles.verdict} data-verdict={report?.verdict}>
        {!running && words}
        {!running && stale && <span className={styles.stale}> (before your last edit)</span>}
      </span>
    </div>
  )
}
