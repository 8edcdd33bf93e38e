import type { ReactNode } from 'react'
import styles from './wire.module.css'

/** A headed part of the details. */
export function WirePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h5 className={styles.partTitle}>{title}</h5>
      {children}
    </section>
  )
}

/** Text of the wire, or a value of it, as it stands. */
export function WireText({ label, text }: { label: string; text: string }) {
  return (
    <pre className={styles.pre} tabIndex={0} role="group" aria-label={label}>
      {text}
    </pre>
  )
}
