import type { LabSettings } from '@/components/content/lab-definition'
import styles from './run.module.css'

/** Version and mode as text, until the switch has loaded. */
export function StaticRun({ next = '16', mode = 'start' }: LabSettings) {
  return (
    <span className={styles.run}>
      Next {next} · {mode}
    </span>
  )
}
