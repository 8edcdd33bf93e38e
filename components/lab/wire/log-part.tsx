import { LogLines } from '../reply/log-lines'
import type { Project } from '../state/project'
import type { SourceExchange } from './wire-source'
import styles from './wire.module.css'

/** What the server printed while it answered: the reader's own lines, and errors that the reply only numbers. */
export function LogPart({ exchange, project }: { exchange: SourceExchange; project: Project }) {
  const { trace, done, error } = exchange
  if (trace && trace.logs.length > 0) return <LogLines lines={trace.logs} project={project} />
  if (trace) return <p className={styles.hint}>The server printed nothing for this request.</p>
  return (
    <p className={styles.hint}>
      {done && error
        ? `There is no log: ${error}`
        : 'The log comes when the server has ended its work for this request.'}
    </p>
  )
}
