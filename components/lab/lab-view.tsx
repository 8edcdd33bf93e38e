'use client'

import { lazy, Suspense, useId, useRef, useState } from 'react'
import type { LabClientProps } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { RequestConsole } from './console/request-console'
import { EditorPane } from './editor/editor-pane'
import { LabNotices } from './lab-notices'
import styles from './lab-view.module.css'
import { ReplyPane } from './reply/reply-pane'
import { StatusBar } from './status-bar'
import { useAwake } from './use-awake'
import { sendOnModEnter, useLabSession } from './use-lab-session'

const TableBrowser = lazy(() =>
  import('./tables/table-browser').then((module) => ({ default: module.TableBrowser })),
)

/** One lab of a page: code, console, reply and database over one sandbox, which starts on demand. */
export function LabView({ lab }: { lab: LabClientProps }) {
  const session = useLabSession(lab)
  const element = useRef<HTMLDivElement>(null)
  const awake = useAwake(element)
  const [showTables, setShowTables] = useState(false)
  const tablesId = useId()
  return (
    <div
      ref={element}
      role="group"
      aria-label={`Lab: ${lab.title}`}
      className={styles.lab}
      onKeyDown={sendOnModEnter(session)}
    >
      <Announcer session={session} />
      <LabNotices session={session} />
      <div className={styles.columns}>
        <EditorPane session={session} awake={awake} />
        <div className={styles.console}>
          <RequestConsole session={session} presets={lab.presets} awake={awake} />
          <ReplyPane session={session} replies={lab.replies} />
        </div>
      </div>
      <StatusBar
        session={session}
        tablesId={tablesId}
        showTables={showTables}
        onToggleTables={() => setShowTables(!showTables)}
      />
      <div id={tablesId} hidden={!showTables} className={styles.tables}>
        {showTables && (
          <Suspense fallback={<p className={styles.loading}>Loading the table browser…</p>}>
            <TableBrowser session={session} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
