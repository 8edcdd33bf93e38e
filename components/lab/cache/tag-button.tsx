import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import styles from './cache.module.css'

/** A tag; a press shows everything under it. */
export function TagButton({ tag, session }: { tag: string; session: LabSession }) {
  const { entries } = session.inspector
  const chosen = useStore(entries).tag === tag
  return (
    <button
      type="button"
      className={styles.tag}
      aria-pressed={chosen}
      title={`Show everything tagged ${tag}`}
      onClick={() => entries.chooseTag(chosen ? null : tag)}
    >
      {tag.replace(/^_N_T_/, '')}
    </button>
  )
}
