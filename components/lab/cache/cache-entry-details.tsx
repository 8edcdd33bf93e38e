import type { CacheEntry, CacheValue } from '@/sandbox/protocol/cache'
import { formatJson } from '../reply/format-json'
import { HeadersView } from '../reply/headers-view'
import { StatusCode } from '../reply/status-code'
import reply from '../reply/reply.module.css'
import type { LabSession } from '../state/lab-session'
import { CodeText } from '../ui/code-text'
import { formatSpan, formatTime } from '../ui/format'
import { InlineText } from '../ui/inline-text'
import styles from './cache.module.css'
import { beginOf } from './entry-life'
import { refreshSentence } from './refresh-sentence'
import { TagButton } from './tag-button'

/** What an entry holds, and what will refresh it. */
export function CacheEntryDetails({ entry, session }: { entry: CacheEntry; session: LabSession }) {
  return (
    <div className={styles.details}>
      <p>
        <InlineText text={refreshSentence(entry)} />
      </p>
      <dl className={styles.times}>
        <dt>{entry.failed ? 'Next try' : 'Stale'}</dt>
        <dd>{isDue(entry) ? 'with the next request' : timeWords(entry.staleAt, entry)}</dd>
        <dt>Expires</dt>
        <dd>{timeWords(entry.expireAt, entry)}</dd>
        <dt>Key</dt>
        <dd className={styles.key}>{entry.key}</dd>
        {entry.pathTags.length > 0 && (
          <>
            <dt>Tags of its path</dt>
            <dd>
              {entry.pathTags.map((tag) => (
                <TagButton key={tag} tag={tag} session={session} />
              ))}
            </dd>
          </>
        )}
      </dl>
      <Value value={entry.value} label={entry.label} />
    </div>
  )
}

/** Whether the wait after a failed refresh is over, by time or by an invalidation. */
const isDue = ({ failed, state }: CacheEntry) => failed !== null && state !== 'fresh'

function timeWords(time: number | null, entry: CacheEntry): string {
  if (time === null) return 'never by time'
  const span = time - beginOf(entry)
  const after = `${formatSpan(span)} after ${entry.failed ? 'the refresh failed' : 'it was made'}`
  return span > 86_400_000 ? after : `${formatTime(time)}, ${after}`
}

function Value({ value, label }: { value: CacheValue; label: string }) {
  const json = formatJson(value.text)
  return (
    <div className={styles.value}>
      {value.status !== undefined && (
        <p className={styles.valueHead}>
          Stored reply <StatusCode status={value.status} />
        </p>
      )}
      {value.headers && <HeadersView headers={value.headers} />}
      <pre className={reply.body} tabIndex={0} role="group" aria-label={`Value of ${label}`}>
        <CodeText text={json ?? value.text} language={json === null ? 'plain' : 'json'} />
      </pre>
    </div>
  )
}
