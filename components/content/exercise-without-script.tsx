import { CodeBlock } from './code-block'
import styles from './exercise-without-script.module.css'
import { languageOfFile } from './highlight'
import type { ExerciseClientProps } from './lab-definition'

/** What an exercise shows where no JavaScript runs: where to start, the hints, and an answer. */
export function ExerciseWithoutScript({ exercise }: { exercise: ExerciseClientProps }) {
  const { starter, solution, hints } = exercise
  const changed = Object.keys(solution).filter((file) => solution[file] !== starter[file])
  return (
    <div className={styles.exercise}>
      <p>
        Checking your answer needs JavaScript. Here are the starting point, the hints and an answer.
      </p>
      <h2>Starting point</h2>
      <Files files={exercise.open} sources={starter} />
      <h2>Hints</h2>
      <ol>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <h2>An answer</h2>
      <Files files={changed} sources={solution} />
    </div>
  )
}

function Files({ files, sources }: { files: string[]; sources: Record<string, string> }) {
  return files.map((file) => (
    <CodeBlock key={file} code={sources[file] ?? ''} language={languageOfFile(file)} title={file} />
  ))
}
