// Page. What stands behind a page of a check: a browser with JavaScript, or one without.

import type { PressKind, Target } from '../../visitor/find'
import type { QuietStep } from '../../visitor/steps'
import type { PageView } from '../../visitor/view'

export interface PageEngine {
  /** Of the last document; null when none came. */
  readonly status: number | null
  /** Path and query of the document on show. */
  readonly url: string
  /** Opens an address as from the address bar, and waits until the page is at rest. */
  open(path: string): Promise<void>
  /** Loads the document again; what was posted is posted again, as a browser does after asking. */
  reload(): Promise<void>
  /** Does something that leads nowhere, and tells what the page then shows. */
  perform(step: QuietStep): Promise<PageView>
  /** Presses a button or link. Resolves at once; {@link rest} waits for what comes of it. */
  press(target: Target, kinds: PressKind[]): Promise<void>
  /** Resolves when nothing is under way any more. */
  rest(): Promise<void>
  close(): void
}
