import { useEffect, useRef } from 'react'
import type { LabSession } from '../state/lab-session'
import styles from './code-editor.module.css'
import { EditorController } from './editor-controller'

/** Where the caret goes once the editor is there; null when the reader is somewhere else. */
export type StartAt = { x: number; y: number } | 'start' | null

interface CodeEditorProps {
  session: LabSession
  /** Asked once, when the editor is there. */
  takeStart(): StartAt
}

/** CodeMirror over the lab's active file. */
export function CodeEditor({ session, takeStart }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!host.current) return
    const controller = new EditorController(session, host.current)
    const start = takeStart()
    if (start) controller.focusAt(start)
    return () => controller.destroy()
  }, [session, takeStart])

  return (
    <div className={styles.editor}>
      <div ref={host} className={styles.host} />
      <p className={styles.hint}>
        <kbd>Ctrl</kbd>/<kbd>⌘</kbd> <kbd>Enter</kbd> sends · <kbd>Esc</kbd> then <kbd>Tab</kbd>{' '}
        leaves the editor
      </p>
    </div>
  )
}
