'use client'

import { markDone, useProgress } from '@/components/lab/progress'
import styles from './lesson-done.module.css'

/** Lets the reader tick off a lesson. Kept in this browser. */
export function LessonDone({ href }: { href: string }) {
  const done = useProgress().has(href)
  return (
    <div className={styles.row}>
      {done ? null : (
        <button type="button" className={styles.button} onClick={() => markDone(href)}>
          Mark this lesson as done
        </button>
      )}
      <p role="status" className={styles.status}>
        {done ? 'You have done this lesson.' : ''}
      </p>
    </div>
  )
}
