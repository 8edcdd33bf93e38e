// Tests: sandboxes on a page that has nothing else, driven from Node.

import type { Browser, BrowserContext, JSHandle, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import type { createSandbox } from '../client/create-sandbox'
import type {
  Sandbox,
  SandboxEvents,
  SandboxOptions,
  SandboxRequestInit,
  SandboxResponse,
} from '../client/types'
import type { SqlResult, TableState } from '../protocol/database'
import type { WriteResult } from '../protocol/project'
import type { HeaderList, RequestTrace } from '../protocol/trace'
import { launch, watchContext, type Watch } from './browser'

declare global {
  interface Window {
    /** The export of `/sandbox/client.js`, for code that tests run in the page. */
    createSandbox: typeof createSandbox
  }
}

/** A reply that was read to its end. */
export interface Reply {
  status: number
  statusText: string
  headers: HeaderList
  text: string
  trace: RequestTrace
}

type Init = Pick<SandboxRequestInit, 'method' | 'cookies'> & {
  headers?: HeaderList
  body?: string
}

/** Everything that a sandbox reported, by kind. */
type Received = { [K in keyof SandboxEvents]: SandboxEvents[K][] }

type Options = Omit<SandboxOptions, 'signal' | 'onProgress' | 'assets'>

async function readWhole(response: SandboxResponse): Promise<Reply> {
  const { status, statusText, headers } = response
  const text = await response.text()
  return { status, statusText, headers, text, trace: await response.trace }
}

/** A sandbox in the page. What needs streams or forms runs in the page itself, through `inPage`. */
export class PageSandbox {
  private constructor(
    private readonly sandbox: JSHandle<Sandbox>,
    private readonly received: JSHandle<Received>,
  ) {}

  static async create(page: Page, options: Options): Promise<PageSandbox> {
    const sandbox = await page.evaluateHandle((given) => window.createSandbox(given), options)
    const received = await sandbox.evaluateHandle((created) => {
      const all: Received = {
        trace: [],
        log: [],
        restart: [],
        tables: [],
        build: [],
        unbuilt: [],
        clock: [],
        upstream: [],
      }
      created.on('trace', (trace) => all.trace.push(trace))
      created.on('log', (line) => all.log.push(line))
      created.on('restart', (restart) => all.restart.push(restart))
      created.on('tables', (tables) => all.tables.push(tables))
      created.on('build', (build) => all.build.push(build))
      created.on('unbuilt', (unbuilt) => all.unbuilt.push(unbuilt))
      created.on('clock', (clock) => all.clock.push(clock))
      created.on('upstream', (hosts) => all.upstream.push(hosts))
      return all
    })
    return new PageSandbox(sandbox, received)
  }

  inPage<R, A>(run: (sandbox: Sandbox, argument: A) => R, argument: A): Promise<Awaited<R>>
  inPage<R>(run: (sandbox: Sandbox) => R): Promise<Awaited<R>>
  inPage<R, A>(run: (sandbox: Sandbox, argument: A) => R, argument?: A): Promise<Awaited<R>> {
    const pageFunction = run as (sandbox: Sandbox, argument: unknown) => R
    return this.sandbox.evaluate(pageFunction, argument as unknown) as Promise<Awaited<R>>
  }

  async fetch(url: string, init: Init = {}): Promise<Reply> {
    const response = await this.sandbox.evaluateHandle(
      (sandbox, [path, given]) => sandbox.fetch(path, given),
      [url, init] as const,
    )
    return response.evaluate(readWhole)
  }

  async fetchJson(url: string, init: Init = {}): Promise<unknown> {
    return JSON.parse((await this.fetch(url, init)).text) as unknown
  }

  write(files: Record<string, string | null>): Promise<WriteResult> {
    return this.sandbox.evaluate((sandbox, changes) => sandbox.write(changes), files)
  }

  sql(query: string, params: unknown[] = []): Promise<SqlResult> {
    return this.sandbox.evaluate((sandbox, given) => sandbox.sql(...given), [query, params] as [
      string,
      unknown[],
    ])
  }

  tables(): Promise<TableState[]> {
    return this.sandbox.evaluate((sandbox) => sandbox.tables())
  }

  /** What the sandbox reported until now. */
  events(): Promise<Received> {
    return this.received.jsonValue()
  }

  dispose(): Promise<void> {
    return this.sandbox.evaluate((sandbox) => sandbox.dispose())
  }
}

export interface BarePage {
  readonly context: BrowserContext
  /** The page that all tests of a file share, and with it one Postgres worker. */
  readonly page: Page
  readonly watch: Watch
  /** A page of its own: nothing is downloaded, started or cached in it. */
  open(): Promise<Page>
  /** A sandbox in the shared page; disposed after the test. */
  sandbox(options: Options): Promise<PageSandbox>
}

/** A page of another site, in which `createSandbox` is known. */
export async function openBarePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${inject('siteUrl')}/bare.html`)
  await page.addScriptTag({
    type: 'module',
    content: `import { createSandbox } from '/sandbox/client.js'; window.createSandbox = createSandbox`,
  })
  await page.waitForFunction(() => 'createSandbox' in window)
  return page
}

/** Call it at the top of a test file. A test fails on anything in its pages that it did not expect. */
export function useBarePage(): BarePage {
  let browser: Browser
  let context: BrowserContext
  let shared: Page
  let watch: Watch
  const opened: { dispose(): Promise<void> }[] = []

  beforeAll(async () => {
    browser = await launch()
    context = await browser.newContext()
    shared = await openBarePage(context)
  })
  beforeEach(() => {
    watch = watchContext(context, inject('siteUrl'))
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.dispose()
    watch.check()
  })
  afterAll(() => browser.close())

  return {
    get context() {
      return context
    },
    get page() {
      return shared
    },
    get watch() {
      return watch
    },
    async open() {
      const page = await openBarePage(context)
      opened.push({ dispose: () => page.close() })
      return page
    },
    async sandbox(options) {
      const sandbox = await PageSandbox.create(shared, options)
      opened.push(sandbox)
      return sandbox
    },
  }
}
