import type { CacheTouch } from '@/sandbox/protocol/cache'
import { headerOf } from '@/sandbox/protocol/headers'
import type { HeaderList, RequestTrace } from '@/sandbox/protocol/trace'
import type { UpstreamCall } from '@/sandbox/protocol/upstream'
import { DataTable } from '../ui/data-table'
import { formatMs, formatSpan } from '../ui/format'
import styles from './reply.module.css'
import { StatusCode } from './status-code'
import views from './views.module.css'

interface CacheViewProps {
  headers: HeaderList
  trace: RequestTrace | null
}

/** What the request did with Next's caches, and which origins it called. */
export function CacheView({ headers, trace }: CacheViewProps) {
  if (!trace) {
    return <p className={styles.hint}>The caches are told of when the request has ended.</p>
  }
  return (
    <>
      <p className={views.who}>{headerWords(headers)}</p>
      {trace.cache.length > 0 ? <Touches trace={trace} /> : <Untouched />}
      {trace.upstream.length > 0 && <Calls calls={trace.upstream} />}
    </>
  )
}

function headerWords(headers: HeaderList): string {
  const cache = headerOf(headers, 'x-nextjs-cache')
  const control = headerOf(headers, 'cache-control')
  const own = cache
    ? `x-nextjs-cache: ${cache}.`
    : 'No x-nextjs-cache header: the reply did not come through the Full Route Cache.'
  return control ? `${own} Browsers and proxies are told: cache-control: ${control}.` : own
}

function Untouched() {
  return (
    <p className={styles.hint}>
      The request read and wrote no entry. The panel &ldquo;Cache&rdquo; below says what would be
      stored.
    </p>
  )
}

const operations: Record<CacheTouch['operation'], string> = {
  hit: 'HIT',
  stale: 'STALE',
  miss: 'MISS',
  set: 'write',
  keep: 'refresh failed',
  revalidate: 'revalidate',
}

function Touches({ trace }: { trace: RequestTrace }) {
  return (
    <DataTable label="What it did with the caches" head={['At', 'What', 'Entry', 'Cache', 'Life']}>
      {trace.cache.map((touch, at) => (
        <tr key={at}>
          <td className={views.number}>+{formatMs(touch.atMs)}</td>
          <td className={views.operation} data-operation={touch.operation}>
            {operations[touch.operation]}
          </td>
          <td className={views.entry}>{touch.label}</td>
          <td className={views.name}>{touch.store ?? 'tag or path'}</td>
          <td className={views.name}>{lifeWords(touch, trace.startedAt)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

function lifeWords(touch: CacheTouch, startedAt: number): string {
  const { operation, madeAt, failedAt, staleAt, atMs, affects } = touch
  if (operation === 'revalidate') return `${affects?.length ?? 0} affected`
  if (madeAt === undefined || operation === 'miss') return '–'
  if (operation === 'set') {
    return staleAt ? `fresh for ${formatSpan(staleAt - madeAt)}` : 'never stale by time'
  }
  if (operation === 'keep' && staleAt && failedAt) {
    return `old value kept, next try after ${formatSpan(staleAt - failedAt)}`
  }
  return `${formatSpan(startedAt + atMs - madeAt)} old`
}

function Calls({ calls }: { calls: UpstreamCall[] }) {
  return (
    <DataTable label="Calls to upstream hosts" head={['At', 'Origin was called', 'Status', 'Time']}>
      {calls.map((call, at) => (
        <tr key={at}>
          <td className={views.number}>+{formatMs(call.startMs)}</td>
          <td className={views.entry}>
            {call.method} {call.url}
          </td>
          <td>{call.status === 0 ? 'no connection' : <StatusCode status={call.status} />}</td>
          <td className={views.number}>{formatMs(call.ms)}</td>
        </tr>
      ))}
    </DataTable>
  )
}
