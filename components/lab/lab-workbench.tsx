'use client'

import { useState } from 'react'
import type { LabClientProps } from '@/components/content/lab-definition'
import { Announcer } from './announcer'
import { DemoPane } from './demos/demo-pane'
import { EditorPane } from './editor/editor-pane'
import { LabFront } from './lab-front'
import { LabNotices } from './lab-notices'
import frame from './frame.module.css'
import styles from './lab-view.module.css'
import { onModEnter } from './mod-enter'
import { PanelDrawer } from './panels/panel-drawer'
import type { LabStart } from './shell/lab-start'
import { useLabSession, useOnStart } from './use-lab-session'

interface LabWorkbenchProps {
  lab: LabClientProps
  start: LabStart
}

/** A lab at work. Loaded when the reader turns to it. */
export function LabWorkbench({ lab, start }: LabWorkbenchProps) {
  const session = useLabSession(lab, start)
  const [panel, setPanel] = useState(start.panel)
  useOnStart(start.send, () => void session.sendAndShow())
  useOnStart(start.front === 'page', () => void session.open())
  return (
    <div role="presentation" onKeyDown={onModEnter(() => void session.sendAndShow())}>
      <Announcer session={session} />
      <LabNotices session={session} />
      <div className={`${frame.columns} ${styles.columns}`}>
        <EditorPane session={session} />
        <div className={styles.console}>
          <LabFront
            session={session}
            pages={lab.preview !== undefined}
            presets={lab.presets}
            replies={lab.replies}
          />
        </div>
      </div>
      {lab.demo && <DemoPane name={lab.demo} session={session} compiledUrl={lab.compiledUrl} />}
      <PanelDrawer session={session} panel={panel} onPanel={setPanel} />
    </div>
  )
}
