import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { findFirefox, launchFirefox } from '@/sandbox/testing/browser'
import { openBarePage } from '@/sandbox/testing/bare-page'
import { readTestProject } from '@/sandbox/testing/test-project'
import { lessonLab } from '../testing/lab'
import { PagePane } from '../testing/page-pane'
import { usable } from '../testing/site'

const firefox = findFirefox()
if (firefox === null)
  console.warn('No Firefox is installed, so nothing is tried in it. FIREFOX_PATH can name one.')

const LESSON = '/lessons/server-actions/first-action/'

describe.skipIf(firefox === null)('in Firefox', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchFirefox(firefox!)
  })
  afterAll(() => browser.close())

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(inject('siteUrl') + path)
    return page
  }

  test('a handler writes a row, and answers with an edit', async () => {
    const page = await open('/lessons/route-handlers/first-route-handler/')
    await usable(page)
    const lab = lessonLab(page, 'List and create')
    await lab.send('Create a problem')
    expect(await lab.status()).toBe('201 Created')
    expect(JSON.parse(await lab.body())).toMatchObject({ name: 'Spiral Matrix' })
    await lab.edit(`export const POST = () => Response.json({ edited: true })`)
    await lab.send()
    expect(JSON.parse(await lab.body())).toEqual({ edited: true })
  })

  test('a page takes a form, with and without JavaScript', async () => {
    const page = await open(LESSON)
    await usable(page)
    const pane = await PagePane.show(lessonLab(page, 'Add a problem'))
    const add = async (name: string) => {
      await pane.content.getByLabel('Name').fill(name)
      await pane.content.getByRole('button', { name: 'Add', exact: true }).click()
      await pane.content.getByRole('listitem').filter({ hasText: name }).waitFor()
    }
    await add('Lattice Paths')
    await pane.javascript.uncheck()
    await pane.root.getByText('The page runs no scripts now').waitFor()
    await pane.facts.getByText(/^200/).waitFor()
    await add('Minesweeper')
  })

  test('the code of a learner reaches neither the site nor the network', async () => {
    const page = await openBarePage(await browser.newContext())
    const refused = await page.evaluate(
      async ({ files, site }) => {
        const sandbox = await window.createSandbox({ files })
        const results: { name: string; got?: string; refused?: string }[] = []
        for (let index = 0; ; index++) {
          const path = `/probe/${index}?site=${encodeURIComponent(site)}`
          const reply = await sandbox.fetch(path)
          if (reply.status === 404) return results
          results.push((await reply.json()) as (typeof results)[number])
        }
      },
      { files: readTestProject('isolation'), site: inject('siteUrl') },
    )
    expect(refused.length).toBeGreaterThan(40)
    expect(refused.filter(({ got }) => got !== undefined)).toEqual([])
  })
})
