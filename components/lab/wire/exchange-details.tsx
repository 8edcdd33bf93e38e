import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { TabBar } from '../ui/tab-bar'
import { type TabItem, TabPanel } from '../ui/tabs'
import type { Project } from '../state/project'
import { LogPart } from './log-part'
import { ReplyPart } from './reply-part'
import { readReplyRows } from './reply-rows'
import { RequestPart } from './request-part'
import { RowsPart } from './rows-part'
import { type WireEntry, entryLabel } from './wire-entry'
import type { WireLog } from './wire-log'
import styles from './wire.module.css'

type DetailTab = 'request' | 'reply' | 'rows' | 'log'

interface ExchangeDetailsProps {
  entry: WireEntry
  log: WireLog
  project: Project
  /** Whether it takes the focus where nothing has it, as after the form for changes. */
  takesFocus: boolean
}

/**
 * One exchange: what was asked for, what came back, the rows that the reply is made of, and what the server
 * printed.
 */
export function ExchangeDetails({ entry, log, project, takesFocus }: ExchangeDetailsProps) {
  const { exchange, action } = entry
  const logs = exchange.trace?.logs ?? []
  const rows = useMemo(() => readReplyRows(exchange), [exchange])
  const [tab, setTab] = useState<DetailTab>('request')
  const prefix = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) heading.current?.focus()
  }, [takesFocus])
  const items: TabItem<DetailTab>[] = [
    { id: 'request', label: 'Request', badge: action?.arguments.length || undefined },
    { id: 'reply', label: 'Reply' },
    { id: 'rows', label: 'Rows', badge: rows?.rows.length },
    {
      id: 'log',
      label: 'Log',
      badge: logs.length || undefined,
      tone: logs.some(({ level }) => level === 'error') ? 'bad' : undefined,
    },
  ]
  return (
    <article className={styles.details} aria-labelledby={`${prefix}-title`}>
      <div className={styles.bar}>
        <h4 id={`${prefix}-title`} ref={heading} tabIndex={-1} className={styles.title}>
          {exchange.method} {exchange.url}
          <span className={styles.what}>{entryLabel(entry)}</span>
        </h4>
        <Button icon="pencil" onClick={() => void log.edit(entry)}>
          Edit and resend
        </Button>
      </div>
      <TabBar
        label="Parts of the exchange"
        idPrefix={prefix}
        items={items}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel idPrefix={prefix} tab={tab} className={styles.panel}>
        {tab === 'request' && <RequestPart entry={entry} names={log.names()} />}
        {tab === 'reply' && (
          <ReplyPart exchange={exchange} ms={entry.ms} rows={rows} names={log.names()} />
        )}
        {tab === 'rows' && (
          <RowsPart
            entry={entry}
            rows={rows}
            names={log.names()}
            images={() => log.images(entry)}
          />
        )}
        {tab === 'log' && <LogPart exchange={exchange} project={project} />}
      </TabPanel>
    </article>
  )
}
