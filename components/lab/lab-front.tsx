import type { LabClientProps } from '@/components/content/lab-definition'
import { RequestConsole } from './console/request-console'
import styles from './lab-view.module.css'
import { ReplyPane } from './reply/reply-pane'
import { LoadFailure } from './shell/load-failure'
import type { FrontTab } from './state/front'
import type { LabSession } from './state/lab-session'
import { useStore } from './state/store'
import { type TabItem, TabPanel, Tabs } from './ui/tabs'
import { useModule } from './use-module'

interface LabFrontProps {
  lab: Pick<LabClientProps, 'id' | 'preview' | 'presets' | 'replies'>
  session: LabSession
}

const TABS: readonly TabItem<FrontTab>[] = [
  { id: 'page', label: 'Page' },
  { id: 'console', label: 'Request console' },
]

const loadPane = () => import('./preview/preview-pane').then((module) => module.PreviewPane)

/** What asks the server of a lab: the request console, and for a project with pages first their preview. */
export function LabFront({ lab, session }: LabFrontProps) {
  const tab = useStore(session.front)
  const { id, preview, presets, replies } = lab
  const requests = (
    <>
      <RequestConsole session={session} presets={presets} />
      <ReplyPane session={session} replies={replies} />
    </>
  )
  if (preview === undefined) return requests
  return (
    <>
      <Tabs
        label="Ask the server"
        idPrefix={`${id}-front`}
        items={TABS}
        selected={tab}
        onSelect={(chosen) => session.front.show(chosen)}
      />
      <TabPanel idPrefix={`${id}-front`} tab={tab}>
        <div hidden={tab !== 'page'}>
          <LazyPane session={session} />
        </div>
        <div hidden={tab !== 'console'}>{requests}</div>
      </TabPanel>
    </>
  )
}

function LazyPane({ session }: { session: LabSession }) {
  const loaded = useModule(true, loadPane)
  if (loaded.state === 'ready') return <loaded.value session={session} />
  if (loaded.state === 'failed') return <LoadFailure what="The preview" loaded={loaded} />
  return <p className={styles.loading}>Loading…</p>
}
