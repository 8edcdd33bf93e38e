import { CardList } from './card-list'
import { LessonDone } from './lesson-done'
import styles from './lesson-end.module.css'

interface LessonEndProps {
  /** The lesson. */
  href: string
  /** Exercises that practise it. */
  exercises: { href: string; title: string; summary: string }[]
}

/** After the text: practise it, and mark it as done. */
export function LessonEnd({ href, exercises }: LessonEndProps) {
  const cards = exercises.map(({ href, title, summary }) => ({ href, title, summary }))
  return (
    <section className={styles.end} aria-label="End of the lesson">
      {cards.length > 0 ? <CardList title="Practise" cards={cards} /> : null}
      <LessonDone href={href} />
    </section>
  )
}
