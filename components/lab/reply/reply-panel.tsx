import { useId, useState } from 'react'
import type { RequestTrace } from '@/sandbox/protocol/trace'
import type { Exchange, Reply } from '../state/exchange'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { count, formatTime } from '../ui/format'
import { TabBar } from '../ui/tab-bar'
import { type TabItem, TabPanel } from '../ui/tabs'
import { cacheBadge } from './cache-badge'
import { CacheView } from './cache-view'
import { CookiesView } from './cookies-view'
import { HeadersView } from './headers-view'
import { LogView } from './log-view'
import { RawView } from './raw-view'
import styles from './reply.module.css'
import { ResponseView } from './response-view'
import { SqlView } from './sql-view'
import { StatusLine } from './status-line'
import { TraceView } from './trace-view'

type ReplyTab = 'response' | 'headers' | 'cookies' | 'cache' | 'sql' | 'log' | 'trace' | 'raw'

interface ReplyPanelProps {
  exchange: Exchange
  reply: Reply
  session: LabSession
}

/** A reply with everything that is known of it. */
export function ReplyPanel({ exchange, reply, session }: ReplyPanelProps) {
  const { logs } = useStore(session)
  const [tab, setTab] = useState<ReplyTab>('response')
  const prefix = useId()
  const { trace, phase, oldBuild } = exchange
  const badge = cacheBadge(reply.headers, trace)
  return (
    <>
      <StatusLine
        status={reply.status}
        statusText={reply.statusText}
        ms={phase === 'cancelled' ? 0 : reply.endMs}
        size={reply.size}
        queries={trace && trace.queries.length}
      >
        {phase === 'cancelled' && <strong>Cancelled</strong>}
        {badge && (
          <span className={styles.badge} data-word={badge.word} title={badge.title}>
            {badge.word}
          </span>
        )}
        {trace?.answeredBy.kind === 'next' && <span>Next {trace.answeredBy.version}</span>}
      </StatusLine>
      {trace?.answeredBy.kind === 'sandbox' && (
        <Banner tone="bad">
          <strong>Answered by the sandbox itself: </strong>
          {trace.answeredBy.reason}
        </Banner>
      )}
      {oldBuild && (
        <p className={styles.oldBuild}>
          Answered by the build of {formatTime(oldBuild.builtAt)}, without{' '}
          {count(oldBuild.unbuilt, 'later change')}.
        </p>
      )}
      <TabBar
        label="Parts of the reply"
        idPrefix={prefix}
        items={tabItems(reply, trace, logs.length)}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel idPrefix={prefix} tab={tab} className={styles.panel}>
        {tab === 'response' && (
          <ResponseView
            key={exchange.id}
            reply={reply}
            logs={trace?.logs ?? []}
            onShowLog={() => setTab('log')}
          />
        )}
        {tab === 'headers' && <HeadersView headers={reply.headers} />}
        {tab === 'cookies' && <CookiesView headers={reply.headers} />}
        {tab === 'cache' && <CacheView headers={reply.headers} trace={trace} />}
        {tab === 'log' && (
          <LogView lines={[...(trace?.logs ?? [])]} outside={logs} session={session} />
        )}
        {tab === 'sql' && <SqlView trace={trace} />}
        {tab === 'trace' && <TraceView trace={trace} session={session} />}
        {tab === 'raw' && <RawView trace={trace} />}
      </TabPanel>
    </>
  )
}

function tabItems(reply: Reply, trace: RequestTrace | null, outside: number): TabItem<ReplyTab>[] {
  const cookies = reply.headers.filter(([name]) => name.toLowerCase() === 'set-cookie').length
  const lines = (trace?.logs.length ?? 0) + outside
  const failed = trace?.logs.some((line) => line.level === 'error')
  const failedQuery = trace?.queries.some((query) => query.error !== undefined)
  return [
    { id: 'response', label: 'Response' },
    { id: 'headers', label: 'Headers', badge: reply.headers.length || undefined },
    { id: 'cookies', label: 'Cookies', badge: cookies || undefined },
    { id: 'cache', label: 'Cache', badge: trace?.cache.length || undefined },
    {
      id: 'sql',
      label: 'SQL',
      badge: trace?.queries.length || undefined,
      tone: failedQuery ? 'bad' : undefined,
    },
    { id: 'log', label: 'Log', badge: lines || undefined, tone: failed ? 'bad' : undefined },
    { id: 'trace', label: 'Trace' },
    { id: 'raw', label: 'Raw' },
  ]
}
