import type { EntryUse, TimelineRequest, TimelineState } from '../state/timeline'
import { formatSpan, formatTime } from '../ui/format'

export const timelineHead = ['At', 'What', 'Status', 'Entry', 'Served', 'Filled it anew'] as const

interface TableRow {
  at: number
  lap: number
  cells: readonly (string | number)[]
}

/** The rows of the timeline's table: what requests did with entries, moves of the clock, and invalidations. */
export function TimelineRows({ timeline }: { timeline: TimelineState }) {
  return timelineRows(timeline).map(({ at, cells }, key) => (
    <tr key={key}>
      <td>{formatTime(at)}</td>
      {cells.map((cell, column) => (
        <td key={column}>{cell}</td>
      ))}
    </tr>
  ))
}

/** In the order of time, on a clock that may have been set back. */
export function timelineRows({ requests, lifetimes, moves, calls }: TimelineState): TableRow[] {
  const labels = new Map(lifetimes.map(({ entry, label }) => [entry, label]))
  const rows: TableRow[] = [
    ...moves.map(({ from, to, lap }) => {
      return { at: to, lap, cells: [moveWords(from, to), '–', '–', '–', '–'] }
    }),
    ...calls.map(({ at, lap, call, entries }) => {
      const met = entries.map((entry) => labels.get(entry) ?? entry)
      return { at, lap, cells: ['from the panel', '–', met.join(', ') || '–', call, '–'] }
    }),
    ...requests.flatMap(requestRows),
  ]
  return rows.toSorted((a, b) => a.lap - b.lap || a.at - b.at)
}

function moveWords(from: number, to: number): string {
  return to > from ? `clock moved ${formatSpan(to - from)} ahead` : 'clock set back to real time'
}

/** One for each entry that the request used. */
function requestRows(request: TimelineRequest): TableRow[] {
  const { at, lap, method, url, status, uses } = request
  return (uses.length > 0 ? uses : [null]).map((use) => ({
    at,
    lap,
    cells: [
      `${method} ${url}`,
      status,
      use?.label ?? '–',
      servedWords(request, use),
      use ? refreshWords(use) : '–',
    ],
  }))
}

function servedWords({ revalidated }: TimelineRequest, use: EntryUse | null): string {
  const called = revalidated.length > 0 ? `revalidated ${revalidated.join(', ')}` : null
  if (!use) return called ?? 'no cache took part'
  const served = use.served === 'miss' ? 'nothing, a miss' : use.served
  return called ? `${served}; ${called}` : served
}

function refreshWords({ served, refresh }: EntryUse): string {
  if (refresh === 'none') return '–'
  if (refresh === 'failed') return 'failed, the old value was kept'
  return served === 'stale' ? 'yes, after its reply' : 'yes'
}
