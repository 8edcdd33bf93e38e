import type { RequestPreset } from '@/components/content/lab-definition'
import { CodeText } from '../ui/code-text'
import styles from './static-request.module.css'

/** Headers and body of a prepared request as text, until the forms for them have loaded. */
export function StaticRequest({ preset }: { preset: RequestPreset | undefined }) {
  const { headers = [], body } = preset ?? {}
  const hasBody = body !== undefined && body.kind !== 'none'
  const text = body?.text ?? body?.fields?.map(({ name, value }) => `${name}=${value}`).join('\n')
  return (
    <div className={styles.request}>
      <div className={styles.tabs} aria-hidden="true">
        <span data-on={hasBody || undefined}>Body</span>
        <span data-on={!hasBody || undefined}>Headers</span>
        <span>Cookies</span>
        <span>History</span>
      </div>
      <pre className={styles.text}>
        {headers.map(([name, value]) => `${name}: ${value}\n`)}
        {text && <CodeText text={text} language={body?.kind === 'json' ? 'json' : 'plain'} />}
        {headers.length === 0 && !text && 'No headers of your own'}
      </pre>
    </div>
  )
}
