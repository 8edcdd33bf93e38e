import type { CacheEntry, CacheSnapshot, CacheStore } from '@/sandbox/protocol/cache'
import type { NextVersion } from '@/sandbox/client/types'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { InlineText } from '../ui/inline-text'
import { CacheEntryItem } from './cache-entry-item'
import { emptyStores, storeNames } from './cache-words'
import styles from './cache.module.css'
import { TagBar } from './tag-bar'
import { useNow } from './use-now'

const stores: readonly CacheStore[] = ['route', 'data', 'use-cache']

/** Every entry of Next's caches, by store. */
export function CacheEntriesView({ session }: { session: LabSession }) {
  const { entries } = session.inspector
  const { snapshot, error, notice } = useStore(entries)
  return (
    <>
      <div role="status">
        {error && <Banner tone="bad">The caches could not be read. {error}</Banner>}
        {notice && <Banner tone="ok">{notice}</Banner>}
      </div>
      {snapshot ? (
        <Snapshot snapshot={snapshot} session={session} />
      ) : (
        <NoSnapshot session={session} />
      )}
    </>
  )
}

function NoSnapshot({ session }: { session: LabSession }) {
  const { status } = useStore(session.runtime)
  if (status === 'starting' || status === 'ready') return <p className={styles.hint}>Starting…</p>
  return (
    <div className={styles.hint}>
      <p>
        Each entry of Next&rsquo;s caches shows here, with its tags and how long it lives. A build
        makes the first ones, before any request.
      </p>
      <Button icon="play" onClick={() => void session.inspector.entries.start()}>
        Start the sandbox
      </Button>
    </div>
  )
}

function Snapshot({ snapshot, session }: { snapshot: CacheSnapshot; session: LabSession }) {
  const { tag } = useStore(session.inspector.entries)
  const { next } = useStore(session.run)
  const shown = snapshot.entries.filter((entry) => tag === null || hasTag(entry, tag))
  return (
    <>
      <TagBar snapshot={snapshot} session={session} />
      {stores.map((store) => (
        <StoreEntries
          key={store}
          store={store}
          entries={shown.filter((entry) => entry.store === store)}
          filtered={tag !== null}
          next={next}
          session={session}
        />
      ))}
    </>
  )
}

const hasTag = ({ tags, pathTags }: CacheEntry, tag: string) =>
  tags.includes(tag) || pathTags.includes(tag)

interface StoreEntriesProps {
  store: CacheStore
  entries: CacheEntry[]
  /** Whether one tag alone is shown. */
  filtered: boolean
  next: NextVersion
  session: LabSession
}

function StoreEntries({ store, entries, filtered, next, session }: StoreEntriesProps) {
  const now = useNow(session.inspector.clock)
  if (entries.length === 0 && filtered) return null
  return (
    <section className={styles.store} aria-label={storeNames[store]}>
      <p className={styles.title}>{storeNames[store]}</p>
      {entries.length === 0 ? (
        <p className={styles.empty}>
          <InlineText text={emptyStores[store][next]} />
        </p>
      ) : (
        <div role="list" aria-label={storeNames[store]}>
          {entries.map((entry) => (
            <CacheEntryItem key={entry.id} entry={entry} now={now} session={session} />
          ))}
        </div>
      )}
    </section>
  )
}
