// Build time. Proves exercises whose projects have pages: their checks act on documents, which only a browser has.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Exercise } from '@/components/content/exercises'
import { runOptions } from '@/components/content/lab-definition'
import { proveExercise } from '../checks/prove'
import type { SandboxOptions } from '../client/types'
import type { ProjectFiles } from '../protocol/project'
import { launch } from '../testing/browser'
import { serveFolder } from '../testing/serve-folder'
import { buildChecks } from './checks'
import { repository } from './next-package'
import { writeSandbox } from './sandbox'
import { writeServiceWorker } from './service-worker'

const site = path.join(repository, '.cache/prove')

const barePage =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Proof</title><body></body></html>'

async function writeSite(assets: Record<string, Uint8Array>): Promise<void> {
  const folder = path.join(site, 'sandbox')
  await writeSandbox(assets, folder)
  await buildChecks(folder)
  writeFileSync(path.join(site, 'index.html'), barePage)
  await writeServiceWorker(site)
}

/** Previews need a page that the service worker answers for. */
async function openSite(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function load(page: Page, slug: string): Promise<void> {
  await page.addScriptTag({
    type: 'module',
    content: `
      import { createSandbox } from '/sandbox/client.js'
      import { run } from '/sandbox/checks/${slug}.js'
      Object.assign(window, { createSandbox, runChecks: { ...window.runChecks, '${slug}': run } })`,
  })
  await page.waitForFunction((name) => window.runChecks?.[name] !== undefined, slug)
}

/** Makes `prove`, which tells what is not as it must be, one sentence each. `close` ends the browser. */
export async function proverInBrowser(assets: Record<string, Uint8Array>) {
  await writeSite(assets)
  const server = await serveFolder(site)
  const browser = await launch()
  const page = await browser.newPage()
  await openSite(page, `${server.url}/`)

  const create = (files: ProjectFiles, exercise: Exercise) => {
    const options: SandboxOptions = { files, playScope: '/', ...runOptions(exercise) }
    return page.evaluateHandle((given) => window.createSandbox(given), options)
  }
  return {
    async prove(exercise: Exercise): Promise<string[]> {
      await load(page, exercise.slug)
      const { problems } = await proveExercise(
        exercise,
        async (files) => {
          const sandbox = await create(files, exercise)
          return { sandbox, dispose: () => sandbox.evaluate((created) => created.dispose()) }
        },
        ({ sandbox }) =>
          sandbox.evaluate((created, slug) => window.runChecks[slug]!(created), exercise.slug),
      )
      return problems
    },
    async close(): Promise<void> {
      await browser.close()
      server.close()
    },
  }
}
