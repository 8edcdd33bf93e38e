import type { RecordedReply as Recorded } from '@/components/content/lab-definition'
import type { Exchange } from '../state/exchange'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { RecordedReply } from './recorded-reply'
import { ReplyPanel } from './reply-panel'
import styles from './reply.module.css'
import { StartProgress } from './start-progress'

interface ReplyPaneProps {
  session: LabSession
  /** By preset name; shown until the reader sends something. */
  replies: Record<string, Recorded>
}

/** The answer to the last request, or where the lab is on its way to one. */
export function ReplyPane({ session, replies }: ReplyPaneProps) {
  const { exchange } = useStore(session)
  const { preset } = useStore(session.draft)
  const runtime = useStore(session.runtime)
  const recorded = exchange || preset === null ? undefined : replies[preset]
  const starting = runtime.status === 'starting' && exchange?.phase === 'waiting'
  return (
    <div role="group" aria-label="Reply" className={styles.pane}>
      {starting && <StartProgress progress={runtime.progress} />}
      {exchange && !starting && <Shown exchange={exchange} session={session} />}
      {recorded && <RecordedReply reply={recorded} />}
      {!exchange && !recorded && (
        <p className={styles.hint}>Send the request to see what the handler answers.</p>
      )}
    </div>
  )
}

function Shown({ exchange, session }: { exchange: Exchange; session: LabSession }) {
  if (exchange.phase === 'failed') return <Failed exchange={exchange} session={session} />
  if (exchange.phase === 'cancelled' && !exchange.reply) {
    return <p className={styles.hint}>The request was cancelled before a reply came.</p>
  }
  if (!exchange.reply) return <p className={styles.hint}>Waiting for the reply…</p>
  return <ReplyPanel exchange={exchange} reply={exchange.reply} session={session} />
}

function Failed({ exchange, session }: { exchange: Exchange; session: LabSession }) {
  const started = useStore(session.runtime).status !== 'failed'
  return (
    <Banner
      tone="bad"
      actions={
        <Button icon="reset" onClick={() => void session.replay(exchange)}>
          Retry
        </Button>
      }
    >
      <strong>{started ? 'The request failed. ' : 'The sandbox could not start. '}</strong>
      {exchange.error} {started ? '' : 'Your edits are safe.'}
    </Banner>
  )
}
