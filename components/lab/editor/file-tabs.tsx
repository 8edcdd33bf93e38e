import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { TabBar } from '../ui/tab-bar'
import { type TabItem } from '../ui/tabs'
import { FileName } from './file-name'

interface FileTabsProps {
  session: LabSession
  idPrefix: string
  /** Whether tabs can be closed, as where a file tree opens them. */
  closable: boolean
}

/** The open files and what can be undone in them. */
export function FileTabs({ session, idPrefix, closable }: FileTabsProps) {
  const { project } = session
  const { open, active, edited, problems } = useStore(project)
  const items = open.map((path): TabItem<string> => {
    const errors = problems.filter((problem) => problem.file === path).length
    return {
      id: path,
      title: path,
      label: <FileName path={path} paths={open} edited={edited.has(path)} />,
      badge: errors || undefined,
      tone: 'bad',
    }
  })
  return (
    <TabBar
      label="Open files"
      idPrefix={idPrefix}
      items={items}
      selected={active ?? ''}
      onSelect={(path) => project.openFile(path)}
    >
      {active !== null && edited.has(active) && active in project.base && (
        <Button variant="quiet" icon="reset" onClick={() => project.resetFile(active)}>
          Reset file
        </Button>
      )}
      {edited.size > 1 && (
        <Button variant="quiet" onClick={() => project.resetAll()}>
          Reset all
        </Button>
      )}
      {closable && active !== null && (
        <Button
          variant="quiet"
          icon="close"
          label={`Close ${active}`}
          onClick={() => project.closeFile(active)}
        />
      )}
    </TabBar>
  )
}
