import { useCallback, useId, useRef } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { TabPanel } from '../ui/tabs'
import { LoadFailure } from '../shell/load-failure'
import { useModule } from '../use-module'
import { EditorNotices } from './editor-notices'
import styles from './editor-pane.module.css'
import type { StartAt } from './code-editor'
import { FileTabs } from './file-tabs'
import { StaticCode } from './static-code'

const loadEditor = () => import('./code-editor').then((module) => module.CodeEditor)

interface EditorPaneProps {
  session: LabSession
  /** Whether tabs can be closed, as where a file tree opens them. */
  closable?: boolean
}

/** The files of the lab: tabs, notices, and the editor as soon as it has loaded. */
export function EditorPane({ session, closable = false }: EditorPaneProps) {
  const { active, files } = useStore(session.project)
  const prefix = useId()
  const editor = useModule(true, loadEditor)
  const startAt = useRef<StartAt>(null)
  const takeStart = useCallback(() => {
    const start = startAt.current
    startAt.current = null
    return start
  }, [])
  if (active === null) {
    return (
      <div className={styles.pane}>
        <p className={styles.empty}>No file is open. Choose one from the list of files.</p>
        <EditorNotices session={session} />
      </div>
    )
  }
  return (
    <div className={styles.pane}>
      <FileTabs session={session} idPrefix={prefix} closable={closable} />
      <EditorNotices session={session} />
      <LoadFailure what="The editor" loaded={editor} />
      <TabPanel idPrefix={prefix} tab={active} className={styles.code}>
        <div
          className={styles.frame}
          onFocus={() => (startAt.current ??= 'start')}
          onBlur={(event) => event.relatedTarget && (startAt.current = null)}
          onPointerUp={({ clientX, clientY }) => (startAt.current = { x: clientX, y: clientY })}
        >
          {editor.state === 'ready' ? (
            <editor.value session={session} takeStart={takeStart} />
          ) : (
            <StaticCode path={active} source={files[active] ?? ''} />
          )}
        </div>
      </TabPanel>
    </div>
  )
}
