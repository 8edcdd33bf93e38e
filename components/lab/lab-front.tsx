import { type ComponentType, type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import type { RecordedReply, RequestPreset } from '@/components/content/lab-definition'
import { RequestConsole } from './console/request-console'
import { FrontTabs } from './front-tabs'
import styles from './lab-front.module.css'
import { ReplyPane } from './reply/reply-pane'
import { LoadFailure } from './shell/load-failure'
import type { FrontTab } from './state/front'
import type { LabSession } from './state/lab-session'
import { useStore } from './state/store'
import { TabPanel } from './ui/tabs'
import { useModule } from './use-module'
import { isPrefetch } from './wire/wire-entry'

interface LabFrontProps {
  session: LabSession
  /** Whether the project has pages: then they can be opened, and their requests be seen. */
  pages: boolean
  presets: RequestPreset[]
  /** By name of the preset. */
  replies?: Record<string, RecordedReply>
  /** Of an exercise. */
  checks?: ReactNode
}

const loadPane = () => import('./preview/preview-pane').then((module) => module.PreviewPane)
const loadWire = () => import('./wire/wire-pane').then((module) => module.WirePane)

/** What asks the server of a lab: checks, pages and their wire, as far as there are any, and the request console. */
export function LabFront({ session, pages, presets, replies = {}, checks }: LabFrontProps) {
  const tab = useStore(session.front)
  const prefix = useId()
  const opened = useOpened(tab)
  const requests = (
    <>
      <RequestConsole session={session} presets={presets} />
      <ReplyPane session={session} replies={replies} />
    </>
  )
  if (!pages && !checks) return requests
  return (
    <>
      <SessionTabs
        session={session}
        idPrefix={prefix}
        pages={pages}
        checks={checks !== undefined}
      />
      <TabPanel idPrefix={prefix} tab={tab} className={styles.panel}>
        {tab === 'checks' && checks}
        {pages && opened.includes('page') && (
          <Side shown={tab === 'page'}>
            <LazyPane what="The preview" session={session} load={loadPane} />
          </Side>
        )}
        {tab === 'wire' && <LazyPane what="The wire view" session={session} load={loadWire} />}
        {opened.includes('console') && <Side shown={tab === 'console'}>{requests}</Side>}
      </TabPanel>
    </>
  )
}

/** Every tab that was open once: its side stays, and what the reader did there. */
function useOpened(tab: FrontTab): readonly FrontTab[] {
  const [opened, setOpened] = useState<readonly FrontTab[]>([tab])
  if (!opened.includes(tab)) setOpened([...opened, tab])
  return opened
}

function Side({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div className={styles.side} hidden={!shown}>
      {children}
    </div>
  )
}

interface SessionTabsProps {
  session: LabSession
  idPrefix: string
  pages: boolean
  checks: boolean
}

function SessionTabs({ session, ...rest }: SessionTabsProps) {
  const { front, wire } = session
  const count = () => wire.getSnapshot().entries.filter((entry) => !isPrefetch(entry)).length
  return (
    <FrontTabs
      {...rest}
      exchanges={useSyncExternalStore(wire.subscribe, count, count)}
      selected={useStore(front)}
      onSelect={(tab) => front.show(tab)}
    />
  )
}

type Pane = ComponentType<{ session: LabSession }>

interface LazyPaneProps {
  what: string
  session: LabSession
  load: () => Promise<Pane>
}

function LazyPane({ what, session, load }: LazyPaneProps) {
  const loaded = useModule(true, load)
  if (loaded.state === 'ready') return <loaded.value session={session} />
  if (loaded.state === 'failed') return <LoadFailure what={what} loaded={loaded} />
  return <p className={styles.loading}>Loading…</p>
}
