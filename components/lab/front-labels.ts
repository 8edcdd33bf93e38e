import type { FrontTab } from './state/front'

/** What the tabs of a lab are called. */
export const frontLabels: Readonly<Record<FrontTab, string>> = {
  checks: 'Checks and hints',
  page: 'Page',
  wire: 'Wire',
  console: 'Request console',
}
