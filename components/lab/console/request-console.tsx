import { lazy, Suspense, useId } from 'react'
import type { RequestPreset } from '@/components/content/lab-definition'
import type { LabSession } from '../state/lab-session'
import { findRequestProblems } from '../state/request-problems'
import { useStore } from '../state/store'
import { PresetBar } from './preset-bar'
import styles from './request-console.module.css'
import { RequestLine } from './request-line'
import { RequestProblems } from './request-problems'
import { StaticRequest } from './static-request'

const RequestDetails = lazy(() =>
  import('./request-details').then((module) => ({ default: module.RequestDetails })),
)

interface RequestConsoleProps {
  session: LabSession
  presets: readonly RequestPreset[]
  /** False until the reader turns to the lab: then only what a first look needs is there. */
  awake: boolean
}

/** Where a request is written and sent. */
export function RequestConsole({ session, presets, awake }: RequestConsoleProps) {
  const draft = useStore(session.draft)
  const { showProblems } = useStore(session)
  const problemsId = useId()
  const problems = findRequestProblems(draft).filter(
    (problem) => showProblems || problem.severity === 'note',
  )
  const rest = <StaticRequest draft={draft} />
  return (
    <div role="group" aria-label="Request" className={styles.console}>
      <div className={styles.top}>
        <PresetBar session={session} presets={presets} />
        <RequestLine session={session} problems={problems} problemsId={problemsId} />
      </div>
      <RequestProblems
        id={problemsId}
        problems={problems}
        onSendAnyway={() => void session.send(true)}
      />
      {awake ? (
        <Suspense fallback={rest}>
          <RequestDetails session={session} problems={problems} />
        </Suspense>
      ) : (
        rest
      )}
    </div>
  )
}
