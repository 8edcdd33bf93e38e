import { useId } from 'react'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { FileName } from '../editor/file-name'
import { StaticCode } from '../editor/static-code'
import bar from '../editor/file-tabs.module.css'
import styles from '../editor/editor-pane.module.css'
import { TabPanel, Tabs } from '../ui/tabs'

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
      <div className={bar.bar}>
        <Tabs
          label="Open files"
          idPrefix={prefix}
          items={items}
          selected={active}
          onSelect={onOpen}
        />
      </div>
      <TabPanel idPrefix={prefix} tab={active} className={styles.code}>
        <StaticCode path={active} source={files[active] ?? ''} />
      </TabPanel>
    </div>
  )
}
