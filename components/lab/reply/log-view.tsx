import type { LogLine } from '@/sandbox/protocol/trace'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { formatMs } from '../ui/format'
import { splitPlaces } from './code-places'
import styles from './reply.module.css'
import views from './views.module.css'

interface LogViewProps {
  /** Output of this request. */
  lines: readonly LogLine[]
  /** Output that belongs to no request. */
  outside: readonly LogLine[]
  session: LabSession
}

/** What the handler printed and threw. A place in the code opens the editor there. */
export function LogView({ lines, outside, session }: LogViewProps) {
  if (lines.length + outside.length === 0) {
    return <p className={styles.hint}>Nothing was printed. Use console.log in the handler.</p>
  }
  return (
    <div className={views.log} tabIndex={0} role="group" aria-label="Log">
      {[...lines, ...outside].map((line, at) => (
        <div key={at} className={views.line} data-level={line.level}>
          <span>{line.atMs === undefined ? 'outside' : `+${formatMs(line.atMs)}`}</span>
          <span>{line.level}</span>
          <LogText text={line.text} session={session} />
        </div>
      ))}
    </div>
  )
}

function LogText({ text, session }: { text: string; session: LabSession }) {
  const { files } = useStore(session.project)
  return (
    <span>
      {splitPlaces(text, (path) => path in files).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <button
            key={at}
            type="button"
            className={views.place}
            onClick={() => session.project.reveal(part.place)}
          >
            {part.text}
          </button>
        ),
      )}
    </span>
  )
}
