import { useEffect, useId, useState } from 'react'
import type { LabSession } from '../state/lab-session'
import type { RequestProblem } from '../state/request-problems'
import { toCurl, toFetch } from '../state/snippets'
import { useStore } from '../state/store'
import { CopyButton } from '../ui/copy-button'
import { TabBar } from '../ui/tab-bar'
import { type TabItem, TabPanel } from '../ui/tabs'
import { BodyEditor } from './body-editor'
import { CookieJarView } from './cookie-jar'
import { HeaderTable } from './header-table'
import { HistoryList } from './history-list'
import styles from './request-details.module.css'

type DetailTab = 'body' | 'headers' | 'cookies' | 'history'

interface RequestDetailsProps {
  session: LabSession
  problems: readonly RequestProblem[]
}

/** The parts of a request beside its first line, and what was sent before. */
export function RequestDetails({ session, problems }: RequestDetailsProps) {
  const draft = useStore(session.draft)
  const history = useStore(session.history)
  const hasBody = draft.body.kind !== 'none'
  const [tab, setTab] = useState<DetailTab>(hasBody ? 'body' : 'headers')
  const prefix = useId()

  // A preset brings its most telling part to the front. The history stays: its entries load presets, too.
  useEffect(() => {
    if (draft.preset === null) return
    setTab((open) => (open === 'history' ? open : hasBody ? 'body' : 'headers'))
  }, [draft.preset, hasBody])

  const sent = draft.headers.filter((row) => row.enabled && row.name !== '').length
  const items: TabItem<DetailTab>[] = [
    { id: 'body', label: 'Body', badge: hasBody ? bodyBadge[draft.body.kind] : undefined },
    { id: 'headers', label: 'Headers', badge: sent || undefined },
    { id: 'cookies', label: 'Cookies' },
    { id: 'history', label: 'History', badge: history.length || undefined },
  ]
  return (
    <div className={styles.details}>
      <TabBar
        label="Parts of the request"
        idPrefix={prefix}
        items={items}
        selected={tab}
        onSelect={setTab}
      >
        <CopyButton title="Copy as curl" text={() => toCurl(session.draft.getSnapshot())}>
          curl
        </CopyButton>
        <CopyButton title="Copy as fetch" text={() => fetchSnippet(session)}>
          fetch
        </CopyButton>
      </TabBar>
      <TabPanel idPrefix={prefix} tab={tab} className={styles.panel}>
        {tab === 'body' && <BodyEditor session={session} />}
        {tab === 'headers' && <HeaderTable session={session} problems={problems} />}
        {tab === 'cookies' && <CookieJarView session={session} />}
        {tab === 'history' && <HistoryList session={session} />}
      </TabPanel>
    </div>
  )
}

const bodyBadge = {
  none: undefined,
  json: 'JSON',
  text: 'Text',
  form: 'Form',
  multipart: 'Multipart',
  file: 'File',
}

/** With a running sandbox the call names its path on the site, so that it works in this tab's DevTools. */
function fetchSnippet(session: LabSession): string {
  const state = session.runtime.getSnapshot()
  const playPath = state.status === 'ready' ? state.sandbox.playPath : null
  return toFetch(session.draft.getSnapshot(), playPath?.replace(/\/$/, ''))
}
