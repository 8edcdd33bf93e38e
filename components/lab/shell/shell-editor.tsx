import { useId } from 'react'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { FileName } from '../editor/file-name'
import { StaticCode } from '../editor/static-code'
import styles from '../editor/editor-pane.module.css'
import { TabBar } from '../ui/tab-bar'
import { TabPanel } from '../ui/tabs'

interface ShellEditorProps {
  files: ProjectFiles
  open: readonly string[]
  active: string
  onOpen(path: string): void
}

/** The files of a lab as text. */
export function ShellEditor({ files, open, active, onOpen }: ShellEditorProps) {
  const prefix = useId()
  const items = open.map((path) => ({
    id: path,
    title: path,
    label: <FileName path={path} paths={open} />,
  }))
  return (
    <div className={styles.pane}>
      <TabBar
        label="Open files"
        idPrefix={prefix}
        items={items}
        selected={active}
        onSelect={onOpen}
      />
      <TabPanel idPrefix={prefix} tab={active} className={styles.code}>
        <StaticCode path={active} source={files[active] ?? ''} />
      </TabPanel>
    </div>
  )
}
