import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Lab, lessonLab } from '../../testing/lab'
import { useReader, useSite } from '../../testing/site'

const reader = useReader()
const site = useSite()

const LESSON = '/lessons/route-handlers/first-route-handler/'

async function openTables(page: Page): Promise<Lab> {
  const lab = lessonLab(page, 'List and create')
  await lab.button('Database').click()
  await lab.root.getByRole('tablist', { name: 'Tables' }).waitFor()
  return lab
}

/** Opens the tab of a table, whose name comes first, or the tab `SQL`. */
const showTable = (lab: Lab, table: string) =>
  lab.root
    .getByRole('tablist', { name: 'Tables' })
    .getByRole('tab', { name: new RegExp(`^${table}\\b`) })
    .click()

const newRows = (lab: Lab, table: string) =>
  lab.root.getByRole('group', { name: `Rows of ${table}` }).getByRole('row', { name: 'new row' })

test('marks the row that a request created, in the table that it is in', async () => {
  const lab = await openTables(await reader.goAnew(LESSON))
  await showTable(lab, 'Problem')
  expect(await newRows(lab, 'Problem').count()).toBe(0)
  await lab.send('Create a problem')
  await newRows(lab, 'Problem').waitFor()
  expect(await newRows(lab, 'Problem').innerText()).toContain('Spiral Matrix')
  await lab.send('List problems')
  await newRows(lab, 'Problem').waitFor({ state: 'detached' })
})

test('shows types and keys of the columns', async () => {
  const lab = await openTables(await reader.goAnew(LESSON))
  await showTable(lab, 'Submission')
  const head = lab.root.getByRole('group', { name: 'Rows of Submission' }).getByRole('columnheader')
  const columns = (await head.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
  expect(columns).toContainEqual(expect.stringMatching(/^id .*primary key/))
  expect(columns).toContainEqual(expect.stringMatching(/^problemId .*→ Problem/))
})

test('runs SQL of the reader, tells its errors, and marks what it changed', async () => {
  const lab = await openTables(await reader.goAnew(LESSON))
  await showTable(lab, 'SQL')
  const sql = lab.root.getByRole('textbox', { name: 'SQL' })
  await sql.fill(`select name from "Problem" where id = 'two-sum'`)
  await lab.button('Run SQL').click()
  await lab.root.getByText(/^1 row in /).waitFor()
  expect(await lab.root.getByRole('group', { name: 'Result' }).innerText()).toContain('Two Sum')
  await sql.fill('select nonsense')
  await sql.press('ControlOrMeta+Enter')
  await lab.root.getByText('column "nonsense" does not exist').waitFor()
  await sql.fill(`update "Problem" set name = 'Renamed' where id = 'two-sum'`)
  await sql.press('ControlOrMeta+Enter')
  await lab.root.getByText(/^1 row in /).waitFor()
  await showTable(lab, 'Problem')
  const changed = lab.root.getByRole('row', { name: 'changed row' })
  await changed.waitFor()
  expect(await changed.innerText()).toContain('Renamed')
})

test('brings the seed back', async () => {
  const visitor = await site.visitor()
  const lab = await openTables(await visitor.open(LESSON))
  await showTable(lab, 'Problem')
  await lab.send('Create a problem')
  await newRows(lab, 'Problem').waitFor()
  await lab.button('Reset to seed').click()
  await lab.root.getByText(/^The seed data is back/).waitFor()
  const rows = lab.root.getByRole('group', { name: 'Rows of Problem' })
  expect(await rows.getByRole('row', { name: 'deleted row' }).innerText()).toContain(
    'Spiral Matrix',
  )
  await lab.send('List problems')
  expect(await lab.body()).not.toContain('Spiral Matrix')
})

test('downloads the rows as SQL', async () => {
  const page = await reader.goAnew(LESSON)
  const lab = await openTables(page)
  await lab.send('Create a problem')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    lab.button('SQL dump').click(),
  ])
  expect(download.suggestedFilename()).toBe('route-lab.sql')
  const sql = readFileSync(await download.path(), 'utf8')
  expect(sql).toContain('CREATE TABLE')
  expect(sql).toContain('Spiral Matrix')
})

test('says in the closed drawer how many rows a request changed', async () => {
  const lab = lessonLab(await reader.goAnew(LESSON), 'List and create')
  await lab.send('Create a problem')
  await lab.button(/^Database\s*1 changed$/).waitFor()
})
