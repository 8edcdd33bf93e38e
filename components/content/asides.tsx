import type { ReactNode } from 'react'
import styles from './asides.module.css'

interface AsideProps {
  children: ReactNode
}

/** Something good to know that the main text does not need. */
export function Note({ children }: AsideProps) {
  return <Aside kind="note" label="Note" content={children} />
}

/** A mistake that is easily made. */
export function Warning({ children }: AsideProps) {
  return <Aside kind="warning" label="Careful" content={children} />
}

/** Something to do in the lab beside the text. */
export function Try({ children }: AsideProps) {
  return <Aside kind="try" label="Try it" content={children} />
}

/** What differs in another version of Next.js: `<Version next="15">`. */
export function Version({ next, children }: AsideProps & { next: string }) {
  return <Aside kind="version" label={`In Next.js ${next}`} content={children} />
}

interface Parts {
  kind: 'note' | 'warning' | 'try' | 'version'
  label: string
  content: ReactNode
}

function Aside({ kind, label, content }: Parts) {
  return (
    <div className={styles.aside} data-kind={kind} role="note">
      <p className={styles.label}>{label}</p>
      <div className={styles.content}>{content}</div>
    </div>
  )
}
