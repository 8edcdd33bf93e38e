import { useId } from 'react'
import { SessionStatusBar } from '../session-status-bar'
import type { LabSession } from '../state/lab-session'
import { PanelContent } from './panel-content'
import type { PanelName } from './panel-names'
import styles from './panel.module.css'

interface PanelDrawerProps {
  session: LabSession
  panel: PanelName | null
  onPanel(panel: PanelName | null): void
}

/** The foot of a lab: how its sandbox is, and one of the panels on demand. */
export function PanelDrawer({ session, panel, onPanel }: PanelDrawerProps) {
  const id = useId()
  return (
    <>
      <SessionStatusBar session={session} panelId={id} panel={panel} onPanel={onPanel} />
      <div id={id} hidden={panel === null} className={styles.drawer}>
        {panel && <PanelContent session={session} panel={panel} />}
      </div>
    </>
  )
}
