import type { ProjectProblem } from '@/sandbox/protocol/project'
import { messageParts } from '../ui/message-parts'
import styles from './problem-text.module.css'

/** What is wrong, and where. Code of the message keeps its lines, and a font in which carets point right. */
export function ProblemText({ problem }: { problem: ProjectProblem }) {
  const place = placeOf(problem)
  const parts = messageParts(problem.message.replace(/\.$/, ''))
  return (
    <>
      {parts.map(({ kind, text }, at) =>
        kind === 'code' ? (
          <pre key={at} tabIndex={0} role="group" aria-label="Code" className={styles.code}>
            {text}
          </pre>
        ) : (
          text
        ),
      )}
      {place && ` (${place.file}:${place.line}:${place.column})`}
      {'. '}
    </>
  )
}

/** Where the editor can show it; null without a line. */
const placeOf = ({ file, line, column = 1 }: ProjectProblem) =>
  file && line ? { file, line, column } : null
