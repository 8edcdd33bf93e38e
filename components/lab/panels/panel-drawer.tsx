import { useId } from 'react'
import type { LabSession } from '../state/lab-session'
import { SessionStatusBar } from '../session-status-bar'
import { TableBrowser } from './table-browser'
import styles from './table-browser.module.css'

interface TablesDrawerProps {
  session: LabSession
  open: boolean
  onToggle(open: boolean): void
}

/** The foot of a lab: how its sandbox is, and its tables on demand. */
export function TablesDrawer({ session, open, onToggle }: TablesDrawerProps) {
  const id = useId()
  return (
    <>
      <SessionStatusBar
        session={session}
        tablesId={id}
        showTables={open}
        onToggleTables={() => onToggle(!open)}
      />
      <div id={id} hidden={!open} className={styles.drawer}>
        {open && <TableBrowser session={session} />}
      </div>
    </>
  )
}
