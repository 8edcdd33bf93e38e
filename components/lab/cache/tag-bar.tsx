import type { CacheSnapshot, Invalidation } from '@/sandbox/protocol/cache'
import { callOf, pathOfTag } from '../state/cache-entries'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { count, formatTime } from '../ui/format'
import styles from './cache.module.css'
import { TagButton } from './tag-button'

/** The tags that there are; of the chosen one, when it was last invalidated, and the way to do so. */
export function TagBar({ snapshot, session }: { snapshot: CacheSnapshot; session: LabSession }) {
  const { tag } = useStore(session.inspector.entries)
  if (tag !== null) return <ChosenTag tag={tag} snapshot={snapshot} session={session} />
  const tags = snapshot.tags.filter((one) => !one.tag.startsWith('_N_T_'))
  if (tags.length === 0) return null
  return (
    <div className={styles.tagBar} role="group" aria-label="Tags">
      <span className={styles.caption}>Tags</span>
      {tags.map((one) => (
        <TagButton key={one.tag} tag={one.tag} session={session} />
      ))}
    </div>
  )
}

function ChosenTag(props: { tag: string; snapshot: CacheSnapshot; session: LabSession }) {
  const { tag, snapshot, session } = props
  const { entries } = session.inspector
  const known = snapshot.tags.find((one) => one.tag === tag)
  const under = snapshot.entries.filter(
    ({ tags, pathTags }) => tags.includes(tag) || pathTags.includes(tag),
  )
  const path = pathOfTag(tag)
  const calls: Invalidation[] = path
    ? [path]
    : tag.startsWith('_N_T_')
      ? []
      : [{ kind: 'tag', tag }]
  const when = known?.revalidatedAt ?? null
  return (
    <div className={styles.tagBar} role="group" aria-label={`Tag ${tag}`}>
      <TagButton tag={tag} session={session} />
      <span>
        {count(under.length, 'entry', 'entries')},{' '}
        {when === null ? 'never invalidated' : `invalidated at ${formatTime(when)}`}
      </span>
      {calls.map((what) => (
        <Button key={callOf(what)} onClick={() => void entries.invalidate(what)}>
          <code className={styles.call}>{callOf(what)}</code>
        </Button>
      ))}
      <Button variant="quiet" icon="close" onClick={() => entries.chooseTag(null)}>
        Show all entries
      </Button>
    </div>
  )
}
