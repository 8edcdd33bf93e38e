import type { ComponentType } from 'react'
import { LoadFailure } from '../shell/load-failure'
import type { LabSession } from '../state/lab-session'
import { TableBrowser } from '../tables/table-browser'
import { useModule } from '../use-module'
import type { PanelName } from './panel-names'
import styles from './panel.module.css'

type Panel = ComponentType<{ session: LabSession }>

const loaders: Record<Exclude<PanelName, 'database'>, () => Promise<Panel>> = {
  build: () => import('../build/build-panel').then((module) => module.BuildPanel),
  cache: () => import('../cache/cache-panel').then((module) => module.CachePanel),
  compare: () => import('../compare/compare-panel').then((module) => module.ComparePanel),
}

/** One panel of a lab. Those that few readers open load when they are opened. */
export function PanelContent({ session, panel }: { session: LabSession; panel: PanelName }) {
  if (panel === 'database') return <TableBrowser session={session} />
  return <LazyPanel key={panel} session={session} load={loaders[panel]} />
}

function LazyPanel({ session, load }: { session: LabSession; load: () => Promise<Panel> }) {
  const loaded = useModule(true, load)
  if (loaded.state === 'ready') return <loaded.value session={session} />
  if (loaded.state === 'failed') return <LoadFailure what="The panel" loaded={loaded} />
  return <p className={styles.hint}>Loading…</p>
}
