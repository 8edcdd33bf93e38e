import type { RequestTrace } from '@/sandbox/protocol/trace'
import styles from './reply.module.css'

/** Both messages as HTTP/1.1 text. */
export function RawView({ trace }: { trace: RequestTrace | null }) {
  if (!trace)
    return <p className={styles.hint}>Both messages are shown when the request has ended.</p>
  return (
    <>
      <pre className={styles.body} tabIndex={0} role="group" aria-label="Request as text">
        {trace.raw.request}
      </pre>
      <pre
        className={styles.body}
        style={{ borderTop: '1px solid var(--line)' }}
        tabIndex={0}
        role="group"
        aria-label="Response as text"
      >
        {trace.raw.response}
      </pre>
    </>
  )
}
