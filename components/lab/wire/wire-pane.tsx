import type { LabSession } from '../state/lab-session'
import { WireView } from './wire-view'
import styles from './wire.module.css'

/** The wire of a lab: what its pages sent since the lab was opened. */
export function WirePane({ session }: { session: LabSession }) {
  return (
    <div className={styles.pane}>
      <WireView log={session.wire} project={session.project} />
    </div>
  )
}
