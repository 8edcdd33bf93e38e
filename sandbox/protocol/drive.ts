// Messages between the page and a document of a driven preview: what a visitor does, and what the document shows.

import type { PressKind, Target } from '../visitor/find'
import type { QuietStep } from '../visitor/steps'
import type { PageView } from '../visitor/view'

/** What a visitor does. */
export type DriveOrder = QuietStep | { do: 'press'; target: Target; kinds: PressKind[] }

/** What a document shows at one moment. */
export interface PageState extends PageView {
  /** A request of its scripts had no answer yet. */
  waiting: boolean
}

/**
 * Why a document is not at rest. `loading`: the document is not whole. `hydrating`: React has not taken it
 * over. `requests`: its scripts wait for a reply. `timers`: something is about to happen. `leaving`: another
 * document was asked for.
 */
export type Unrest = 'loading' | 'hydrating' | 'requests' | 'timers' | 'leaving'

export interface DriveReply {
  /** Why the order could not be carried out. */
  refusal: string | null
  unrest: Unrest | null
  /** What was shown since the last reply, oldest first; the last is what is shown now. */
  states: PageState[]
}
