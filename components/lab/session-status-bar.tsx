import { useState } from 'react'
import type { PanelName } from './panels/panel-names'
import { RunSwitch } from './run/run-switch'
import type { LabSession } from './state/lab-session'
import type { RuntimeState } from './state/sandbox-runtime'
import { useStore } from './state/store'
import { StatusBar } from './status-bar'
import { Button } from './ui/button'
import { giveFocusToParent } from './ui/give-focus'

interface SessionStatusBarProps {
  session: LabSession
  panelId: string
  panel: PanelName | null
  onPanel(panel: PanelName | null): void
}

/** The status bar of a lab at work. */
export function SessionStatusBar({ session, ...rest }: SessionStatusBarProps) {
  const { status } = useStore(session.runtime)
  const { stopped } = useStore(session.run)
  const { changes } = useStore(session.database)
  return (
    <StatusBar
      status={stopped && status === 'ready' ? 'failed' : status}
      words={<Words session={session} />}
      run={<RunSwitch session={session} />}
      changes={changes}
      {...rest}
    />
  )
}

/** How the sandbox is. What failed can be tried again; the button stays while that goes on. */
function Words({ session }: { session: LabSession }) {
  const runtime = useStore(session.runtime)
  const { stopped, busy } = useStore(session.run)
  const [isRestarting, setRestarting] = useState(false)
  const isStopped = stopped && runtime.status === 'ready'
  const retry = async () => {
    if (isStopped) return session.run.again()
    setRestarting(true)
    // A failure of the retry shows in the state that this draws.
    await session.runtime.start().catch(() => undefined)
    setRestarting(false)
  }
  return (
    <span tabIndex={-1}>
      {wordsOf(runtime, stopped)}
      {(runtime.status === 'failed' || isStopped || isRestarting) && (
        <>
          {' '}
          <Button
            ref={giveFocusToParent}
            variant="quiet"
            idle={busy !== null || isRestarting}
            onClick={() => void retry()}
          >
            Try again
          </Button>
        </>
      )}
    </span>
  )
}

function wordsOf(runtime: RuntimeState, stopped: boolean): string {
  if (runtime.status === 'ready') {
    const { nextVersion } = runtime.sandbox
    return `Next ${nextVersion} ${stopped ? 'does not run this project' : 'running in this tab'}`
  }
  if (runtime.status === 'starting') return 'Starting…'
  if (runtime.status === 'failed') return 'Start failed'
  return runtime.paused ? 'Paused to spare memory; starts again on use' : 'Starts on first use'
}
