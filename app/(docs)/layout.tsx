import type { ReactNode } from 'react'
import { loadNavigation } from '@/components/site/navigation'
import { Sidebar } from '@/components/site/sidebar'
import styles from './layout.module.css'

export default async function DocsLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.sidebar}>
        <Sidebar groups={await loadNavigation()} label="Pages" />
      </div>
      {children}
    </div>
  )
}
