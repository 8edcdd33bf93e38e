export interface RenameState {
  error?: string
  /** What the visitor typed, when it was refused. */
  typed?: string
}
