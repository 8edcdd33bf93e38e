'use client'

import { useId, useState } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { RequestConsole } from './console/request-console'
import { EditorPane } from './editor/editor-pane'
import { ChecksBar } from './exercise/checks-bar'
import { ChecksPanel } from './exercise/checks-panel'
import { ExerciseTabs } from './exercise/exercise-tabs'
import frame from './frame.module.css'
import styles from './exercise-view.module.css'
import { LabNotices } from './lab-notices'
import { onModEnter } from './mod-enter'
import { PanelDrawer } from './panels/panel-drawer'
import { markDone } from './progress'
import { ReplyPane } from './reply/reply-pane'
import type { ExerciseStart } from './shell/exercise-start'
import { Checks } from './state/checks'
import { TabPanel } from './ui/tabs'
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
    { file: start.file },
  )
  const [checks] = useState(
    () => new Checks(session, checksUrl, () => markDone(`/exercises/${slug}/`)),
  )
  const [side, setSide] = useState(start.side)
  const [panel, setPanel] = useState(start.panel)
  const prefix = useId()
  useOnStart(start.run, () => void checks.run())
  return (
    <div role="presentation" onKeyDown={onModEnter(() => void session.send())}>
      <Announcer session={session} />
      <LabNotices session={session} />
      <div className={`${frame.columns} ${styles.columns}`}>
        <div className={styles.code}>
          <EditorPane session={session} />
          <ChecksBar checks={checks} onRun={() => setSide('checks')} />
        </div>
        <div className={styles.side}>
          <ExerciseTabs idPrefix={prefix} selected={side} onSelect={setSide} />
          <TabPanel idPrefix={prefix} tab={side} className={styles.panel}>
            {side === 'checks' ? (
              <ChecksPanel checks={checks} session={session} exercise={exercise} />
            ) : (
              <>
                <RequestConsole session={session} presets={presets} />
                <ReplyPane session={session} replies={{}} />
              </>
            )}
          </TabPanel>
        </div>
      </div>
      <PanelDrawer session={session} panel={panel} onPanel={setPanel} />
    </div>
  )
}
