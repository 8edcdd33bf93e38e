import type { Browser, JSHandle, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { usable } from '@/components/testing/site'
import type { Sandbox } from '../../client/types'
import { launch } from '../../testing/browser'
import { previewSandbox } from '../../testing/preview-page'
import { readTestProject } from '../../testing/test-project'
import { buildReference } from '../reference-build'
import { referenceNext } from '../reference-next'
import { openReference, type ReferenceServer } from '../reference-server'
import { flows, type Flow } from './flows'
import { openPreviewScreen, openTab, type OpenScreen } from './screens'
import { takeFlow } from './take-flow'

const files = readTestProject('flows')

let real: ReferenceServer
let browser: Browser
let page: Page
let sandbox: JSHandle<Sandbox>

// The first run builds the application with the real Next.
beforeAll(async () => {
  const application = { name: 'flows', topics: [], files, mode: 'start' as const, pages: false }
  real = await openReference(await buildReference(referenceNext('16'), application))
  browser = await launch()
  page = await browser.newPage()
  await page.goto(`${inject('siteUrl')}/reference/`)
  await usable(page)
  sandbox = await previewSandbox(page, files)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await real?.stop()
})

async function take(flow: Flow, screen: OpenScreen) {
  try {
    return await takeFlow(flow, screen)
  } finally {
    await screen.close()
  }
}

for (const flow of flows) {
  test(`${flow.name}: the preview shows what the real Next shows`, async () => {
    const { javascript } = flow
    const expected = await take(flow, await openTab(browser, real.url, javascript))
    const shown = await take(flow, await openPreviewScreen(page, sandbox, javascript))
    expect(shown).toEqual(expected)
    expect(expected.length).toBe(flow.steps.filter(({ kind }) => kind !== 'fill').length)
  })
}
