import type { Heading } from '@/components/content/mdx-tree'
import styles from './contents.module.css'

/** Links to the headings of a page. */
export function Contents({ headings }: { headings: Heading[] }) {
  if (headings.length < 2) return null
  return (
    <nav aria-label="On this page" className={styles.contents}>
      <p className={styles.title}>On this page</p>
      <ul className={styles.list}>
        {headings.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
