import type { PanelName } from '../panels/panel-names'
import type { FrontTab } from '../state/front'

/** What the reader did in the shell of an exercise; the workbench goes on from there. */
export interface ExerciseStart {
  file: string
  front: FrontTab
  run: boolean
  panel: PanelName | null
}
