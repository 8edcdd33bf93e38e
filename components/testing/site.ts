// Tests: readers of the exported site, each with an empty browser profile of their own.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { launch, watchContext, type Watch } from '@/sandbox/testing/browser'

/** How long a single step may take: a start on a busy machine, and no more. */
const STEP_MS = 20_000

declare global {
  interface Window {
    /** What Next's client keeps for whoever drives the page from outside. */
    next: { router: { push(path: string): void } }
  }
}

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

export interface Reader {
  readonly page: Page
  readonly watch: Watch
  /** Goes to a page by the site's own navigation, so that what the tab has started stays. */
  go(path: string): Promise<Page>
  /** As `go`, with labs that start anew, as for a reader who has kept no edit and no choice. Rows stay. */
  goAnew(path: string): Promise<Page>
}

/** A page without a lab. */
const ELSEWHERE = '/reference/limits/'

/** Forgets what labs keep between visits. */
async function forgetLabs(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear()
    const databases = await indexedDB.databases()
    // To open one that is not there would make it, without its stores.
    if (!databases.some(({ name }) => name === 'route-lab-edits')) return
    const edits = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('route-lab-edits')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('The kept edits could not be opened.'))
    })
    for (const store of edits.objectStoreNames)
      edits.transaction(store, 'readwrite').objectStore(store).clear()
    edits.close()
  })
}

/**
 * Call it at the top of a test file: one reader with one tab for all its tests, in which Postgres starts once.
 * Edits, rows and what a lab shows stay, so it is for tests that do not depend on them.
 */
export function useReader(options: BrowserContextOptions = {}): Reader {
  let browser: Browser
  let page: Page
  let watch: Watch

  async function sitDown(): Promise<void> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
    context.setDefaultTimeout(STEP_MS)
    // Chromium may report late what it blocked, so one watch serves all tests.
    watch = watchContext(context, inject('siteUrl'))
    page = await context.newPage()
  }

  beforeAll(async () => {
    browser = await launch()
    await sitDown()
  })
  afterEach(async ({ task }) => {
    watch.check()
    // What a failed test left in the tab is nobody else's affair.
    if (task.result?.state !== 'fail') return
    await page.context().close()
    await sitDown()
  })
  afterAll(() => browser.close())

  async function go(path: string): Promise<Page> {
    if (page.url() === 'about:blank') {
      await page.goto(inject('siteUrl') + path)
      await usable(page)
    } else if (new URL(page.url()).pathname !== path) {
      await page.evaluate((to) => window.next.router.push(to), path)
      await page.waitForURL(inject('siteUrl') + path)
    }
    return page
  }

  return {
    get page() {
      return page
    },
    get watch() {
      return watch
    },
    go,
    async goAnew(path) {
      if (page.url() === 'about:blank') return go(path)
      await go(ELSEWHERE)
      await page.getByRole('heading', { name: 'Limits', level: 1 }).waitFor()
      await forgetLabs(page)
      return go(path)
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

/** How many builds of the site are kept for offline use. */
export function keptCopies(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const copies = await caches.open('route-lab-copies')
    return (await copies.keys()).length
  })
}

/** Waits until the service worker answers the requests of `page`. */
export async function underServiceWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
