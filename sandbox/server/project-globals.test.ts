import { afterEach, beforeAll, expect, test } from 'vitest'
import { setMode } from './next/mode'
import { keepGlobals, takeGlobals } from './project-globals'

const globals = globalThis as Record<string, unknown>

beforeAll(() => void takeGlobals('start'))

afterEach(() => {
  setMode('start')
  for (const name of ['ofProject', 'madeSince', '__ofNext', 'ofScript']) delete globals[name]
})

test('a new process has no globals of the project', () => {
  globals.ofProject = 1
  takeGlobals('start')
  expect('ofProject' in globalThis).toBe(false)
})

test('brings them back, without those that were made since', () => {
  globals.ofProject = 1
  const restore = takeGlobals('start')
  globals.madeSince = 2
  restore()
  expect([globals.ofProject, 'madeSince' in globalThis]).toEqual([1, false])
})

test('leaves what Next and the scripts of the worker have made', () => {
  globals.__ofNext = 1
  keepGlobals(() => (globals.ofScript = 2))
  takeGlobals('start')
  expect([globals.__ofNext, globals.ofScript]).toEqual([1, 2])
})

test('keeps them through the edits of next dev, and begins it without those of next start', () => {
  globals.ofProject = 1
  takeGlobals('dev')
  expect('ofProject' in globalThis).toBe(false)
  globals.ofProject = 2
  setMode('dev')
  takeGlobals('dev')
  expect(globals.ofProject).toBe(2)
})
