import { cacheBadge } from './reply/cache-badge'
import type { Exchange } from './state/exchange'
import type { LabSession } from './state/lab-session'
import type { RuntimeState } from './state/sandbox-runtime'
import { useStore } from './state/store'
import { formatMs } from './ui/format'

/** Tells assistive technology what became of a request. */
export function Announcer({ session }: { session: LabSession }) {
  const { exchange } = useStore(session)
  const runtime = useStore(session.runtime)
  return (
    <p role="status" className="visually-hidden">
      {exchange ? sentence(exchange, runtime) : ''}
    </p>
  )
}

function sentence({ phase, reply, error }: Exchange, runtime: RuntimeState): string {
  if (phase === 'waiting') return runtime.status === 'starting' ? 'Starting the sandbox' : 'Sending'
  if (phase === 'cancelled') return 'Request cancelled'
  if (phase === 'failed') return `Request failed: ${error}`
  if (phase === 'streaming' || !reply) return 'Receiving the reply'
  // The trace comes later, and would have the sentence read out twice.
  const cache = cacheBadge(reply.headers, null)
  const from = cache ? `, ${cache.word}` : ''
  return `Reply ${reply.status} ${reply.statusText} after ${formatMs(reply.endMs ?? 0)}${from}`
}
