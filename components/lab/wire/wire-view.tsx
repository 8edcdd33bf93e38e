import { useId, useState } from 'react'
import type { Project } from '../state/project'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ExchangeDetails } from './exchange-details'
import { ExchangeTable } from './exchange-table'
import { ResendForm } from './resend-form'
import { isPrefetch, newestOf } from './wire-entry'
import type { WireLog } from './wire-log'
import styles from './wire.module.css'

/** What went over the wire: the list of exchanges, and one of them in detail. */
export function WireView({ log, project }: { log: WireLog; project: Project }) {
  const { entries, selected, edit, notice } = useStore(log)
  const [withPrefetches, setWithPrefetches] = useState(false)
  const heading = useId()
  const prefetches = entries.filter(isPrefetch).length
  const shown = withPrefetches ? entries : entries.filter((entry) => !isPrefetch(entry))
  const entry = selected === 'newest' ? newestOf(shown) : shown.find(({ key }) => key === selected)
  return (
    <section className={styles.wire} aria-labelledby={heading}>
      <div className={styles.bar}>
        <h3 id={heading} className={styles.title}>
          Requests of the page
        </h3>
        <div className={styles.actions}>
          {prefetches > 0 && (
            <label className={styles.switch}>
              <input
                type="checkbox"
                checked={withPrefetches}
                onChange={(event) => setWithPrefetches(event.target.checked)}
              />
              Show prefetches ({prefetches})
            </label>
          )}
          <Button
            variant="quiet"
            icon="trash"
            idle={entries.length === 0}
            onClick={() => log.clear()}
          >
            Clear
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <p className={styles.hint}>
          {entries.length > 0
            ? 'Only prefetches were sent so far.'
            : 'Nothing was sent yet. Documents, soft navigations, prefetches, Server Actions and images of the preview are listed here.'}
        </p>
      ) : (
        <div className={styles.entries} data-alone={!entry || undefined}>
          <ExchangeTable
            entries={shown}
            selected={entry?.key ?? null}
            onSelect={(key) => log.select(key)}
          />
        </div>
      )}
      {shown.length > 0 && !entry && !edit && (
        <p className={styles.hint}>Choose a request to see what was sent and what came back.</p>
      )}
      {notice && <Banner tone="warn">{notice}</Banner>}
      {edit && <ResendForm key={edit.key} edit={edit} log={log} />}
      {entry && !edit && (
        <ExchangeDetails
          key={entry.key}
          entry={entry}
          log={log}
          project={project}
          takesFocus={selected !== 'newest'}
        />
      )}
    </section>
  )
}
