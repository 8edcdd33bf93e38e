import Link from 'next/link'
import styles from './card-list.module.css'
import { DoneMark } from './done-mark'

interface Card {
  href: string
  title: string
  summary: string
  /** Place in a series; cards without one stand in no order. */
  number?: number
}

/** Pages to choose from, each with one sentence. */
export function CardList({ title, cards }: { title?: string; cards: Card[] }) {
  return (
    <section className={styles.section}>
      {title ? <h2 className={styles.title}>{title}</h2> : null}
      <ol className={styles.list}>
        {cards.map(({ href, title, summary, number }) => (
          <li key={href} className={styles.card}>
            {number ? (
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
            ) : null}
            <div>
              <Link href={href} prefetch={false} className={styles.link}>
                {title}
              </Link>
              <p className={styles.summary}>{summary}</p>
            </div>
            <DoneMark href={href} />
          </li>
        ))}
      </ol>
    </section>
  )
}
