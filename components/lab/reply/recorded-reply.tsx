import type { RecordedReply as Recorded } from '@/components/content/lab-definition'
import { CodeText } from '../ui/code-text'
import { formatJson } from './format-json'
import styles from './reply.module.css'
import { StatusLine } from './status-line'

/** What this request was answered when the site was built. */
export function RecordedReply({ reply }: { reply: Recorded }) {
  const json = formatJson(reply.body)
  const size = new TextEncoder().encode(reply.body).length
  return (
    <>
      <StatusLine
        status={reply.status}
        statusText={reply.statusText}
        ms={reply.ms}
        size={size}
        queries={reply.queries}
      >
        <span className={styles.recorded} title="Send the request to get your own reply">
          Recorded at build
        </span>
      </StatusLine>
      {reply.body === '' ? (
        <p className={styles.hint}>The reply has no body.</p>
      ) : (
        <pre className={styles.body} tabIndex={0} role="group" aria-label="Recorded body">
          <CodeText text={json ?? reply.body} language={json === null ? 'plain' : 'json'} />
        </pre>
      )}
    </>
  )
}
