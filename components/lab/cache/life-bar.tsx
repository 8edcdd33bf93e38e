import styles from './life-bar.module.css'
import type { EntryLife } from './entry-life'

/** An entry's life as a bar: the fresh part, the stale part, and where now is. */
export function LifeBar({ life, label }: { life: EntryLife; label: string }) {
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={`${label}: ${life.word}, ${life.words}`}
      data-state={life.word}
    >
      <span className={styles.fresh} style={{ width: `${life.stale}%` }} />
      <span className={styles.stale} style={{ width: `${100 - life.stale}%` }} />
      {life.now !== null && <span className={styles.now} style={{ left: `${life.now}%` }} />}
    </div>
  )
}
