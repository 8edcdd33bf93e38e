import type { PanelName } from '../panels/panel-names'

export type ExerciseSide = 'checks' | 'console'

/** What the reader did in the shell of an exercise; the workbench goes on from there. */
export interface ExerciseStart {
  file: string
  side: ExerciseSide
  run: boolean
  panel: PanelName | null
}
