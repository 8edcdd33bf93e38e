import type { PanelName } from '../panels/panel-names'
import type { FrontTab } from '../state/front'

/** What the reader did in the shell of a lab; the workbench goes on from there. */
export interface LabStart {
  file: string
  /** Name of the chosen preset. */
  preset: string | null
  /** Set when the reader changed it. */
  method?: string
  path?: string
  send: boolean
  /** What is to be seen first; the page, where the reader asked for it, is then shown at once. */
  front?: FrontTab
  panel: PanelName | null
}
