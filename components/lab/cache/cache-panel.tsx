import { useEffect, useId, useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { TabBar } from '../ui/tab-bar'
import { type TabItem, TabPanel } from '../ui/tabs'
import { CacheEntriesView } from './cache-entries-view'
import styles from './cache.module.css'
import { TimeMachine } from './time-machine'
import { TimelineView } from './timeline-view'
import { UpstreamView } from './upstream-view'

type CacheTab = 'entries' | 'timeline' | 'upstream'

/** What Next's caches hold, through time: entries, a clock to move, a timeline, and the origins. */
export function CachePanel({ session }: { session: LabSession }) {
  const { entries, timeline, upstreams } = session.inspector
  const { snapshot } = useStore(entries)
  const { requests } = useStore(timeline)
  const { hosts } = useStore(upstreams)
  const { busy } = useStore(session.run)
  const [tab, setTab] = useState<CacheTab>('entries')
  const prefix = useId()

  // Read anew after a switch, also after one that the project did not survive, which has no event.
  useEffect(() => (busy ? undefined : entries.watch()), [entries, busy])

  const items: TabItem<CacheTab>[] = [
    { id: 'entries', label: 'Entries', badge: snapshot?.entries.length },
    { id: 'timeline', label: 'Timeline', badge: requests.length || undefined },
    { id: 'upstream', label: 'Upstream', badge: hosts?.length || undefined },
  ]
  return (
    <div role="group" aria-label="Cache">
      <TimeMachine session={session} />
      <TabBar
        label="Parts of the cache panel"
        idPrefix={prefix}
        items={items}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel idPrefix={prefix} tab={tab} className={styles.panel}>
        {tab === 'entries' && <CacheEntriesView session={session} />}
        {tab === 'timeline' && <TimelineView session={session} />}
        {tab === 'upstream' && <UpstreamView session={session} />}
      </TabPanel>
    </div>
  )
}
