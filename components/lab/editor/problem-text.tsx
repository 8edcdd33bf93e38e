import type { ProjectProblem } from '@/sandbox/protocol/project'
import { messageParts } from '../ui/message-parts'
import styles from './problem-text.module.css'

/** What is wrong, and where. Code of the message keeps its lines, and a font in which carets point right. */
export function ProblemText({ problem }: { problem: ProjectProblem }) {
  const { file, line, column = 1 } = problem
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
      {file && line ? ` (${file}:${line}:${column})` : null}
      {'. '}
    </>
  )
}
