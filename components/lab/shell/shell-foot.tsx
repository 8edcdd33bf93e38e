import { type ReactNode, useId } from 'react'
import type { PanelName } from '../panels/panel-names'
import drawer from '../panels/panel.module.css'
import { StatusBar } from '../status-bar'

interface ShellFootProps {
  run: ReactNode
  panel: PanelName | null
  onPanel(panel: PanelName | null): void
}

/** The foot of a lab that has not been loaded: which panel will be open. */
export function ShellFoot({ run, panel, onPanel }: ShellFootProps) {
  const panelId = useId()
  return (
    <>
      <StatusBar
        status="idle"
        words="Starts on first use"
        run={run}
        panelId={panelId}
        panel={panel}
        onPanel={onPanel}
      />
      <div id={panelId} hidden={!panel} className={drawer.drawer}>
        <p className={drawer.hint}>Loads when you use the lab.</p>
      </div>
    </>
  )
}
