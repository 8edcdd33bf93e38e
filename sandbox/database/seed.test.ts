import { expect, test } from 'vitest'
import { problems, submissions, tags, users } from './seed'

const ids = problems.map(({ slug }) => slug)

test('has enough problems, each with an address of its own', () => {
  expect(ids.length).toBeGreaterThanOrEqual(30)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('has problems of every difficulty', () => {
  expect(new Set(problems.map(({ difficulty }) => difficulty))).toEqual(
    new Set(['EASY', 'MEDIUM', 'HARD']),
  )
})

test('uses every tag and no other', () => {
  expect(new Set(problems.flatMap((problem) => problem.tags))).toEqual(new Set(Object.keys(tags)))
})

test('has submissions by its users to its problems only', () => {
  for (const submission of submissions) expect(ids).toContain(submission.problem)
  expect(new Set(submissions.map(({ user }) => user))).toEqual(new Set(users.map(({ id }) => id)))
})
