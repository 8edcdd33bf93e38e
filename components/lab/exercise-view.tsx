'use client'

import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react'
import type { ExerciseClientProps } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { RequestConsole } from './console/request-console'
import { EditorPane } from './editor/editor-pane'
import { ChecksBar } from './exercise/checks-bar'
import styles from './exercise-view.module.css'
import { LabNotices } from './lab-notices'
import { markDone } from './progress'
import { ReplyPane } from './reply/reply-pane'
import { Checks } from './state/checks'
import { StatusBar } from './status-bar'
import { type TabItem, TabPanel, Tabs } from './ui/tabs'
import { useAwake } from './use-awake'
import { sendOnModEnter, useLabSession } from './use-lab-session'

const ChecksPanel = lazy(() =>
  import('./exercise/checks-panel').then((module) => ({ default: module.ChecksPanel })),
)
const TableBrowser = lazy(() =>
  import('./tables/table-browser').then((module) => ({ default: module.TableBrowser })),
)

type Side = 'checks' | 'console'

const sides: TabItem<Side>[] = [
  { id: 'checks', label: 'Checks and hints' },
  { id: 'console', label: 'Console' },
]

/** An exercise: the reader's code, checks that judge it, hints, and a console to try things. */
export function ExerciseView({ exercise }: { exercise: ExerciseClientProps }) {
  const session = useLabSession({
    ...exercise,
    id: `exercises-${exercise.slug}`,
    files: exercise.starter,
  })
  const [checks] = useState(
    () => new Checks(session, exercise.checksUrl, () => markDone(`/exercises/${exercise.slug}/`)),
  )
  const element = useRef<HTMLDivElement>(null)
  const awake = useAwake(element)
  const [side, setSide] = useState<Side>('checks')
  const [showTables, setShowTables] = useState(false)
  const prefix = useId()
  const sendKey = useMemo(() => sendOnModEnter(session), [session])
  return (
    <div
      ref={element}
      role="group"
      aria-label={`Exercise: ${exercise.title}`}
      className={styles.exercise}
      onKeyDown={sendKey}
    >
      <Announcer session={session} />
      <LabNotices session={session} />
      <div className={styles.columns}>
        <div className={styles.code}>
          <EditorPane session={session} awake={awake} />
          <ChecksBar checks={checks} onRun={() => setSide('checks')} />
        </div>
        <div className={styles.side}>
          <div className={styles.tabs}>
            <Tabs label="Work" idPrefix={prefix} items={sides} selected={side} onSelect={setSide} />
          </div>
          <TabPanel idPrefix={prefix} tab={side} className={styles.panel}>
            {side === 'checks' ? (
              <Suspense fallback={<p className={styles.loading}>Loading…</p>}>
                <ChecksPanel checks={checks} session={session} exercise={exercise} />
              </Suspense>
            ) : (
              <>
                <RequestConsole session={session} presets={exercise.presets} awake={awake} />
                <ReplyPane session={session} replies={{}} />
              </>
            )}
          </TabPanel>
        </div>
      </div>
      <StatusBar
        session={session}
        tablesId={`${prefix}-tables`}
        showTables={showTables}
        onToggleTables={() => setShowTables(!showTables)}
      />
      <div id={`${prefix}-tables`} hidden={!showTables} className={styles.tables}>
        {showTables && (
          <Suspense fallback={<p className={styles.loading}>Loading the table browser…</p>}>
            <TableBrowser session={session} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
