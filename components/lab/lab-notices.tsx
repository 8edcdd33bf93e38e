import type { RestartEvent } from '@/sandbox/client/types'
import type { LabSession } from './state/lab-session'
import { storageNotice } from './state/storage-notice'
import { useStore } from './state/store'
import { Banner } from './ui/banner'
import { Button } from './ui/button'
import { formatMs } from './ui/format'

/** Things that happened to the whole lab: rooms that were rebuilt, storage that is closed. */
export function LabNotices({ session }: { session: LabSession }) {
  return (
    <div role="status">
      <StorageBlocked lab={session.id} />
      <RunFailure session={session} />
      <Restarted session={session} />
    </div>
  )
}

function Restarted({ session }: { session: LabSession }) {
  const { exchange } = useStore(session)
  const restart = useStore(session.restart)
  if (!restart) return null
  const { event, times } = restart
  const by = exchange?.trace?.answeredBy
  const told = by?.kind === 'sandbox' ? by.reason : null
  return (
    <Banner
      tone={event.data === 'lost' ? 'bad' : 'warn'}
      onDismiss={() => session.restart.dismiss()}
    >
      <strong>{restartWords(event, times)} </strong>
      {aftermath(event)} {event.reason !== told && event.reason}
    </Banner>
  )
}

function RunFailure({ session }: { session: LabSession }) {
  const { error, next, mode } = useStore(session.run)
  if (error === null) return null
  return (
    <Banner
      tone="bad"
      actions={<Button onClick={() => void session.run.again()}>Try again</Button>}
    >
      <strong>
        Next {next} could not go on in mode {mode}.{' '}
      </strong>
      {error} Your edits and rows are kept.
    </Banner>
  )
}

const rooms = { server: 'The server', postgres: 'Postgres' }

/** Below this a worker was ended only: the next one starts when something needs it. */
const START_MS = 10

function restartWords({ room, ms }: RestartEvent, times: number): string {
  const again = `${rooms[room]} was started again`
  if (times > 1) return `${again} ${times} times.`
  return ms < START_MS ? `${again}.` : `${again} in ${formatMs(ms)}.`
}

function aftermath({ room, data }: RestartEvent): string {
  if (room === 'server') return 'Your edits and rows are kept; variables of modules start anew.'
  if (data === 'lost') return 'Rows changed since the seed could not be kept: the seed is back.'
  return 'Your rows are as they were after the last completed request.'
}

function StorageBlocked({ lab }: { lab: string }) {
  const notice = useStore(storageNotice)
  if (notice.lab !== lab) return null
  return (
    <Banner tone="warn" onDismiss={() => storageNotice.dismiss()}>
      This browser keeps nothing for this site, so edits and progress last only until the page is
      closed. Allow site data, or leave private mode, to keep them.
    </Banner>
  )
}
