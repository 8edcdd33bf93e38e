import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Project } from '../state/project'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { findMoveProblem, findPathProblem, movesOf } from './file-path'
import { routeOf } from './file-tree'
import { newFiles } from './new-file'
import styles from './path-form.module.css'

export type PathAction = { kind: 'new'; folder: string } | { kind: 'rename'; path: string }

interface PathFormProps {
  action: PathAction
  project: Project
  onEnd(): void
}

/** Asks for the path of a new or a renamed file. Folders are made by writing them. */
export function PathForm({ action, project, onEnd }: PathFormProps) {
  const { files } = useStore(project)
  const [path, setPath] = useState(action.kind === 'new' ? action.folder : action.path)
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const problem =
    action.kind === 'new'
      ? findPathProblem(path, files)
      : path === action.path
        ? null
        : findMoveProblem(action.path, path, files)
  const route = routeOf(path)

  useEffect(() => input.current?.focus(), [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (problem) return
    if (action.kind === 'new') {
      const made = newFiles(path, files)
      project.create(path, made[path], made)
    }
    if (action.kind === 'rename' && path !== action.path)
      project.rename(movesOf(action.path, path, files))
    onEnd()
  }

  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onEnd()}
    >
      <label htmlFor={id} className={styles.label}>
        {action.kind === 'new' ? 'Path of the new file' : `New path of ${action.path}`}
      </label>
      <input
        ref={input}
        id={id}
        className={field.input}
        value={path}
        aria-invalid={tried && problem !== null}
        aria-describedby={`${id}-note`}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => setPath(event.target.value)}
      />
      <p
        id={`${id}-note`}
        role="status"
        className={styles.note}
        data-bad={(tried && problem) || undefined}
      >
        {tried && problem
          ? problem
          : route
            ? `Answers ${route}`
            : 'A folder is a part of the address.'}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {action.kind === 'new' ? 'Create' : 'Rename'}
        </Button>
        <Button onClick={onEnd}>Cancel</Button>
      </div>
    </form>
  )
}
