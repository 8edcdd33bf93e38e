import Link from 'next/link'
import styles from './pager.module.css'

interface Neighbour {
  href: string
  title: string
}

/** Previous and next page of a series. */
export function Pager({ previous, next }: { previous?: Neighbour; next?: Neighbour }) {
  return (
    <nav aria-label="Previous and next" className={styles.pager}>
      {previous ? (
        <Link href={previous.href} className={styles.link} rel="prev">
          <span className={styles.way}>
            <Arrow turned /> Previous
          </span>
          <span className={styles.title}>{previous.title}</span>
        </Link>
      ) : null}
      {next ? (
        <Link href={next.href} className={styles.link} rel="next" data-next="">
          <span className={styles.way}>
            Next <Arrow />
          </span>
          <span className={styles.title}>{next.title}</span>
        </Link>
      ) : null}
    </nav>
  )
}

function Arrow({ turned = false }: { turned?: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={turned ? 'M12 7H2.5M6 3 2 7l4 4' : 'M2 7h9.5M8 3l4 4-4 4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
