'use client'

import { useProgress } from '@/components/lab/progress'
import styles from './done-mark.module.css'

/** Says that the reader finished the page at `href`. */
export function DoneMark({ href }: { href: string }) {
  return useProgress().has(href) ? <span className={styles.mark}>Done</span> : null
}
