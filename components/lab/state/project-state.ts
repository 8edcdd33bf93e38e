import type { ProjectFiles, ProjectProblem, WriteResult } from '@/sandbox/protocol/project'

export interface CodePlace {
  file: string
  line: number
  column: number
}

export interface ProjectState {
  /** The sources that run: the originals with the reader's edits over them. */
  files: ProjectFiles
  /** Paths whose source differs from the original, deleted ones included. */
  edited: ReadonlySet<string>
  /** Edited files whose original has changed since. */
  outdated: ReadonlySet<string>
  open: readonly string[]
  active: string | null
  problems: readonly ProjectProblem[]
  /** Why edits do not reach the sandbox, when the compiler cannot be had. */
  compilerError: string | null
  writing: boolean
  /** File that another tab changed; said until dismissed. */
  changedElsewhere: string | null
  /** Place that the editor should show. A new object each time. */
  reveal: CodePlace | null
  /** What {@link Project.undo} takes back: the last reset or deletion. */
  undo: Undo | null
}

interface Undo {
  /** What was done: `Reset route.ts`. */
  label: string
  sources: Record<string, string | null>
}

/** What takes the edits once a sandbox runs. */
export type WriteFiles = (files: Record<string, string | null>) => Promise<WriteResult>
