import type { JSHandle } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { loadExercises } from '@/components/content/exercises'
import type { Sandbox } from '../client/types'
import { useBarePage } from '../testing/bare-page'
import { proveExercise } from './prove'
import type { RunChecks } from './run-checks'

const bare = useBarePage()

const exercises = await loadExercises()

declare global {
  interface Window {
    /** The checks of an exercise, for code that tests run in the page. */
    runChecks: Record<string, RunChecks>
  }
}

test('there are exercises, each with three wrong answers or more', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(3)
  for (const { wrong } of exercises) expect(wrong.length).toBeGreaterThanOrEqual(3)
})
