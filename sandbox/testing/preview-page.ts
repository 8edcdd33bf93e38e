// Tests: previews on a page of the site, driven from Node.

import type { Frame, FrameLocator, JSHandle, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { type Reader, useReader } from '@/components/testing/site'
import type {
  Preview,
  PreviewExchange,
  PreviewOptions,
  PreviewProblem,
  PreviewState,
  Sandbox,
} from '../client/types'
import type { ProjectFiles } from '../protocol/project'
import './bare-page'

interface Seen {
  problems: PreviewProblem[]
  exchanges: PreviewExchange[]
  updates: string[]
}

/** One preview in a page that holds `createSandbox`. */
export class PagePreview {
  private constructor(
    readonly page: Page,
    readonly sandbox: JSHandle<Sandbox>,
    private readonly preview: JSHandle<Preview>,
    private readonly seen: JSHandle<Seen>,
    private readonly id: string,
  ) {}

  static async open(
    page: Page,
    sandbox: JSHandle<Sandbox>,
    options: PreviewOptions = {},
  ): Promise<PagePreview> {
    const id = `preview-${Math.random().toString(36).slice(2)}`
    const opened = await sandbox.evaluateHandle(
      (running, [name, given]) => {
        const iframe = document.createElement('iframe')
        iframe.id = name
        iframe.title = name
        iframe.style.cssText = 'width: 600px; height: 400px; position: fixed; inset: 0; z-index: 99'
        document.body.append(iframe)
        const preview = running.openPreview(iframe, given)
        const seen: Seen = { problems: [], exchanges: [], updates: [] }
        preview.on('problem', (problem) => seen.problems.push(problem))
        preview.on('exchange', ({ update, exchange }) => {
          seen.updates.push(`${exchange.id} ${update}`)
          if (update === 'start') seen.exchanges.push(exchange)
        })
        return { preview, seen }
      },
      [id, options] as const,
    )
    const preview = await opened.evaluateHandle(({ preview }) => preview)
    const seen = await opened.evaluateHandle(({ seen }) => seen)
    return new PagePreview(page, sandbox, preview, seen, id)
  }

  /** The document on show. */
  get content(): FrameLocator {
    return this.outer.frameLocator('iframe')
  }

  /** The document of the preview itself, which says why there is none of the app. */
  get outer(): FrameLocator {
    return this.page.frameLocator(`#${this.id}`)
  }

  /** The frame of the document on show, to run code as a script of it would: scripts have to be on. */
  async frame(): Promise<Frame> {
    const element = await this.content.locator('html').elementHandle()
    const frame = await element?.ownerFrame()
    if (!frame) throw new Error('The preview shows no document.')
    await turnedTo(frame, await this.url())
    return frame
  }

  /** Waits until scripts have taken over the page of Next on show. */
  async hydrated(): Promise<void> {
    await takenOver(await this.frame())
  }

  do<R>(act: (preview: Preview) => R): Promise<Awaited<R>> {
    return this.preview.evaluate(act) as Promise<Awaited<R>>
  }

  async navigate(path: string): Promise<void> {
    await this.preview.evaluate((preview, to) => preview.navigate(to), path)
  }

  state(): Promise<PreviewState> {
    return this.preview.evaluate((preview) => preview.state)
  }

  async url(): Promise<string> {
    return (await this.state()).url
  }

  async problems(): Promise<PreviewProblem[]> {
    return this.seen.evaluate(({ problems }) => problems)
  }

  /** What was sent until now, without bytes. */
  exchanges() {
    return this.seen.evaluate(({ exchanges }) =>
      exchanges.map(({ chunks, requestBody, ...rest }) => ({
        ...rest,
        body: new TextDecoder().decode(new Uint8Array(chunks.flatMap(({ bytes }) => [...bytes]))),
        parts: chunks.length,
        sent: requestBody && new TextDecoder().decode(requestBody),
      })),
    )
  }

  updates(): Promise<string[]> {
    return this.seen.evaluate(({ updates }) => updates)
  }
}

/**
 * Waits until a frame has the document that belongs at `url`, a path of the app. A preview has loaded when all of
 * a document is on its way; the frame keeps the one before for a moment longer.
 */
export async function turnedTo(frame: Frame, url: string): Promise<void> {
  await frame.waitForFunction((path) => {
    const at = window.__routeLabLocation
    return at !== undefined && at.href === new URL(path, at.origin).href
  }, url)
}

/** React marks the elements that it has taken over; a press before that would be lost, or load a document. */
export async function takenOver(frame: Frame): Promise<void> {
  await frame.waitForFunction(() =>
    [...document.querySelectorAll('body *')].some((element) =>
      Object.keys(element).some((key) => key.startsWith('__react')),
    ),
  )
}

/** Long enough for a machine that has much else to do: these tests are about pages, and no page of them hangs. */
const TIMEOUT_MS = 30_000

/** Starts a sandbox for previews in `page`, whose site has its service worker at `playScope`. */
export async function previewSandbox(
  page: Page,
  files: ProjectFiles,
  playScope = '/',
): Promise<JSHandle<Sandbox>> {
  await page.addScriptTag({
    type: 'module',
    content: `import { createSandbox } from '${playScope}sandbox/client.js'; window.createSandbox = createSandbox`,
  })
  await page.waitForFunction(() => 'createSandbox' in window)
  const options = { files, playScope, timeoutMs: TIMEOUT_MS }
  return page.evaluateHandle((given) => window.createSandbox(given), options)
}

export interface PreviewTab extends Pick<Reader, 'page' | 'watch'> {
  /** A sandbox in the page that all tests of a file share, and its preview; both go after the test. */
  open(files: ProjectFiles, options?: PreviewOptions): Promise<PagePreview>
}

/** Call it at the top of a test file: one page of the site, and with it one Postgres and one compiler. */
export function usePreviewTab(): PreviewTab {
  const reader = useReader()
  const running: JSHandle<Sandbox>[] = []

  // Comes before what `useReader` does after a test.
  afterEach(async () => {
    for (const sandbox of running.splice(0)) await sandbox.evaluate((one) => one.dispose())
    await reader.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe[id^=preview-]')) frame.remove()
    })
  })

  return {
    get page() {
      return reader.page
    },
    get watch() {
      return reader.watch
    },
    async open(files, options) {
      const page = await reader.go('/reference/')
      const sandbox = await previewSandbox(page, files)
      running.push(sandbox)
      return PagePreview.open(page, sandbox, options)
    },
  }
}
