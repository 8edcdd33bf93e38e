/** Something wrong in content/, placed for an editor that opens `file:line:column`. */
export interface ContentProblem {
  file: string
  line?: number
  column?: number
  message: string
}

export function printProblem({ file, line, column, message }: ContentProblem): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`
}
