import { PlacedText } from '../reply/placed-text'
import views from '../reply/views.module.css'
import type { Project } from '../state/project'
import { count } from '../ui/format'
import { type PageLine, textOf } from './page-lines'
import styles from './preview.module.css'

interface PreviewProblemsProps {
  problems: readonly PageLine[]
  project: Project
}

/** Errors and console output of the page and of its server. A place in the code opens the editor there. */
export function PreviewProblems({ problems, project }: PreviewProblemsProps) {
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
        {problems.map((line, at) => (
          <div key={at} className={views.line} data-level={line.level}>
            <span>{WORDS[line.kind]}</span>
            <span>{line.level}</span>
            <div>
              {line.kind === 'server' && <span className={styles.request}>{line.request}</span>}
              <PlacedText text={textOf(line)} project={project} />
            </div>
          </div>
        ))}
      </div>
    </details>
  )
}

const WORDS: Record<PageLine['kind'], string> = {
  error: 'script',
  rejection: 'promise',
  console: 'console',
  navigation: 'address',
  'service-worker': 'preview',
  closed: 'preview',
  server: 'server',
}
