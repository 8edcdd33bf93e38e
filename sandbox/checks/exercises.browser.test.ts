import { beforeAll, expect, test } from 'vitest'
import { loadExercises } from '@/components/content/exercises'
import { useBarePage } from '../testing/bare-page'
import { proveExercise } from './prove'
import type { RunChecks } from './run-checks'

declare global {
  interface Window {
    /** The checks of each exercise, for code that tests run in the page. */
    runChecks: Record<string, RunChecks>
  }
}

const bare = useBarePage()

const exercises = await loadExercises()

/** Pages with scripts are documents that the site's service worker answers. */
beforeAll(() =>
  bare.page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  }),
)

test('there are twenty exercises or more, each with three wrong answers or more', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(20)
  for (const { wrong } of exercises) expect(wrong.length).toBeGreaterThanOrEqual(3)
})

test.each(exercises)(
  'passes the solution of $slug, and fails its starter and each wrong answer with its own message',
  async (exercise) => {
    bare.watch.expect(/Minified React error|the server responded with a status of [45]/)
    await loadChecks(exercise.slug)
    const { problems, wrong } = await proveExercise(
      exercise,
      (files) => bare.sandbox({ files, playScope: '/' }),
      (sandbox) =>
        sandbox.inPage((created, slug) => window.runChecks[slug]!(created), exercise.slug),
    )
    expect(problems).toEqual([])
    for (const { name, title, message } of exercise.wrong)
      expect(wrong[name]?.misconception).toEqual({ id: name, title, message })
  },
)

async function loadChecks(slug: string): Promise<void> {
  await bare.page.addScriptTag({
    type: 'module',
    content: `
      import { run } from '/sandbox/checks/${slug}.js'
      window.runChecks = { ...window.runChecks, '${slug}': run }`,
  })
  await bare.page.waitForFunction((name) => window.runChecks?.[name] !== undefined, slug)
}
