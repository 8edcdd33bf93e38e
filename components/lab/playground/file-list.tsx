import { useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import styles from './file-list.module.css'
import { buildTree, routeOf, type TreeNode } from './file-tree'
import { type PathAction, PathForm } from './path-form'

/** The project's files as a tree, with new, rename and delete. */
export function FileList({ session }: { session: LabSession }) {
  const { project } = session
  const { files, active } = useStore(project)
  const [folder, setFolder] = useState<string | null>(null)
  const [action, setAction] = useState<PathAction | null>(null)
  const selected = folder ?? active

  const remove = () => {
    if (selected === null) return
    const paths = Object.keys(files).filter(
      (path) => path === selected || path.startsWith(`${selected}/`),
    )
    project.delete(paths)
    setFolder(null)
  }

  return (
    <div role="group" aria-label="Files" className={styles.list}>
      <div className={styles.bar}>
        <span className={styles.title}>Files</span>
        <Button
          variant="quiet"
          icon="plus"
          label="New file"
          onClick={() => setAction({ kind: 'new', folder: folderOf(selected, files) })}
        />
        <Button
          variant="quiet"
          icon="pencil"
          label={`Rename ${selected ?? ''}`}
          disabled={selected === null}
          onClick={() => selected !== null && setAction({ kind: 'rename', path: selected })}
        />
        <Button
          variant="quiet"
          icon="trash"
          label={`Delete ${selected ?? ''}`}
          disabled={selected === null}
          onClick={remove}
        />
      </div>
      {action && (
        <PathForm
          key={JSON.stringify(action)}
          action={action}
          project={project}
          onEnd={() => {
            setAction(null)
            setFolder(null)
          }}
        />
      )}
      <div className={styles.tree}>
        {buildTree(files).map((node) => (
          <Node
            key={node.path}
            node={node}
            depth={0}
            session={session}
            selected={selected}
            onSelectFolder={setFolder}
          />
        ))}
      </div>
    </div>
  )
}

function folderOf(selected: string | null, files: Record<string, string>): string {
  if (selected === null) return 'app/'
  return selected in files ? selected.slice(0, selected.lastIndexOf('/') + 1) : `${selected}/`
}

interface NodeProps {
  node: TreeNode
  depth: number
  session: LabSession
  selected: string | null
  onSelectFolder(path: string | null): void
}

function Node(props: NodeProps) {
  return props.node.kind === 'folder' ? <Folder {...props} /> : <FileRow {...props} />
}

function Folder(props: NodeProps) {
  const { node, depth, selected, onSelectFolder } = props
  const [open, setOpen] = useState(true)
  if (node.kind !== 'folder') return null
  return (
    <>
      <button
        type="button"
        className={styles.row}
        style={{ paddingLeft: `${0.6 + depth * 0.85}rem` }}
        aria-expanded={open}
        data-selected={node.path === selected || undefined}
        onClick={() => {
          setOpen(!open)
          onSelectFolder(node.path)
        }}
      >
        <span className={styles.chevron} data-open={open || undefined}>
          <Icon name="chevron" size={12} />
        </span>
        <span className={styles.name}>{node.name}</span>
      </button>
      {open &&
        node.children.map((child) => (
          <Node key={child.path} {...props} node={child} depth={depth + 1} />
        ))}
    </>
  )
}

function FileRow({ node, depth, session, selected, onSelectFolder }: NodeProps) {
  const { edited, problems } = useStore(session.project)
  const route = routeOf(node.path)
  return (
    <button
      type="button"
      className={styles.row}
      style={{ paddingLeft: `${0.6 + depth * 0.85}rem` }}
      aria-current={node.path === selected || undefined}
      data-selected={node.path === selected || undefined}
      data-bad={problems.some((problem) => problem.file === node.path) || undefined}
      title={route ? `${node.path} answers ${route}` : node.path}
      onClick={() => {
        onSelectFolder(null)
        session.project.openFile(node.path)
      }}
    >
      <span className={styles.icon}>
        <Icon name="file" size={13} />
      </span>
      <span className={styles.name}>{node.name}</span>
      {edited.has(node.path) && (
        <span className={styles.edited} role="img" aria-label="edited" title="Edited" />
      )}
    </button>
  )
}
