'use client'

import { useState } from 'react'
import styles from './counter.module.css'

export function Counter({ start, children }: { start: number; children?: React.ReactNode }) {
  const [count, setCount] = useState(start)
  return (
    <button className={styles.button} onClick={() => setCount(count + 1)}>
      {count} {children}
    </button>
  )
}
