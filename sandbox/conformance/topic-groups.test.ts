import { expect, test } from 'vitest'
import { aboutOf, groupOf, topicGroups } from './topic-groups'
import { topics } from './topics'

test('every topic stands under one heading, with a sentence', () => {
  expect(topics.filter((topic) => !groupOf(topic)).map(({ project }) => project)).toEqual([])
  expect(topics.filter((topic) => aboutOf(topic) === '')).toEqual([])
})

test('no sentence is about a topic that is gone', () => {
  const known = topics.map(({ project }) => project)
  const told = topicGroups.flatMap(({ about }) => Object.keys(about))
  expect(told.filter((name) => !known.includes(name))).toEqual([])
  expect(new Set(told).size).toBe(told.length)
})
