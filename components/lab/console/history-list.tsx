import { type Exchange, isRunning } from '../state/exchange'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { StatusCode } from '../reply/status-code'
import { Button } from '../ui/button'
import { formatMs } from '../ui/format'
import styles from './history-list.module.css'
import { MethodName } from './method-name'

/** The last requests of this lab: a press shows one again, Replay sends it again. */
export function HistoryList({ session }: { session: LabSession }) {
  const entries = useStore(session.history)
  const { exchange: shown } = useStore(session)
  if (entries.length === 0) {
    return <p className={styles.hint}>Nothing sent yet. The last 50 requests are kept here.</p>
  }
  return (
    <div role="list" className={styles.list} aria-label="Sent requests, newest first">
      {entries.map((entry) => (
        <div
          key={entry.id}
          role="listitem"
          className={styles.entry}
          data-shown={entry.id === shown?.id || undefined}
        >
          <button type="button" className={styles.recall} onClick={() => session.recall(entry)}>
            <MethodName method={entry.request.method} />
            <span className={styles.path}>{entry.request.path}</span>
            <Outcome entry={entry} />
            <time dateTime={entry.startedAt.toISOString()}>
              {entry.startedAt.toLocaleTimeString()}
            </time>
          </button>
          <Button
            variant="quiet"
            icon="reset"
            label={`Replay ${entry.request.method} ${entry.request.path}`}
            disabled={isRunning(shown)}
            onClick={() => void session.replay(entry)}
          />
        </div>
      ))}
    </div>
  )
}

function Outcome({ entry }: { entry: Exchange }) {
  if (!entry.reply) return <span className={styles.hint}>{entry.phase}</span>
  const { status, endMs } = entry.reply
  return (
    <span className={styles.outcome}>
      <StatusCode status={status} />
      {endMs !== null && formatMs(endMs)}
    </span>
  )
}
