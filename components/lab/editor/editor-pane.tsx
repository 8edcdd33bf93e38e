import { lazy, Suspense, useCallback, useId, useRef } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { TabPanel } from '../ui/tabs'
import { EditorNotices } from './editor-notices'
import styles from './editor-pane.module.css'
import type { StartAt } from './code-editor'
import { FileTabs } from './file-tabs'
import { StaticCode } from './static-code'

const CodeEditor = lazy(() =>
  import('./code-editor').then((module) => ({ default: module.CodeEditor })),
)

interface EditorPaneProps {
  session: LabSession
  /** False until the reader turns to the lab: the source is then plain text. */
  awake: boolean
  closable?: boolean
}

/** The files of the lab: tabs, notices, and the editor as soon as it has loaded. */
export function EditorPane({ session, awake, closable = false }: EditorPaneProps) {
  const { active, files } = useStore(session.project)
  const prefix = useId()
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
  const text = <StaticCode path={active} source={files[active] ?? ''} />
  return (
    <div className={styles.pane}>
      <FileTabs session={session} idPrefix={prefix} closable={closable} />
      <EditorNotices session={session} />
      <TabPanel idPrefix={prefix} tab={active} className={styles.code}>
        <div
          className={styles.frame}
          onFocus={() => (startAt.current ??= 'start')}
          onBlur={(event) => event.relatedTarget && (startAt.current = null)}
          onPointerUp={({ clientX, clientY }) => (startAt.current = { x: clientX, y: clientY })}
        >
          {awake ? (
            <Suspense fallback={text}>
              <CodeEditor session={session} takeStart={takeStart} />
            </Suspense>
          ) : (
            text
          )}
        </div>
      </TabPanel>
    </div>
  )
}
