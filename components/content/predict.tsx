import type { ReactNode } from 'react'
import { headingId } from './heading-id'
import styles from './predict.module.css'

interface PredictProps {
  question: string
  options: string[]
  /** Index of the right option, from 0. */
  answer: number
  /** Why it is right; shown after a choice. */
  children: ReactNode
}

/** A question to answer before looking. Works without JavaScript: the choice itself shows the rest. */
export function Predict({ question, options, answer, children }: PredictProps) {
  if (!(answer in options)) {
    throw new Error(`<Predict question="${question}"> has no option ${answer}. Count from 0.`)
  }
  const name = headingId(question)
  return (
    <fieldset className={styles.predict}>
      <legend className={styles.question}>
        <span className={styles.label}>Predict</span>
        {question}
      </legend>
      <div className={styles.options}>
        {options.map((option, index) => (
          <label key={option} className={styles.option} data-right={index === answer || undefined}>
            <input type="radio" name={name} className={styles.radio} />
            <span>{option}</span>
          </label>
        ))}
      </div>
      <div className={styles.outcome} aria-live="polite">
        <p className={styles.right}>That is right.</p>
        <p className={styles.wrong}>Not this one; the right answer is marked.</p>
        <div className={styles.why}>{children}</div>
      </div>
    </fieldset>
  )
}
