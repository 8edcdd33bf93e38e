import type { CacheEntry, CacheMaker } from '@/sandbox/protocol/cache'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { formatBytes, formatTime } from '../ui/format'
import { Icon } from '../ui/icon'
import { CacheEntryDetails } from './cache-entry-details'
import { markWords } from './cache-words'
import styles from './cache.module.css'
import { lifeOf } from './entry-life'
import { LifeBar } from './life-bar'
import { TagButton } from './tag-button'

interface CacheEntryItemProps {
  entry: CacheEntry
  now: number
  session: LabSession
}

/** One entry: what it is, how it is, how long it lives. A press shows its value. */
export function CacheEntryItem({ entry, now, session }: CacheEntryItemProps) {
  const { entries } = session.inspector
  const { entry: unfolded, marks } = useStore(entries)
  const open = unfolded === entry.id
  const life = lifeOf(entry, now)
  const marked = marks.get(entry.id) ?? []
  return (
    <div role="listitem" className={styles.entry} data-marked={marked.length > 0 || undefined}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.label}
          aria-expanded={open}
          onClick={() => entries.toggleEntry(entry.id)}
        >
          <span className={styles.chevron} data-open={open || undefined}>
            <Icon name="chevron" size={12} />
          </span>
          {entry.label}
        </button>
        <span className={styles.state} data-state={life.word}>
          {life.word}
        </span>
        {marked.map((mark) => (
          <span key={mark} className={styles.mark} title={markWords[mark].title}>
            {markWords[mark].word}
          </span>
        ))}
        {entry.tags.map((tag) => (
          <TagButton key={tag} tag={tag} session={session} />
        ))}
      </div>
      <LifeBar life={life} label={`Life of ${entry.label}`} />
      <div className={styles.facts}>
        <span className={styles.words}>{life.words}</span>
        <span>
          made {formatTime(entry.madeAt)} by {makerWords(entry.madeBy)}
        </span>
        {entry.failed && (
          <span>
            refresh failed {formatTime(entry.failed.at)}, by {makerWords(entry.failed.by)}
          </span>
        )}
        <span>{formatBytes(entry.size)}</span>
      </div>
      {open && <CacheEntryDetails entry={entry} session={session} />}
    </div>
  )
}

function makerWords(maker: CacheMaker): string {
  return maker.kind === 'build' ? 'the build' : maker.request
}
