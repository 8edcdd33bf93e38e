import type { LabSession } from '../state/lab-session'

/**
 * Builds what waits for a build. Rejects where the code in the editor does not run: an earlier build would
 * answer, and what it shows would be taken for a result of that code.
 */
export async function buildCurrent({ run, project }: LabSession): Promise<void> {
  await run.buildWritten()
  const { problems, compilerError } = project.getSnapshot()
  const [first] = problems
  if (first) {
    const file = first.file ? `${first.file}: ` : ''
    throw new Error(
      `The code in the editor does not run, so nothing was sent. Mend it, then try again. ${file}${first.message}`,
    )
  }
  if (compilerError !== null)
    throw new Error(
      `The code in the editor could not be compiled, so nothing was sent. ${compilerError}`,
    )
}
