import { useState } from 'react'
import type { LabClientProps } from '@/components/content/lab-definition'
import { RequestConsole } from './console/request-console'
import styles from './lab-view.module.css'
import { ReplyPane } from './reply/reply-pane'
import { LoadFailure } from './shell/load-failure'
import type { LabSession } from './state/lab-session'
import { TabPanel, Tabs } from './ui/tabs'
import { useModule } from './use-module'

interface LabFrontProps {
  lab: Pick<LabClientProps, 'id' | 'preview' | 'presets' | 'replies'>
  session: LabSession
}

const TABS = [
  { id: 'page', label: 'Page' },
  { id: 'console', label: 'Request console' },
] as const

const loadPane = () => import('./preview/preview-pane').then((module) => module.PreviewPane)

/** What asks the server of a lab: the request console, and for a project with pages first their preview. */
export function LabFront({ lab, session }: LabFrontProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]['id']>('page')
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
        onSelect={setTab}
      />
      <TabPanel idPrefix={`${id}-front`} tab={tab}>
        <div hidden={tab !== 'page'}>
          <LazyPane session={session} path={preview} />
        </div>
        <div hidden={tab !== 'console'}>{requests}</div>
      </TabPanel>
    </>
  )
}

function LazyPane({ session, path }: { session: LabSession; path: string }) {
  const loaded = useModule(true, loadPane)
  if (loaded.state === 'ready') return <loaded.value session={session} path={path} />
  if (loaded.state === 'failed') return <LoadFailure what="The preview" loaded={loaded} />
  return <p className={styles.loading}>Loading…</p>
}
