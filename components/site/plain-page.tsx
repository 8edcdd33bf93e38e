import type { ReactNode } from 'react'
import styles from './plain-page.module.css'

/** Main part of a page without a sidebar. */
export function PlainPage({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <main id="main" className={styles.page} data-wide={wide || undefined} tabIndex={-1}>
      {children}
    </main>
  )
}
