import { headersOf } from '../state/build-request'
import type { DraftState } from '../state/request-draft'
import { CodeText } from '../ui/code-text'
import styles from './static-request.module.css'

/** Headers and body of the request as text, until the forms for them have loaded. */
export function StaticRequest({ draft }: { draft: DraftState }) {
  const headers = headersOf(draft)
  const { kind } = draft.body
  const body = kind === 'json' ? draft.body.json : kind === 'text' ? draft.body.text : ''
  return (
    <div className={styles.request}>
      <div className={styles.tabs} aria-hidden="true">
        <span data-on={kind !== 'none' || undefined}>Body</span>
        <span data-on={kind === 'none' || undefined}>Headers</span>
        <span>Cookies</span>
        <span>History</span>
      </div>
      <pre className={styles.text}>
        {headers.map(([name, value]) => `${name}: ${value}\n`)}
        {body && <CodeText text={body} language={kind === 'json' ? 'json' : 'plain'} />}
        {headers.length === 0 && !body && 'No headers of your own'}
      </pre>
    </div>
  )
}
