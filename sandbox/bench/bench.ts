// `npm run bench`, after `npm run build`: how fast the sandbox is beside bare PGlite, in Chromium, each
// start with a fresh profile. Prints medians and goals; a goal that is missed does not fail it.

import { existsSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { nextVersions, repository } from '../build/next-package'
import { swcWasm } from '../build/sandbox'
import { measureSizes } from '../build/sizes'
import { compileProject } from '../compiler/compile-project'
import { startSwc } from '../compiler/swc'
import type { ProjectFiles } from '../protocol/project'
import { launch } from '../testing/browser'
import { serveFolder, type Intercept } from '../testing/serve-folder'
import { readTestProject } from '../testing/test-project'
import { cachingProject, measureCaching } from './caching'
import { rendererMemory } from './memory'
import { measurePages } from './pages'
import { formatReport, type Figure } from './report'
import type { BenchProject } from './sandbox-page'
import { median } from './statistics'

const STARTS = 5

/**
 * What bare PGlite took on the machine that the goals in milliseconds were set on, the median of this bench's run
 * there (November 2026). Other machines are compared with it by the same start.
 */
const GOALS_PGLITE_MS = 1007

const BARE_PGLITE = 'Cold: bare PGlite, same files'
const MB = 1024 * 1024
const site = path.join(repository, 'out')

const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><body><script type="module">${script}</script></body></html>`

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(repository, 'sandbox/bench', entry)],
    bundle: true,
    format,
    minify: true,
    write: false,
    external: ['node:*', 'fs', 'path', 'module', 'url', 'worker_threads'],
    define: { 'import.meta.url': '"https://sandbox.invalid/"' },
    logLevel: 'warning',
  })
  return outputFiles[0]!.text
}

async function compileBenchProject(files: ProjectFiles): Promise<BenchProject> {
  const { compiled, problems } = compileProject(files, await startSwc(new Uint8Array(swcWasm())))
  if (problems[0]) throw new Error(`The bench project does not compile: ${problems[0].message}`)
  return { files, compiled }
}

/** Content of `/bench/…` by path. */
async function benchFiles(): Promise<Record<string, { type: string; text: string }>> {
  const [sandboxPage, pglitePage, pgliteWorker, project, cachingPage, caching, pagesPage, pages] =
    await Promise.all([
      bundle('sandbox-page.ts', 'esm'),
      bundle('pglite-page.ts', 'esm'),
      bundle('pglite-worker.ts', 'iife'),
      compileBenchProject(readTestProject('bench')),
      bundle('caching-page.ts', 'esm'),
      compileBenchProject(cachingProject()),
      bundle('pages-page.ts', 'esm'),
      compileBenchProject(readTestProject('bench-pages')),
    ])
  const html = (text: string) => ({ type: 'text/html', text })
  const script = (text: string) => ({ type: 'text/javascript', text })
  return {
    '/bench/sandbox.html': html(
      page(
        `import { createSandbox } from '/sandbox/client.js'; import { start } from '/bench/sandbox-page.js'; start(createSandbox)`,
      ),
    ),
    '/bench/caching.html': html(
      page(
        `import { createSandbox } from '/sandbox/client.js'; import { start } from '/bench/caching-page.js'; start(createSandbox)`,
      ),
    ),
    '/bench/pages.html': html(
      page(
        `import { createSandbox } from '/sandbox/client.js'; import { start } from '/bench/pages-page.js'; start(createSandbox)`,
      ),
    ),
    '/bench/pages-page.js': script(pagesPage),
    '/bench/pages.json': { type: 'application/json', text: JSON.stringify(pages) },
    '/bench/caching-page.js': script(cachingPage),
    '/bench/caching.json': { type: 'application/json', text: JSON.stringify(caching) },
    '/bench/pglite.html': html(page(`import '/bench/pglite-page.js'`)),
    '/bench/sandbox-page.js': script(sandboxPage),
    '/bench/pglite-page.js': script(pglitePage),
    '/bench/pglite-worker.js': script(pgliteWorker),
    '/bench/project.json': { type: 'application/json', text: JSON.stringify(project) },
  }
}

/** Opens `url` in a browser of its own, whose profile is new. */
async function inFreshBrowser<T>(
  url: string,
  use: (page: Page, browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.goto(url)
    return await use(page, browser)
  } finally {
    await browser.close()
  }
}

const coldSandbox = (url: string) =>
  inFreshBrowser(`${url}/bench/sandbox.html`, async (page) => {
    await page.waitForFunction(() => 'sandboxBench' in window)
    return page.evaluate(() => window.sandboxBench.cold)
  })

const coldPglite = (url: string) =>
  inFreshBrowser(`${url}/bench/pglite.html`, async (page) => {
    await page.waitForFunction(() => 'pgliteBench' in window)
    return page.evaluate(() => window.pgliteBench.cold)
  })

async function measureCold(url: string): Promise<Figure[]> {
  const sandbox: number[] = []
  const pglite: number[] = []
  for (let run = 0; run < STARTS; run++) {
    pglite.push(await coldPglite(url))
    sandbox.push(await coldSandbox(url))
  }
  return [
    { name: 'Cold: navigation to first answer', value: median(sandbox), unit: 'ms', goal: 1400 },
    { name: BARE_PGLITE, value: median(pglite), unit: 'ms' },
    { name: 'Cold: ratio', value: median(sandbox) / median(pglite), unit: 'x', goal: 1.5 },
  ]
}

async function measureWarm(url: string): Promise<Figure[]> {
  return inFreshBrowser(`${url}/bench/sandbox.html`, async (page, browser) => {
    await page.waitForFunction(() => 'sandboxBench' in window)
    await page.evaluate(() => window.sandboxBench.cold)
    const query = await page.evaluate(() => window.sandboxBench.query())
    // With those that do not count these are 240.
    await page.evaluate(() => window.sandboxBench.warm(60))
    const memory = await rendererMemory(browser)
    const warm = await page.evaluate(() => window.sandboxBench.warm(200))
    const plain = await page.evaluate(() => window.sandboxBench.plain(200))
    const pglite = await inFreshBrowser(`${url}/bench/pglite.html`, async (other) => {
      await other.waitForFunction(() => 'pgliteBench' in window)
      await other.evaluate(() => window.pgliteBench.cold)
      return other.evaluate((given) => window.pgliteBench.warm(given, 200), query)
    })
    const reset = await page.evaluate(() => window.sandboxBench.reset(30))
    const compiler = await page.evaluate(() => window.sandboxBench.compiler())
    const edit = await page.evaluate(() => window.sandboxBench.edit(50))
    const { answerMs, rebuildMs } = await page.evaluate(() => window.sandboxBench.loop())
    return [
      { name: 'Warm: GET with one query', value: warm, unit: 'ms' },
      { name: 'Warm: same query, pglite.query + postMessage', value: pglite, unit: 'ms' },
      { name: 'Warm: ratio', value: warm / pglite, unit: 'x', goal: 3 },
      { name: 'Warm: GET without a query', value: plain, unit: 'ms' },
      { name: 'Edit: until the compiler is in', value: compiler, unit: 'ms' },
      { name: 'Edit: to the new answer', value: edit, unit: 'ms', goal: 14 },
      { name: 'Reset to the seed', value: reset, unit: 'ms', goal: 45 },
      { name: 'Endless loop: until its reply', value: answerMs, unit: 'ms', goal: 5000 },
      { name: 'Endless loop: server worker rebuilt', value: rebuildMs, unit: 'ms', goal: 1000 },
      {
        name: 'Memory of the renderer after 240 requests',
        value: memory / MB,
        unit: 'MB',
        goal: 300,
      },
    ] satisfies Figure[]
  })
}

function measureScripts(): Figure {
  const [scripts] = measureSizes(site, '')
  return {
    name: 'JavaScript before a sandbox starts (gzip)',
    value: (scripts?.bytes ?? Number.NaN) / 1000,
    unit: 'KB',
    goal: 150,
  }
}

async function main(): Promise<void> {
  if (!existsSync(path.join(site, 'sandbox/manifest.json'))) {
    throw new Error('There is no site in out/ to measure. Run `npm run build` first.')
  }
  const [load = 0] = loadavg()
  const files = await benchFiles()
  const intercept: Intercept = (request, response) => {
    const file = files[request.url ?? '']
    if (!file) return false
    response.setHeader('content-type', file.type).end(file.text)
    return true
  }
  const server = await serveFolder(site, '', intercept)
  try {
    const pages = await inFreshBrowser('about:blank', (page) =>
      measurePages(page, `${server.url}/reference/`, `${server.url}/bench/pages.html`),
    )
    const caching = await inFreshBrowser(`${server.url}/bench/caching.html`, measureCaching)
    const figures = [
      ...(await measureCold(server.url)),
      ...(await measureWarm(server.url)),
      ...caching,
      ...pages,
    ]
    console.log(`Next ${nextVersions['16']}, medians; ${STARTS} cold starts each, taken in turn`)
    console.log(`${cpus().length} cores, load average ${load.toFixed(1)} before the run\n`)
    const pglite = figures.find(({ name }) => name === BARE_PGLITE)?.value ?? Number.NaN
    const slowness = pglite / GOALS_PGLITE_MS
    console.log(formatReport([...figures, measureScripts()], slowness))
    console.log(
      `\nBare PGlite starts ${slowness.toFixed(2)} x as slowly as where the goals were set.`,
    )
  } finally {
    server.close()
  }
}

await main()
