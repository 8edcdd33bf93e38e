import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readText } from '@/components/content/read-content'
import { lessonLab } from '../../testing/lab'
import { inTwoLooks, overflow } from '../../testing/looks'
import { useReader, useSite } from '../../testing/site'
import { ATTACKS } from './attack-list'

const reader = useReader()
const site = useSite()

/** The first attack starts the sandbox, and compiles where there was an edit before it. */
const START_AND_COMPILE = 60_000

const LESSON = '/lessons/server-actions/security/'

const MENDED_ACTIONS = `'use server'

import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

export async function withdraw(id: unknown) {
  const user = await getUser()
  if (!user || typeof id !== 'number') return
  await db.submission.deleteMany({ where: { id, userId: user.id } })
  revalidatePath('/withdraw')
}

async function withdrawAll() {
  await db.submission.deleteMany()
}
`

const SEALED_LINE = 'await db.submission.deleteMany({ where: { id } })'
const USER_OF_CALL = `const caller = await getUser()
          if (!caller) return
          await db.submission.deleteMany({ where: { id, userId: caller.id } })`
const USER_OF_PAGE = 'await db.submission.deleteMany({ where: { id, userId: user.id } })'

/** The page with another query in its inline action. */
async function pageWith(query: string): Promise<string> {
  const folder = 'content/lessons/03-server-actions/07-security/project'
  const source = await readText(`${folder}/app/withdraw/page.tsx`)
  expect(source).toContain(SEALED_LINE)
  return source.replace(SEALED_LINE, query)
}

async function openBoard(page: Page) {
  const lab = lessonLab(page, 'Attack mode')
  await lab.wake()
  const board = lab.root.getByRole('group', { name: 'Attack mode', exact: true })
  await board.waitFor()
  return { lab, board }
}

/** Fires an attack, and gives what the board says has come of it. */
async function fire(board: Locator, name: string): Promise<string> {
  await board.getByRole('button', { name }).click()
  const verdict = board.getByRole('status')
  await verdict
    .getByText(/Answered with|Refused with|The attack|Only rows/)
    .waitFor({ timeout: START_AND_COMPILE })
  return verdict.innerText()
}

async function fireAll(board: Locator): Promise<Record<string, string>> {
  await board.getByRole('button', { name: 'Fire all' }).click()
  const last = ATTACKS.at(-1)?.name
  await board
    .getByRole('button', { name: new RegExp(`^${last} ?(worked|refused|no effect|not made)$`) })
    .waitFor({ timeout: 60_000 })
  const lines = await board.getByRole('list', { name: 'Attacks' }).getByRole('button').all()
  const pairs = await Promise.all(
    lines.map(async (line) => (await line.innerText()).split('\n').filter((text) => text !== '')),
  )
  return Object.fromEntries(pairs.map(([name, chip]) => [name, chip]))
}

const NEXT_HOLDS = {
  'A made-up action id': 'refused',
  'A form on another site': 'refused',
  'A changed sealed variable': 'refused',
  'A body that is too large': 'refused',
  'GET instead of POST': 'no effect',
  'A function by its name': 'refused',
}

test('of ten attacks on the careless actions, the four that are no work of Next.js succeed', async () => {
  const { board } = await openBoard(await reader.goAnew(LESSON))
  expect(await fireAll(board)).toEqual({
    ...NEXT_HOLDS,
    'A changed bind argument': 'worked',
    'An object instead of a number': 'worked',
    'A sealed form of somebody else': 'worked',
    'An action that no page uses': 'worked',
  })
})

