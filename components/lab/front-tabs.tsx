import { frontLabels } from './front-labels'
import type { FrontTab } from './state/front'
import { TabBar } from './ui/tab-bar'
import type { TabItem } from './ui/tabs'

interface FrontTabsProps {
  idPrefix: string
  /** An exercise has checks before all else. */
  checks?: boolean
  /** The project has pages. */
  pages: boolean
  /** How many exchanges the wire view lists. */
  exchanges?: number
  selected: FrontTab
  onSelect(tab: FrontTab): void
}

/** What can be done with the server of a lab, a tab each. */
export function FrontTabs({ checks, pages, exchanges, ...rest }: FrontTabsProps) {
  const items: TabItem<FrontTab>[] = [
    ...(checks ? [{ id: 'checks', label: frontLabels.checks } as const] : []),
    ...(pages
      ? [
          { id: 'page', label: frontLabels.page } as const,
          { id: 'wire', label: frontLabels.wire, badge: exchanges || undefined } as const,
        ]
      : []),
    { id: 'console', label: frontLabels.console },
  ]
  return <TabBar label={checks ? 'Checks and console' : 'Ask the server'} items={items} {...rest} />
}
