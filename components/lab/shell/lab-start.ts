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
  /** Set where something else than the page is to be seen first. */
  front?: FrontTab
  panel: PanelName | null
}
