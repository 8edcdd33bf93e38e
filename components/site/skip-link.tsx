import styles from './skip-link.module.css'

/** First stop of the Tab key: past header and sidebar. */
export function SkipLink() {
  return (
    <a href="#main" className={styles.skip}>
      Skip to the content
    </a>
  )
}
