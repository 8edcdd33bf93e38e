import type { LogLine } from '@/sandbox/protocol/trace'
import type { LabSession } from '../state/lab-session'
import { LogLines } from './log-lines'
import styles from './reply.module.css'

interface LogViewProps {
  /** Output of this request. */
  lines: readonly LogLine[]
  /** Output that belongs to no request. */
  outside: readonly LogLine[]
  session: LabSession
}

/** What the handler printed and threw. */
export function LogView({ lines, outside, session }: LogViewProps) {
  if (lines.length + outside.length === 0) {
    return <p className={styles.hint}>Nothing was printed. Use console.log in the handler.</p>
  }
  return <LogLines lines={[...lines, ...outside]} project={session.project} />
}