test('after the reader has mended the actions, no attack works', async () => {
  const { lab, board } = await openBoard(await reader.goAnew(LESSON))
  expect(await fire(board, 'A changed bind argument')).toContain(
    'The attack worked: submission 1 of ada is gone.',
  )
  await lab.edit(MENDED_ACTIONS)
  const stale = board.getByRole('button', { name: 'A changed bind argument before your edit' })
  await stale.waitFor()
  await lab.openFile('app/withdraw/page.tsx')
  await lab.edit(await pageWith(USER_OF_CALL))
  expect(await fire(board, 'A changed bind argument')).toMatch(
    /Answered with 200 OK\. No row changed\..*found no row/,
  )
  expect(await fireAll(board)).toEqual({
    ...NEXT_HOLDS,
    'A changed bind argument': 'no effect',
    'An object instead of a number': 'no effect',
    'A sealed form of somebody else': 'no effect',
    'An action that no page uses': 'refused',
  })
})

test('the user of the page does not help, because it is sealed into the form as well', async () => {
  const { lab, board } = await openBoard(await reader.goAnew(LESSON))
  await lab.openFile('app/withdraw/page.tsx')
  await lab.edit(await pageWith(USER_OF_PAGE))
  expect(await fire(board, 'A sealed form of somebody else')).toContain('The attack worked')
})

test('shows what was sent, with the forged part marked, the reply of Next.js and its log', async () => {
  const { board } = await openBoard(await reader.goAnew(LESSON))
  expect(await fire(board, 'A form on another site')).toContain(
    'Refused with 500 Internal Server Error. No row changed.',
  )
  const sent = board.getByRole('group', { name: 'Sent', exact: true })
  expect(await sent.innerText()).toMatch(/^POST \/withdraw\n[\s\S]*cookie: session=ada/)
  expect(await sent.locator('mark').allInnerTexts()).toEqual(['origin: https://evil.example.com'])
  const reply = board.getByRole('group', { name: 'Reply', exact: true })
  expect(await reply.innerText()).toContain('Internal Server Error')
  const log = board.getByRole('group', { name: 'Log of the server' })
  expect(await log.innerText()).toContain('Invalid Server Actions request')
  expect(await fire(board, 'A body that is too large')).toContain('Refused with 500')
  expect(await log.innerText()).toContain('Body exceeded 2kb limit')
  await fire(board, 'A made-up action id')
  expect(await sent.locator('mark').allInnerTexts()).toEqual([
    expect.stringMatching(/^next-action: 40a+$/),
  ])
  expect(await fire(board, 'GET instead of POST')).toContain('Answered with 200 OK.')
  expect(await sent.innerText()).toMatch(/^GET \/withdraw\?/)
})

test('each attack begins with fresh rows, whatever the one before has done', async () => {
  const { board } = await openBoard(await reader.goAnew(LESSON))
  const all = await fire(board, 'An object instead of a number')
  expect(all).toMatch(/The attack worked: \d+ submissions of ada, .* are gone\./)
  expect(await fire(board, 'A changed bind argument')).toContain('submission 1 of ada is gone')
})

test('says why an attack cannot be made when the page has lost its forms', async () => {
  const { lab, board } = await openBoard(await reader.goAnew(LESSON))
  await lab.openFile('app/withdraw/page.tsx')
  await lab.edit('export default function Page() {\n  return <p>Closed.</p>\n}\n')
  expect(await fire(board, 'A changed bind argument')).toBe(
    'The attack could not be made. The page /withdraw of bela has no form with a bind() argument, so there is nothing to attack. Put the form back, or reset app/withdraw/page.tsx.',
  )
})

test('axe finds nothing in attack mode, which fits a phone', async () => {
  const page = await reader.goAnew(LESSON)
  const { board } = await openBoard(page)
  await fire(board, 'A changed bind argument')
  expect(await inTwoLooks(page, board)).toEqual([])
  expect(await overflow(page)).toBe(0)
})

test('without JavaScript the attacks can be read', async () => {
  const visitor = await site.visitor({ javaScriptEnabled: false })
  const page = await visitor.open(LESSON)
  for (const { name } of ATTACKS)
    expect(await page.getByRole('listitem').filter({ hasText: name }).isVisible()).toBe(true)
})
