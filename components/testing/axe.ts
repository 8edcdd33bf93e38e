// Tests: what axe-core finds wrong with a page.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Each violation in a line, of the whole page or of a part of it: rule, element, what to mend. */
export async function findViolations(page: Page, part?: Locator): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${source} })()`)
  const root = await (part ?? page.locator(':root')).elementHandle()
  const { violations } = await page.evaluate(
    (element) =>
      window.axe.run(element instanceof HTMLHtmlElement || !element ? document : element, {
        resultTypes: ['violations'],
        iframes: false,
      }),
    root,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
