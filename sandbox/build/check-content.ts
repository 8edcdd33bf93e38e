// `npm run check`, the part for content/: prints every problem as file:line and ends with 1 if there is any.

import { checkExercises } from './check-exercises'
import { checkLabs } from './check-labs'
import { checkLinks } from './check-links'
import { type ContentProblem, printProblem } from './content-problem'
import { listProjects } from './content-projects'
import { typecheckProjects } from './typecheck-projects'

const checks: (() => Promise<ContentProblem[]>)[] = [
  checkLabs,
  checkLinks,
  checkExercises,
  async () => typecheckProjects(await listProjects()),
]

/** A page that cannot be read at all stops a check; the loaders say where and why. */
async function run(check: () => Promise<ContentProblem[]>): Promise<string[]> {
  try {
    return (await check()).map(printProblem)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const problems = new Set((await Promise.all(checks.map(run))).flat())
for (const problem of problems) console.error(problem)
if (problems.size > 0) {
  console.error(`\n${problems.size} problem(s) in content/.`)
  process.exitCode = 1
} else {
  console.log('content/ is sound.')
}
