import { expect, test } from 'vitest'
import type { ProjectFiles } from '../protocol/project'
import { fakeSandbox } from './fake-sandbox'
import { proveExercise } from './prove'
import type { ExerciseReport, Verdict } from './report'

const exercise = {
  slug: 'create',
  starter: { name: 'starter' },
  solution: { name: 'solution' },
  wrong: [{ name: 'no-status', files: { name: 'no-status' }, fails: 'Answers 201' }],
}

/** Proves the exercise with a report made up for each of its projects. */
function prove(reports: Record<string, ExerciseReport>) {
  const names: string[] = []
  const create = async (files: ProjectFiles) => {
    names.push(files.name ?? '')
    return fakeSandbox(() => 'never')
  }
  return proveExercise(exercise, create, async () => {
    const report = reports[names.at(-1) ?? '']
    if (!report) throw new Error('No report was made up for this project.')
    return report
  })
}

function report(verdict: Verdict, recognised?: string): ExerciseReport {
  return {
    verdict,
    assertions: [{ title: 'Answers 201', status: verdict, message: 'because', requests: [] }],
    ...(recognised && { misconception: { id: recognised, title: '', message: '' } }),
  }
}

test('finds nothing to say about a sound exercise', async () => {
  const { problems } = await prove({
    solution: report('pass'),
    starter: report('fail'),
    'no-status': report('fail', 'no-status'),
  })
  expect(problems).toEqual([])
})

test('names a solution that fails, a starter that passes and a wrong answer that passes', async () => {
  const { problems } = await prove({
    solution: report('fail'),
    starter: report('pass'),
    'no-status': report('pass'),
  })
  expect(problems).toEqual([
    'create: The solution must pass. "Answers 201": because',
    'create: The starter must fail; it ended as pass.',
    'create: wrong/no-status: "Answers 201" must fail; it ended as pass.',
    'create: wrong/no-status: the learner must be told its own message; recognised: none.',
  ])
})

test('names a wrong answer that is taken for another one', async () => {
  const { problems } = await prove({
    solution: report('pass'),
    starter: report('error'),
    'no-status': report('fail', 'another'),
  })
  expect(problems).toEqual([
    'create: The starter must fail; it ended as error.',
    'create: wrong/no-status: the learner must be told its own message; recognised: another.',
  ])
})
