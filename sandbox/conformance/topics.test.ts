import { expect, test } from 'vitest'
import { listLimits, listMasks } from './limits'
import { projectNames } from './projects'
import { topics } from './topics'

test('has one topic for every project', () => {
  expect(topics.map(({ project }) => project).toSorted()).toEqual(projectNames)
})

test('names no two cases of a topic alike', () => {
  const names = topics.flatMap(({ project, cases }) =>
    cases.map(({ name }) => `${project}: ${name}`),
  )
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('takes more than 400 steps', () => {
  const steps = topics.flatMap(({ cases }) => cases.flatMap((one) => one.steps))
  expect(steps.length).toBeGreaterThan(400)
})

test('gives a full sentence as reason for every limit and every mask', () => {
  const reasons = [...listLimits(), ...listMasks()].map(({ reason }) => reason)
  expect(reasons.length).toBeGreaterThan(0)
  expect(reasons.filter((reason) => !/^\S.{20,}\.$/.test(reason))).toEqual([])
})
