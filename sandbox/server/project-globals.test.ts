import { afterEach, expect, test } from 'vitest'
import { claimGlobals, clearGlobals, saveGlobals } from './project-globals'

const globals = globalThis as { visits?: number; worker?: string }

afterEach(() => {
  delete globals.visits
  delete globals.worker
})

test('a process starts without the globals that code of a project made', () => {
  globals.worker = 'own'
  claimGlobals()
  globals.visits = 3
  clearGlobals()
  expect(globals.visits).toBeUndefined()
  expect(globals.worker).toBe('own')
})

test('after a build that failed the running server has its globals again, and those of the build are gone', () => {
  claimGlobals()
  globals.visits = 3
  const undo = saveGlobals()
  clearGlobals()
  globals.worker = 'of the build'
  undo()
  expect(globals.visits).toBe(3)
  expect(globals.worker).toBeUndefined()
})
