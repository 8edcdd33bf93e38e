import { useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
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
  if (state.requests.length === 0 && state.lifetimes.length === 0) {
    return (
      <p className={styles.hint}>
        Send a request twice, move the clock past the moment at which its entry turns stale, and
        send it twice more: the timeline shows who was served the old reply, and who caused the new
        one.
      </p>
    )
  }
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
        <Button variant="quiet" icon="trash" onClick={() => timeline.clear()}>
          Clear the timeline
        </Button>
      </div>
      {table ? (
        <DataTable label="Timeline" head={timelineHead}>
          <TimelineRows timeline={state} />
        </DataTable>
      ) : (
        <>
          <TimelineChart timeline={state} now={now} />
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
              <TimelineRows timeline={state} />
            </tbody>
          </table>
        </>
      )}
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
