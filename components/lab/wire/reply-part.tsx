import type { ActionNames } from '@/sandbox/wire/action-names'
import { indexRows, resolve } from '@/sandbox/wire/flight-resolve'
import { payloadFields, payloadKind } from '@/sandbox/wire/flight-root'
import { replyHeaderWords } from '@/sandbox/wire/header-words'
import { showValue } from '@/sandbox/wire/show-value'
import { CookiesView } from '../reply/cookies-view'
import { StatusLine } from '../reply/status-line'
import { Banner } from '../ui/banner'
import { count } from '../ui/format'
import { HeaderMeanings } from './header-meanings'
import type { ReplyRows } from './reply-rows'
import type { SourceExchange } from './wire-source'
import { WirePart, WireText } from './wire-part'
import styles from './wire.module.css'

interface ReplyPartProps {
  exchange: SourceExchange
  /** How long it took; null while the reply streams. */
  ms: number | null
  rows: ReplyRows | null
  names: ActionNames
}

/** The reply: what the action returned, what it invalidated, and headers and cookies in words. */
export function ReplyPart({ exchange, ms, rows, names }: ReplyPartProps) {
  const { status, statusText, responseHeaders, error, trace, size } = exchange
  if (status === null) return <p className={styles.hint}>{error ?? 'No reply yet.'}</p>
  const result = rows && actionResult(rows, names)
  const changed = trace?.cache.filter(({ operation }) => operation === 'revalidate') ?? []
  return (
    <>
      <StatusLine
        status={status}
        statusText={statusText}
        ms={ms}
        size={size}
        queries={trace && trace.queries.length}
      />
      {error && <Banner tone="bad">The reply broke off: {error}</Banner>}
      {result !== null && (
        <WirePart title="Result of the Server Action">
          <WireText label="Result of the Server Action" text={result} />
        </WirePart>
      )}
      {changed.length > 0 && (
        <WirePart title="Invalidated on the server">
          <ul className={styles.list}>
            {changed.map(({ label, affects }, at) => (
              <li key={at}>
                {label}: {count(affects?.length ?? 0, 'entry', 'entries')} of the caches
              </li>
            ))}
          </ul>
        </WirePart>
      )}
      <WirePart title="Headers">
        <HeaderMeanings
          of="the reply"
          headers={responseHeaders}
          words={replyHeaderWords(status, responseHeaders)}
        />
      </WirePart>
      {responseHeaders.some(([name]) => name.toLowerCase() === 'set-cookie') && (
        <WirePart title="Cookies">
          <CookiesView headers={responseHeaders} />
        </WirePart>
      )}
    </>
  )
}

/** What a Server Action gave back: to the code that called it, or to `useActionState` of a document. */
function actionResult({ rows, formState }: ReplyRows, names: ActionNames): string | null {
  if (formState) return JSON.stringify(formState.result, null, 2)
  const index = indexRows(rows)
  const root = index.get(0)?.row.value
  if (!root) return null
  const settled = resolve(root, index, names)
  if (payloadKind(settled) !== 'action') return null
  const result = payloadFields(settled).find(({ field }) => field === 'a')?.value
  return result ? showValue(result) : null
}
