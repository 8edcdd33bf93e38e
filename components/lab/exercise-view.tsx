'use client'

import { useState } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import frame from './frame.module.css'
import { ExerciseShell } from './shell/exercise-shell'
import type { ExerciseStart } from './shell/exercise-start'
import { LoadFailure } from './shell/load-failure'
import { useWorkbench } from './use-workbench'

const loadWorkbench = () =>
  import('./exercise-workbench').then((module) => module.ExerciseWorkbench)

/** An exercise: the reader's code, checks that judge it, hints, and a console to try things. */
export function ExerciseView({ exercise }: { exercise: ExerciseClientProps }) {
  const { element, onFocus, loaded } = useWorkbench(`exercises-${exercise.slug}`, loadWorkbench)
  const [start, setStart] = useState<ExerciseStart>({
    file: exercise.open[0] ?? '',
    front: 'checks',
    run: false,
    panel: exercise.cache ? 'cache' : null,
  })
  return (
    <div
      ref={element}
      role="group"
      aria-label={`Exercise: ${exercise.title}`}
      className={frame.frame}
      onFocus={onFocus}
    >
      <LoadFailure what="The exercise" loaded={loaded} />
      {loaded.state === 'ready' ? (
        <loaded.value exercise={exercise} start={start} />
      ) : (
        <ExerciseShell
          exercise={exercise}
          start={start}
          onChange={(part) => setStart((before) => ({ ...before, ...part }))}
        />
      )}
    </div>
  )
}
