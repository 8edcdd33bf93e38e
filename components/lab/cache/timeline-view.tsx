import { useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import type { TimelineState } from '../state/timeline'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import styles from './timeline.module.css'
import { TimelineChart } from './timeline-chart'
import { TimelineRows, timelineHead } from './timeline-table'
import { useNow } from './use-now'

/** Requests against the lives of entries: who was served what, and who caused a refresh. */
export function TimelineView({ session }: { session: LabSession }) {
  const { timeline, clock } = session.inspector
  const state = useStore(timeline)
  const now = useNow(clock)
  const [table, setTable] = useState(false)
  const isEmpty = state.requests.length === 0 && state.lifetimes.length === 0
  return (
    <>
      <div className={styles.bar}>
        <span role="group" aria-label="Show the timeline as">
          <Button variant="quiet" aria-pressed={!table} onClick={() => setTable(false)}>
            Picture
          </Button>
          <Button variant="quiet" aria-pressed={table} onClick={() => setTable(true)}>
            Table
          </Button>
        </span>
        {!table && <Legend />}
        <Button variant="quiet" icon="trash" idle={isEmpty} onClick={() => timeline.clear()}>
          Clear the timeline
        </Button>
      </div>
      {isEmpty && (
        <p className={styles.hint}>
          Send a request twice, move the clock past the moment at which its entry turns stale, and
          send it twice more: the timeline shows who was served the old reply, and who caused the
          new one.
        </p>
      )}
      {!isEmpty && table && (
        <DataTable label="Timeline" head={timelineHead}>
          <TimelineRows timeline={state} />
        </DataTable>
      )}
      {!isEmpty && !table && <Picture timeline={state} now={now} />}
    </>
  )
}

/** With the table for everyone who does not see it. */
function Picture({ timeline, now }: { timeline: TimelineState; now: number }) {
  return (
    <>
      <TimelineChart timeline={timeline} now={now} />
      <table className="visually-hidden" aria-label="Timeline">
        <thead>
          <tr>
            {timelineHead.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <TimelineRows timeline={timeline} />
        </tbody>
      </table>
    </>
  )
}

function Legend() {
  return (
    <span className={styles.legend} aria-hidden="true">
      <span data-served="fresh">● served fresh</span>
      <span data-served="stale">▲ served stale</span>
      <span data-served="miss">◆ miss</span>
      <span data-served="invalidated">✕ revalidated</span>
      <span data-served="refreshed">◯ filled it anew</span>
      <span data-served="failed">⊘ tried, and failed</span>
      <span>▒ clock moved</span>
    </span>
  )
}
