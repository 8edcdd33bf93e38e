import type { ReactNode } from 'react'
import styles from './tab-bar.module.css'
import { Tabs, type TabsProps } from './tabs'

interface TabBarProps<Id extends string> extends TabsProps<Id> {
  /** Buttons at the end of the line. */
  children?: ReactNode
}

/** Tabs across the head of what they switch. */
export function TabBar<Id extends string>({ children, ...tabs }: TabBarProps<Id>) {
  return (
    <div className={styles.bar}>
      <Tabs {...tabs} />
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
