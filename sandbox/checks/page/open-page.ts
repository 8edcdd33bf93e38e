// Page. Opens pages of the learner's project within a check.

import { runningCheck } from '../running-check'
import { LivePage } from './live-page'
import { PlainPage } from './plain-page'
import { VisitorPage } from './visitor-page'

export interface PageOptions {
  /** Whether the browser runs the scripts of its pages. Default false. */
  javascript?: boolean
}

const NEEDS_BROWSER =
  'openPage() needs a browser: run these checks in the tab, or with `npm run prove`, which starts one for projects with pages.'

/**
 * Opens a page as from the address bar, and waits until it is at rest. All pages of a check share cookies,
 * as the tabs of a browser do.
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<VisitorPage> {
  const check = runningCheck('openPage()')
  if (!('DOMParser' in globalThis)) throw new Error(NEEDS_BROWSER)
  const page = new VisitorPage(options.javascript ? livePage(check) : new PlainPage(check))
  await page.open(path)
  return page
}

function livePage(check: ReturnType<typeof runningCheck>): LivePage {
  const page = new LivePage(check)
  check.onEnd(() => page.close())
  return page
}
