import type { EntryUse, TimelineRequest, TimelineState } from '../state/timeline'
import { formatTime } from '../ui/format'

export const timelineHead = [
  'At',
  'Request',
  'Status',
  'Entry',
  'Served',
  'Filled it anew',
] as const

/** The rows of the timeline's table: one for each entry that a request used. */
export function TimelineRows({ timeline }: { timeline: TimelineState }) {
  return timeline.requests.flatMap((request) =>
    (request.uses.length > 0 ? request.uses : [null]).map((use, at) => (
      <tr key={`${request.id} ${at}`}>
        <td>{formatTime(request.at)}</td>
        <td>
          {request.method} {request.url}
        </td>
        <td>{request.status}</td>
        <td>{use?.label ?? '–'}</td>
        <td>{servedWords(request, use)}</td>
        <td>{use?.refreshed ? refreshWords(use) : '–'}</td>
      </tr>
    )),
  )
}

function servedWords({ revalidated }: TimelineRequest, use: EntryUse | null): string {
  const called = revalidated.length > 0 ? `revalidated ${revalidated.join(', ')}` : null
  if (!use) return called ?? 'no cache took part'
  const served = use.served === 'miss' ? 'nothing, a miss' : use.served
  return called ? `${served}; ${called}` : served
}

function refreshWords({ served }: EntryUse): string {
  return served === 'stale' ? 'yes, after its reply' : 'yes'
}
