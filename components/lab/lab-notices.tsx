import type { RestartEvent } from '@/sandbox/client/types'
import type { LabSession } from './state/lab-session'
import { storageNotice } from './state/storage-notice'
import { useStore } from './state/store'
import { Banner } from './ui/banner'
import { Button } from './ui/button'
import { formatMs } from './ui/format'

/** Things that happened to the whole lab: rooms that were rebuilt, storage that is closed. */
export function LabNotices({ session }: { session: LabSession }) {
  const { restarts, exchange } = useStore(session)
  const by = exchange?.trace?.answeredBy
  const told = by?.kind === 'sandbox' ? by.reason : null
  return (
    <div role="status">
      <StorageBlocked lab={session.id} />
      <RunFailure session={session} />
      {restarts.map((event, at) => (
        <Banner
          key={at}
          tone={event.data === 'lost' ? 'bad' : 'warn'}
          onDismiss={() => session.dismissRestart(event)}
        >
          <strong>
            {rooms[event.room]} was started again in {formatMs(event.ms)}.{' '}
          </strong>
          {aftermath(event)} {event.reason !== told && event.reason}
        </Banner>
      ))}
    </div>
  )
}

function RunFailure({ session }: { session: LabSession }) {
  const { error, next, mode } = useStore(session.run)
  if (error === null) return null
  const again = () => void session.run.choose({ next, mode })
  return (
    <Banner tone="bad" actions={<Button onClick={again}>Try again</Button>}>
      <strong>
        Next {next} could not go on in mode {mode}.{' '}
      </strong>
      {error} Your edits and rows are kept.
    </Banner>
  )
}

const rooms = { server: 'The server', postgres: 'Postgres' }

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
