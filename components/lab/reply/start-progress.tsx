import type { StartProgress as Progress } from '@/sandbox/client/types'
import { formatBytes } from '../ui/format'
import styles from './start-progress.module.css'

const steps = {
  download: 'Downloading Next and Postgres',
  postgres: 'Starting Postgres',
  server: 'Starting the server',
  project: 'Loading the project',
  ready: 'Ready',
}
const order = Object.keys(steps)

/** How far the start of a sandbox is: the step, and the bytes of the download. */
export function StartProgress({ progress }: { progress: Progress | null }) {
  const { step = 'download', loadedBytes = 0, totalBytes = 0 } = progress ?? {}
  const downloaded = totalBytes > 0 ? loadedBytes / totalBytes : 0
  const share = step === 'download' ? 0.7 * downloaded : 0.7 + 0.3 * (order.indexOf(step) / 4)
  return (
    <div className={styles.start}>
      <div className={styles.words}>
        <strong>{steps[step]}</strong>
        {totalBytes > 0 && (
          <span>
            {formatBytes(loadedBytes)} of {formatBytes(totalBytes)}
          </span>
        )}
      </div>
      <progress className={styles.bar} max={1} value={share} aria-label="Start of the sandbox" />
      <p className={styles.note}>
        Once per visit: Next&rsquo;s own server code and a real Postgres start in this tab.
      </p>
    </div>
  )
}
