import { useState } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { FileDiff } from '../ui/file-diff'
import { InlineText } from '../ui/inline-text'
import styles from './hint-ladder.module.css'

interface HintLadderProps {
  session: LabSession
  exercise: ExerciseClientProps
}

/** Hints one at a time, then the solution as a change to the reader's own code. */
export function HintLadder({ session, exercise }: HintLadderProps) {
  const { hints } = exercise
  const [shown, setShown] = useState(0)
  const [solution, setSolution] = useState(false)
  const { edited } = useStore(session.project)
  return (
    <div className={styles.ladder}>
      {hints.slice(0, shown).map((hint, at) => (
        <p key={at} className={styles.hint}>
          <strong>Hint {at + 1}.</strong> <InlineText text={hint} />
        </p>
      ))}
      <div className={styles.actions}>
        {shown < hints.length ? (
          <Button icon="light" onClick={() => setShown(shown + 1)}>
            {shown === 0 ? 'Show a hint' : 'Next hint'} ({shown + 1} of {hints.length})
          </Button>
        ) : (
          <Button icon="light" aria-expanded={solution} onClick={() => setSolution(!solution)}>
            {solution ? 'Hide the solution' : 'Show the solution'}
          </Button>
        )}
        {edited.size > 0 && (
          <Button variant="quiet" icon="reset" onClick={() => session.project.resetAll()}>
            Reset to the starter
          </Button>
        )}
      </div>
      {solution && <Solution session={session} solution={exercise.solution} />}
    </div>
  )
}

function Solution({
  session,
  solution,
}: {
  session: LabSession
  solution: Record<string, string>
}) {
  const { files } = useStore(session.project)
  const paths = [...new Set([...Object.keys(files), ...Object.keys(solution)])]
  const differing = paths.filter((path) => files[path] !== solution[path])
  if (differing.length === 0) return <p className={styles.hint}>Your code equals the solution.</p>
  return (
    <>
      <p className={styles.hint}>
        From your code to one solution. Another one is right as well if the checks pass.
      </p>
      {differing.map((path) => (
        <FileDiff key={path} path={path} before={files[path] ?? ''} after={solution[path] ?? ''} />
      ))}
      <div className={styles.actions}>
        <Button onClick={() => session.project.replaceAll(solution, 'Put the solution in place')}>
          Put it into the editor
        </Button>
      </div>
    </>
  )
}
