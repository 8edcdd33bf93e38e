// Bench. Builds, versions and Next's caches in one page.

import type { Browser, Page } from 'playwright-core'
import type { ProjectFiles } from '../protocol/project'
import { readTestProject } from '../testing/test-project'
import './caching-page'
import { rendererMemory } from './memory'
import type { Figure } from './report'

const ROUTES = 20

/** The project with as many copies of its stored route as make twenty routes. */
export function cachingProject(): ProjectFiles {
  const files = readTestProject('bench-caching')
  const stored = files['app/api/stored/route.ts'] ?? ''
  const own = Object.keys(files).filter((file) => file.startsWith('app/')).length
  const copies = Array.from({ length: ROUTES - own }, (_, index): [string, string] => [
    `app/api/stored-${index + 1}/route.ts`,
    stored,
  ])
  return { ...files, ...Object.fromEntries(copies) }
}

/** Figures of a page that has `window.cachingBench`. */
export async function measureCaching(page: Page, browser: Browser): Promise<Figure[]> {
  await page.waitForFunction(() => 'cachingBench' in window)
  await page.evaluate(() => window.cachingBench.ready)
  const build = await page.evaluate(() => window.cachingBench.build(10))
  const hit = await page.evaluate(() => window.cachingBench.hit(300))
  const floor = await page.evaluate(() => window.cachingBench.floor(300))
  const calls = await page.evaluate(() => window.cachingBench.overlapping())
  // As many first: until then the heap of the browser grows to its working size.
  await page.evaluate(() => window.cachingBench.mixed(5_000))
  const before = await rendererMemory(browser)
  await page.evaluate(() => window.cachingBench.mixed(5_000))
  const after = await rendererMemory(browser)
  const versions = await page.evaluate(() => window.cachingBench.versions(3))
  return [
    { name: 'Build of twenty routes', value: build, unit: 'ms', goal: 1500 },
    { name: 'Cached HIT', value: hit, unit: 'ms' },
    { name: 'Port floor: a call that is answered at once', value: floor, unit: 'ms' },
    { name: 'Cached HIT over the port floor', value: hit - floor, unit: 'ms', goal: 1 },
    { name: 'Origin calls of 200 overlapping stale requests', value: calls, unit: 'n', goal: 1 },
    {
      name: 'Memory over 5,000 mixed requests after as many: after / before',
      value: after / before,
      unit: 'x',
      goal: 1.1,
    },
    { name: 'Change of version to its first answer', value: versions, unit: 'ms', goal: 400 },
  ]
}
