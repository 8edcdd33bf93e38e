import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { typecheckProjects } from '../build/typecheck-projects'
import { readTestProject } from './test-project'

test('has test projects that hold against the types of Next and Prisma', () => {
  const names = readdirSync(path.join(import.meta.dirname, 'projects'))
  const projects = names.map((name) => ({
    folder: name,
    files: readTestProject(name),
    places: {},
    next: '16' as const,
  }))
  expect(projects.length).toBeGreaterThan(0)
  expect(typecheckProjects(projects)).toEqual([])
})
