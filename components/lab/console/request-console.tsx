import { useId } from 'react'
import type { RequestPreset } from '@/components/content/lab-definition'
import { isRunning } from '../state/exchange'
import type { LabSession } from '../state/lab-session'
import { findRequestProblems } from '../state/request-problems'
import { useStore } from '../state/store'
import { PresetBar } from './preset-bar'
import styles from './request-console.module.css'
import { RequestDetails } from './request-details'
import { RequestLine } from './request-line'
import { RequestProblems } from './request-problems'

interface RequestConsoleProps {
  session: LabSession
  presets: readonly RequestPreset[]
}

/** Where a request is written and sent. */
export function RequestConsole({ session, presets }: RequestConsoleProps) {
  const draft = useStore(session.draft)
  const { exchange, showProblems } = useStore(session)
  const problemsId = useId()
  const problems = findRequestProblems(draft).filter(
    ({ severity }) => showProblems || severity === 'note',
  )
  return (
    <div role="group" aria-label="Request" className={styles.console}>
      <div className={styles.top}>
        <PresetBar
          presets={presets}
          chosen={draft.preset}
          onChoose={(preset) => session.choosePreset(preset)}
        />
        <RequestLine
          method={draft.method}
          path={draft.path}
          invalid={problems.some(({ field, severity }) => field === 'path' && severity === 'error')}
          problemsId={problemsId}
          running={isRunning(exchange)}
          onMethod={(method) => session.draft.setMethod(method)}
          onPath={(path) => session.draft.setPath(path)}
          onSend={() => void session.send()}
          onCancel={() => session.cancel()}
        />
      </div>
      <RequestProblems
        id={problemsId}
        problems={problems}
        onSendAnyway={() => void session.send(true)}
      />
      <RequestDetails session={session} problems={problems} />
    </div>
  )
}
