import type { ExerciseClientProps } from '@/components/content/lab-definition'
import { StartProgress } from '../reply/start-progress'
import type { Checks } from '../state/checks'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { InlineText } from '../ui/inline-text'
import { AssertionView } from './assertion-view'
import styles from './checks-panel.module.css'
import { HintLadder } from './hint-ladder'

interface ChecksPanelProps {
  checks: Checks
  session: LabSession
  exercise: ExerciseClientProps
}

/** The report of the checks, and help for who is stuck. */
export function ChecksPanel({ checks, session, exercise }: ChecksPanelProps) {
  const { running } = useStore(checks)
  const runtime = useStore(session.runtime)
  return (
    <>
      {running && runtime.status === 'starting' && <StartProgress progress={runtime.progress} />}
      <div className={styles.report} aria-busy={running}>
        <Report checks={checks} />
      </div>
      <HintLadder session={session} exercise={exercise} />
    </>
  )
}

function Report({ checks }: { checks: Checks }) {
  const { report, running } = useStore(checks)
  if (!report) {
    return (
      <p className={styles.hint}>
        {running
          ? 'The checks are running. Each one starts from the seed data.'
          : 'Run the checks to see what your code does. Each one sends requests and starts from the seed data, so rows that you added in the console are gone after a run.'}
      </p>
    )
  }
  const firstFailure = report.assertions.findIndex(({ status }) => status !== 'pass')
  return (
    <>
      {report.verdict === 'pass' && (
        <Banner tone="ok">
          <strong>Solved. </strong>Every check passes; this exercise is marked as done.
        </Banner>
      )}
      {report.misconception && (
        <Banner tone="warn">
          <strong>{report.misconception.title}. </strong>
          <InlineText text={report.misconception.message} />
        </Banner>
      )}
      {report.advice && (
        <Banner tone="bad">
          <strong>Not judged. </strong>
          <InlineText text={report.advice} />
        </Banner>
      )}
      <div role="list" aria-label="Checks" className={styles.list}>
        {report.assertions.map((assertion, at) => (
          <AssertionView key={at} assertion={assertion} open={at === firstFailure} />
        ))}
      </div>
    </>
  )
}
