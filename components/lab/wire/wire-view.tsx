import { useId } from 'react'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ExchangeDetails } from './exchange-details'
import { ExchangeTable } from './exchange-table'
import { ResendForm } from './resend-form'
import type { WireLog } from './wire-log'
import styles from './wire.module.css'

/** What went over the wire: the list of exchanges, and one of them in detail. */
export function WireView({ log }: { log: WireLog }) {
  const { entries, selected, edit, notice } = useStore(log)
  const heading = useId()
  const entry = entries.find(({ key }) => key === selected)
  return (
    <section className={styles.wire} aria-labelledby={heading}>
      <div className={styles.bar}>
        <h3 id={heading} className={styles.title}>
          Requests of the page
        </h3>
        <Button
          variant="quiet"
          icon="trash"
          idle={entries.length === 0}
          onClick={() => log.clear()}
        >
          Clear
        </Button>
      </div>
      {entries.length === 0 ? (
        <p className={styles.hint}>
          Nothing was sent yet. Documents, soft navigations, prefetches, Server Actions and images
          of the preview are listed here.
        </p>
      ) : (
        <ExchangeTable entries={entries} selected={selected} onSelect={(key) => log.select(key)} />
      )}
      {notice && <Banner tone="warn">{notice}</Banner>}
      {edit && <ResendForm key={edit.key} edit={edit} log={log} />}
      {entry && !edit && <ExchangeDetails key={entry.key} entry={entry} log={log} />}
    </section>
  )
}
