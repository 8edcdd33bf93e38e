import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

interface PageHeadingProps {
  /** Where the page belongs, above the title. */
  place?: ReactNode
  title: string
  summary?: string
}

export function PageHeading({ place, title, summary }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      {place ? <p className={styles.place}>{place}</p> : null}
      <h1 className={styles.title}>{title}</h1>
      {summary ? <p className={styles.summary}>{summary}</p> : null}
    </header>
  )
}
