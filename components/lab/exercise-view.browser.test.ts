import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { loadExercises } from '../content/exercises'
import { Lab } from '../testing/lab'
import { usable, useReader } from '../testing/site'

const reader = useReader()

const [exercise] = await loadExercises()
if (!exercise) throw new Error('There is no exercise.')

const [file = ''] = exercise.open
const solution = exercise.solution[file] ?? ''

const openExercise = (page: Page) => new Lab(page, `Exercise: ${exercise.title}`)

async function runChecks(lab: Lab): Promise<void> {
  await lab.button('Run checks').click()
  await lab.button('Running…').waitFor({ state: 'detached' })
}

const verdicts = (lab: Lab) => lab.root.getByRole('list', { name: 'Checks' }).getByRole('listitem')

test('fails the starter, passes the solution, and keeps the progress', async () => {
  const page = await reader.goAnew(exercise.href)
  const lab = openExercise(page)
  await runChecks(lab)
  await lab.root.getByText(/^\d checks? to go$/).waitFor()
  const failed = verdicts(lab).filter({ hasText: 'failed:' }).first()
  expect(await failed.innerText()).toMatch(/Expected\s+201\s+Got\s+200/)
  expect(await failed.innerText()).toMatch(/POST\s*\/api\/problems\s*200/)
  await lab.edit(solution)
  await lab.root.getByText('(before your last edit)').waitFor()
  await runChecks(lab)
  await lab.root.getByText('All checks pass').waitFor()
  await lab.root.getByText('Solved.').waitFor()
  expect(await verdicts(lab).filter({ hasText: 'failed:' }).count()).toBe(0)
  await page.reload()
  await usable(page)
  const sidebar = page.getByRole('navigation', { name: 'Pages', exact: true })
  const link = sidebar.getByRole('link', { name: exercise.title })
  await link.getByRole('img', { name: 'done' }).waitFor()
  await page.getByRole('link', { name: 'Exercises' }).first().click()
  await page.waitForURL(/\/exercises\/$/)
  await page.getByRole('main').getByText('Done', { exact: true }).waitFor()
})

test('tells each wrong idea by its name', async () => {
  const lab = openExercise(await reader.goAnew(exercise.href))
  const [wrong] = exercise.wrong
  await lab.edit(wrong?.files[file] ?? '')
  await runChecks(lab)
  await lab.root.getByText(`${wrong?.title}.`).waitFor()
})

test('gives hints one by one, and then the solution as a change of the code', async () => {
  const lab = openExercise(await reader.goAnew(exercise.href))
  await lab.root.hover()
  await lab.button(/^Show a hint/).click()
  await lab.root.getByText('Hint 1.').waitFor()
  expect(await lab.root.getByText('Hint 2.').count()).toBe(0)
  for (const at of exercise.hints.keys()) if (at > 0) await lab.button(/^Next hint/).click()
  await lab.button('Show the solution').click()
  const diff = lab.root.getByRole('group', { name: `Changes in ${file}` })
  expect(await diff.innerText()).toContain('{ status: 400 }')
  await lab.button('Put it into the editor').click()
  await lab.root.getByText('Your code equals the solution.').waitFor()
  await lab.button('Undo').click()
  await diff.waitFor()
  await lab.button('Put it into the editor').click()
  await lab.button('Reset to the starter').click()
  await diff.waitFor()
})

test('ends a looping answer as a failed check that names the loop', async () => {
  const lab = openExercise(await reader.goAnew(exercise.href))
  await lab.edit(`export async function POST() {\n  while (true) {}\n}`)
  await runChecks(lab)
  await lab.root.getByText(/checks? to go$|Could not be judged/).waitFor()
  expect(await verdicts(lab).first().innerText()).toMatch(/loop|did not answer|blocked/i)
  await lab.edit(solution)
  await runChecks(lab)
  await lab.root.getByText('All checks pass').waitFor()
})

test('does not judge code that does not compile, and says where it stands', async () => {
  const lab = openExercise(await reader.goAnew(exercise.href))
  await lab.edit(`export async function POST( {`)
  await runChecks(lab)
  await lab.root.getByText('Not judged.').waitFor()
  expect(await lab.root.innerText()).toMatch(
    /Your code does not compile yet\. app\/api\/problems\/route\.ts:1: /,
  )
})

test('lets the reader try the code in the console', async () => {
  const lab = openExercise(await reader.goAnew(exercise.href))
  await lab.root.getByRole('tab', { name: 'Request console' }).click()
  await lab.send('A valid problem')
  expect(await lab.status()).toBe('200 OK')
})
