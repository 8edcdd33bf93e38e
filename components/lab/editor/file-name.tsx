import { fileLabel } from './file-label'
import styles from './file-name.module.css'

interface FileNameProps {
  path: string
  /** The files that the name must tell it apart from. */
  paths: readonly string[]
  edited?: boolean
}

/** A file by the shortest name that is clear. */
export function FileName({ path, paths, edited = false }: FileNameProps) {
  const { folder, name } = fileLabel(path, paths)
  return (
    <span className={styles.label}>
      <span className={styles.folder}>{folder}</span>
      {name}
      {edited && <span className={styles.edited} title="Edited" role="img" aria-label="edited" />}
    </span>
  )
}
