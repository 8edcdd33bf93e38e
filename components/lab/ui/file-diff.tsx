import { structuredPatch } from 'diff'
import styles from './file-diff.module.css'

interface FileDiffProps {
  path: string
  before: string
  after: string
}

/** Two versions of a file as a unified diff. */
export function FileDiff({ path, before, after }: FileDiffProps) {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 3 })
  return (
    <figure className={styles.diff}>
      <figcaption className={styles.path}>{path}</figcaption>
      <div className={styles.lines} tabIndex={0} role="group" aria-label={`Changes in ${path}`}>
        {hunks.map((hunk) => (
          <div key={hunk.oldStart} className={styles.hunk}>
            {hunk.lines.map((line, at) => (
              <Line key={at} line={line} />
            ))}
          </div>
        ))}
      </div>
    </figure>
  )
}

const words: Record<string, string> = { '+': 'added: ', '-': 'removed: ' }

function Line({ line }: { line: string }) {
  const sign = line[0] ?? ' '
  if (sign === '\\') return null
  return (
    <div className={styles.line} data-sign={sign}>
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
      {words[sign] && <span className="visually-hidden">{words[sign]}</span>}
      {line.slice(1)}
    </div>
  )
}
