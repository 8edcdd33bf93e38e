// Tests: readers of the exported site, each with an empty browser profile of their own.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { launch, watchContext, type Watch } from '@/sandbox/testing/browser'

/** How long a single step may take: a start on a busy machine, and no more. */
const STEP_MS = 20_000

interface VisitorOptions extends BrowserContextOptions {
  /** Where the site is, without a trailing slash. Default: the export for the root of a host. */
  url?: string
}

interface Visitor {
  readonly context: BrowserContext
  readonly watch: Watch
  /** Opens a page of the site in a new tab, and waits until it can be used. */
  open(path: string): Promise<Page>
}

export interface Site {
  /** A reader who was never here. Leaves after the test, which fails on anything unexpected. */
  visitor(options?: VisitorOptions): Promise<Visitor>
}

/** Call it at the top of a test file. */
export function useSite(): Site {
  let browser: Browser
  const visitors: Visitor[] = []

  beforeAll(async () => {
    browser = await launch()
  })
  afterEach(async () => {
    const gone = visitors.splice(0)
    for (const { context } of gone) await context.close()
    for (const { watch } of gone) watch.check()
  })
  afterAll(() => browser.close())

  return {
    async visitor({ url = inject('siteUrl'), ...options } = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(STEP_MS)
      const watch = watchContext(context, new URL(url).origin)
      const visitor: Visitor = {
        context,
        watch,
        async open(path) {
          const page = await context.newPage()
          await page.goto(url + path)
          if (options.javaScriptEnabled !== false) await usable(page)
          return page
        },
      }
      visitors.push(visitor)
      return visitor
    },
  }
}

/** React marks the elements that it has taken over; a press before that would be lost. */
export async function usable(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps$'))
  })
}

/** Waits until the service worker answers the requests of `page`. */
export async function underServiceWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
