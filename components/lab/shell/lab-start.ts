import type { PanelName } from '../panels/panel-names'

/** What the reader did in the shell of a lab; the workbench goes on from there. */
export interface LabStart {
  file: string
  /** Name of the chosen preset. */
  preset: string | null
  /** Set when the reader changed it. */
  method?: string
  path?: string
  send: boolean
  panel: PanelName | null
}
