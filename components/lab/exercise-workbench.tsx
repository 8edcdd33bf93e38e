'use client'

import { useState } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { EditorPane } from './editor/editor-pane'
import { ChecksBar } from './exercise/checks-bar'
import { ChecksPanel } from './exercise/checks-panel'
import frame from './frame.module.css'
import styles from './exercise-view.module.css'
import { LabFront } from './lab-front'
import { LabNotices } from './lab-notices'
import { onModEnter } from './mod-enter'
import { PanelDrawer } from './panels/panel-drawer'
import { markDone } from './progress'
import type { ExerciseStart } from './shell/exercise-start'
import { Checks } from './state/checks'
import { useLabSession, useOnStart } from './use-lab-session'

interface ExerciseWorkbenchProps {
  exercise: ExerciseClientProps
  start: ExerciseStart
}

/** An exercise at work. Loaded when the reader turns to it. */
export function ExerciseWorkbench({ exercise, start }: ExerciseWorkbenchProps) {
  const { slug, starter, checksUrl, presets } = exercise
  const session = useLabSession(
    { ...exercise, id: `exercises-${slug}`, files: starter },
    { file: start.file, front: start.front },
  )
  const [checks] = useState(
    () => new Checks(session, checksUrl, () => markDone(`/exercises/${slug}/`)),
  )
  const [panel, setPanel] = useState(start.panel)
  useOnStart(start.run, () => void checks.run())
  return (
    <div role="presentation" onKeyDown={onModEnter(() => void session.sendAndShow())}>
      <Announcer session={session} />
      <LabNotices session={session} />
      <div className={`${frame.columns} ${styles.columns}`}>
        <div className={styles.code}>
          <EditorPane session={session} />
          <ChecksBar checks={checks} onRun={() => session.front.show('checks')} />
        </div>
        <div className={styles.side}>
          <LabFront
            session={session}
            pages={exercise.preview !== undefined}
            presets={presets}
            checks={<ChecksPanel checks={checks} session={session} exercise={exercise} />}
          />
        </div>
      </div>
      <PanelDrawer session={session} panel={panel} onPanel={setPanel} />
    </div>
  )
}
