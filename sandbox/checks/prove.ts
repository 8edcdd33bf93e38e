// Proof of an exercise: its solution passes, its starter fails, and each wrong answer fails in its own way.

import type { ProjectFiles } from '../protocol/project'
import type { ExerciseReport } from './report'

/** An exercise as complete projects: a wrong answer's files already lie over the solution's. */
export interface ExerciseUnderProof {
  slug: string
  starter: ProjectFiles
  solution: ProjectFiles
  wrong: WrongAnswer[]
}

interface WrongAnswer {
  /** Folder name under `wrong/`, which is the id of the misconception. */
  name: string
  files: ProjectFiles
  /** Title of the check that must fail. */
  fails: string
}

export interface ProofResult {
  /** What is not as it must be, one sentence each. Empty: the exercise is proved. */
  problems: string[]
  solution: ExerciseReport
  starter: ExerciseReport
  wrong: Record<string, ExerciseReport>
}

/**
 * Runs `run` against every project of the exercise, each in its own sandbox made by `create`. The sandbox
 * may be one of this page, or what stands for one of another page.
 */
export async function proveExercise<S extends { dispose(): unknown }>(
  exercise: ExerciseUnderProof,
  create: (files: ProjectFiles) => Promise<S>,
  run: (sandbox: S) => Promise<ExerciseReport>,
): Promise<ProofResult> {
  const check = async (files: ProjectFiles): Promise<ExerciseReport> => {
    const sandbox = await create(files)
    try {
      return await run(sandbox)
    } finally {
      await sandbox.dispose()
    }
  }
  const solution = await check(exercise.solution)
  const starter = await check(exercise.starter)
  const wrong: Record<string, ExerciseReport> = {}
  for (const answer of exercise.wrong) wrong[answer.name] = await check(answer.files)
  const problems = [
    ...unless(solution.verdict === 'pass', `The solution must pass.${firstTrouble(solution)}`),
    ...unless(starter.verdict === 'fail', `The starter must fail; it ended as ${starter.verdict}.`),
    ...exercise.wrong.flatMap((answer) => wrongAnswerProblems(answer, wrong[answer.name])),
  ]
  return { problems: problems.map((text) => `${exercise.slug}: ${text}`), solution, starter, wrong }
}

function wrongAnswerProblems(answer: WrongAnswer, report: ExerciseReport | undefined): string[] {
  const name = `wrong/${answer.name}`
  const assertion = report?.assertions.find(({ title }) => title === answer.fails)
  if (!assertion) return [`${name}: no check is called "${answer.fails}".`]
  const recognised = report?.misconception?.id ?? 'none'
  return [
    ...unless(
      assertion.status === 'fail',
      `${name}: "${answer.fails}" must fail; it ended as ${assertion.status}.`,
    ),
    ...unless(
      recognised === answer.name,
      `${name}: the learner must be told its own message; recognised: ${recognised}.`,
    ),
  ]
}

function firstTrouble(report: ExerciseReport): string {
  const assertion = report.assertions.find(({ status }) => status !== 'pass')
  const what = assertion ? `"${assertion.title}": ${assertion.message}` : report.advice
  return what ? ` ${what}` : ''
}

function unless(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem]
}
