import type { PreviewProblem } from '@/sandbox/client/types'
import { splitPlaces } from '../reply/code-places'
import views from '../reply/views.module.css'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { count } from '../ui/format'
import styles from './preview.module.css'

interface PreviewProblemsProps {
  problems: readonly PreviewProblem[]
  session: LabSession
}

/** Errors and console output of the page. A place in the code opens the editor there. */
export function PreviewProblems({ problems, session }: PreviewProblemsProps) {
  if (problems.length === 0) return null
  const errors = problems.filter(({ level }) => level === 'error').length
  return (
    <details className={styles.problems} open={errors > 0}>
      <summary>
        {errors > 0
          ? count(errors, 'problem', 'problems')
          : count(problems.length, 'message', 'messages')}
      </summary>
      <div className={views.log} tabIndex={0} role="log" aria-label="Problems of the page">
        {problems.map((problem, at) => (
          <div key={at} className={views.line} data-level={problem.level}>
            <span>{WORDS[problem.kind]}</span>
            <span>{problem.level}</span>
            <Text problem={problem} session={session} />
          </div>
        ))}
      </div>
    </details>
  )
}

const WORDS: Record<PreviewProblem['kind'], string> = {
  error: 'script',
  rejection: 'promise',
  console: 'console',
  navigation: 'address',
  'service-worker': 'preview',
  closed: 'preview',
}

/** The message, and where it comes from unless it says so itself. */
function textOf({ message, file, url, line, column = 1 }: PreviewProblem): string {
  const where = file ?? url
  if (where === undefined || line === undefined) return message
  return `${message} (${where}:${line}:${column})`
}

function Text({ problem, session }: { problem: PreviewProblem; session: LabSession }) {
  const { files } = useStore(session.project)
  return (
    <span>
      {splitPlaces(textOf(problem), (path) => path in files).map((part, at) =>
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
