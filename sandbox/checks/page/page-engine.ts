// Page. What a visitor's page is made of: a browser that runs scripts, or one that does not.

import type { PageState } from '../../protocol/drive'
import type { PressKind, Target } from '../../visitor/find'
import type { QuietStep } from '../../visitor/steps'

/**
 * Rejects with a ReplyError or a NotOnPageError when a visitor could not do it. What leads somewhere resolves
 * when that is there, with what the page showed meanwhile: the last is what it shows.
 */
export interface PageEngine {
  /** Status of the last document; null when none came. */
  readonly status: number | null
  /** Path and query of the page by now. */
  readonly url: string
  /** Opens an address as from the address bar. */
  open(path: string): Promise<PageState[]>
  reload(): Promise<PageState[]>
  press(target: Target, kinds: PressKind[]): Promise<PageState[]>
  /** Does something that leads nowhere. */
  perform(step: QuietStep): Promise<PageState>
  /** Waits until the page shows `text`. */
  until(text: string): Promise<void>
}

/** Why {@link PageEngine.until} gave up. */
export const notShown = (text: string, after: string, { text: shown }: PageState): string =>
  `The page does not show “${text}”${after}. It shows: ${shown.replaceAll('\n', ' / ') || 'nothing'}`
