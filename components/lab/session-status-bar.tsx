import type { PanelName } from './panels/panel-names'
import { RunSwitch } from './run/run-switch'
import type { LabSession } from './state/lab-session'
import type { RuntimeState } from './state/sandbox-runtime'
import { useStore } from './state/store'
import { StatusBar } from './status-bar'

interface SessionStatusBarProps {
  session: LabSession
  panelId: string
  panel: PanelName | null
  onPanel(panel: PanelName | null): void
}

/** The status bar of a lab at work. */
export function SessionStatusBar({ session, ...rest }: SessionStatusBarProps) {
  const runtime = useStore(session.runtime)
  const { stopped, busy } = useStore(session.run)
  const { changes } = useStore(session.database)
  const isStopped = stopped && runtime.status === 'ready'
  const retry = () => {
    if (isStopped) void session.run.again()
    // A failure of the retry shows in the state that this draws.
    else void session.runtime.start().catch(() => {})
  }
  return (
    <StatusBar
      status={isStopped ? 'failed' : runtime.status}
      words={words(runtime, stopped)}
      onRetry={runtime.status === 'failed' || (isStopped && !busy) ? retry : undefined}
      run={<RunSwitch session={session} />}
      changes={changes}
      {...rest}
    />
  )
}

function words(runtime: RuntimeState, stopped: boolean): string {
  if (runtime.status === 'ready') {
    const { nextVersion } = runtime.sandbox
    return `Next ${nextVersion} ${stopped ? 'does not run this project' : 'running in this tab'}`
  }
  if (runtime.status === 'starting') return 'Starting…'
  if (runtime.status === 'failed') return 'Start failed'
  return runtime.paused ? 'Paused to spare memory; starts again on use' : 'Starts on first use'
}
