import type { ReactNode } from 'react'
import styles from './nested.module.css'

export const metadata = { title: { template: '%s of nested', default: 'Nested' } }

export default function NestedLayout({ children }: { children: ReactNode }) {
  return <div className={styles.frame}>{children}</div>
}
