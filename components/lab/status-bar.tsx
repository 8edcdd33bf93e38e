import type { ReactNode } from 'react'
import type { PanelName } from './panels/panel-names'
import styles from './status-bar.module.css'
import { Button } from './ui/button'
import type { IconName } from './ui/icon'

interface StatusBarProps {
  status: 'idle' | 'starting' | 'ready' | 'failed'
  /** How the sandbox is. */
  words: ReactNode
  /** Version and mode. */
  run: ReactNode
  /** Rows that the last request changed. */
  changes?: number
  /** Id of the element that shows the panel. */
  panelId: string
  panel: PanelName | null
  onPanel(panel: PanelName | null): void
}

/** The foot of a lab: how the sandbox is and runs, and the ways to look into it. */
export function StatusBar(props: StatusBarProps) {
  const { status, words, run, changes = 0, panelId, panel, onPanel } = props
  return (
    <div className={styles.bar}>
      <span className={styles.status} data-status={status}>
        {words}
      </span>
      {run}
      <span className={styles.panels}>
        {buttons.map(([name, icon, label]) => (
          <Button
            key={name}
            variant="quiet"
            icon={icon}
            aria-expanded={panel === name}
            aria-controls={panelId}
            onClick={() => onPanel(panel === name ? null : name)}
          >
            {label}
            {name === 'database' && changes > 0 && (
              <span className={styles.changes} title="Rows changed by the last request">
                {changes} changed
              </span>
            )}
          </Button>
        ))}
      </span>
    </div>
  )
}

const buttons: [PanelName, IconName, string][] = [
  ['build', 'build', 'Build output'],
  ['cache', 'clock', 'Cache'],
  ['compare', 'compare', 'Compare versions'],
  ['database', 'database', 'Database'],
]
