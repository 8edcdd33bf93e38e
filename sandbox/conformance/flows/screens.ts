// The two screens of a flow: a tab of Chromium on the real Next, and the preview of a sandbox.

import type { Browser, JSHandle, Page, Request } from 'playwright-core'
import type { Sandbox } from '../../client/types'
import { PagePreview } from '../../testing/preview-page'
import { describeRequest, type Screen } from './take-flow'

const isOfPages = (request: Request) =>
  ['document', 'fetch'].includes(request.resourceType()) && !request.url().includes('/_next/')

/** Null while the reply is under way. */
async function describe(request: Request, finished: Set<Request>): Promise<string | null> {
  if (!finished.has(request)) return null
  const response = await request.response()
  const headers = request.headers()
  return describeRequest(request.method(), request.url(), headers, response?.status() ?? 0)
}

export interface OpenScreen extends Screen {
  close(): Promise<void>
}

/** A tab with an empty profile on the server at `origin`. */
export async function openTab(
  browser: Browser,
  origin: string,
  javascript: boolean,
): Promise<OpenScreen> {
  const context = await browser.newContext({ javaScriptEnabled: javascript })
  const page = await context.newPage()
  const requests: Request[] = []
  const finished = new Set<Request>()
  page.on('request', (request) => isOfPages(request) && requests.push(request))
  page.on('requestfinished', (request) => finished.add(request))
  page.on('requestfailed', (request) => finished.add(request))
  return {
    open: async (path) => void (await page.goto(origin + path)),
    back: async () => void (await page.goBack()),
    content: () => page,
    frame: async () => page.mainFrame(),
    async address() {
      const { pathname, search } = new URL(page.url())
      return pathname + search
    },
    async requests() {
      const lines = await Promise.all(requests.map((request) => describe(request, finished)))
      return lines.some((line) => line === null) ? null : (lines as string[])
    },
    close: () => context.close(),
  }
}

/** A preview of `sandbox` in `page`; it opens with the first page of a flow. */
export async function openPreviewScreen(
  page: Page,
  sandbox: JSHandle<Sandbox>,
  javascript: boolean,
): Promise<OpenScreen> {
  let opened: PagePreview | null = null
  const preview = (): PagePreview => {
    if (opened) return opened
    throw new Error('A flow begins by opening a page.')
  }
  return {
    async open(path) {
      if (opened) await opened.navigate(path)
      else opened = await PagePreview.open(page, sandbox, { javascript, path })
    },
    back: () => preview().do((one) => one.back()),
    content: () => preview().content,
    frame: () => preview().frame(),
    address: () => preview().url(),
    async requests() {
      const all = await preview().exchanges()
      const exchanges = all.filter(({ kind }) => kind !== 'image')
      if (exchanges.some(({ done }) => !done)) return null
      return exchanges.map(({ method, url, requestHeaders, status }) =>
        describeRequest(method, url, Object.fromEntries(requestHeaders), status ?? 0),
      )
    },
    close: async () => opened?.do((one) => one.dispose()),
  }
}
