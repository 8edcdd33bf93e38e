// Page. Opens pages of the learner's project within a check.

import { runningCheck } from '../running-check'
import { PlainPage } from './plain-page'
import { VisitorPage } from './visitor-page'

/**
 * Opens a page as from the address bar, and waits until it is at rest. All pages of a check share cookies,
 * as the tabs of a browser do. The browser runs no scripts.
 */
export async function openPage(path: string): Promise<VisitorPage> {
  const check = runningCheck('openPage()')
  const engine = new PlainPage(check)
  const page = new VisitorPage(engine)
  check.onEnd(() => engine.close())
  await page.open(path)
  return page
}
