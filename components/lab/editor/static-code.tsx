import { CodeText } from '../ui/code-text'
import { languageOf } from '../ui/highlight'
import styles from './static-code.module.css'

/** A source as text, laid out line by line where the editor will put it. */
export function StaticCode({ path, source }: { path: string; source: string }) {
  const lines = source.replace(/\n$/, '\n ').split('\n')
  return (
    <div className={styles.code} tabIndex={0} role="group" aria-label={`Source of ${path}`}>
      <pre className={styles.numbers} aria-hidden="true">
        {lines.map((_, at) => at + 1).join('\n')}
      </pre>
      <pre className={styles.source}>
        <CodeText text={source} language={languageOf(path)} />
      </pre>
    </div>
  )
}
