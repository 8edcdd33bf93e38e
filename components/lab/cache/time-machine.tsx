import { useState } from 'react'
import type { CacheEntry } from '@/sandbox/protocol/cache'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { formatSpan, formatTime } from '../ui/format'
import { afterStale, beforeStale, whenWords } from './entry-life'
import { ClockSlider } from './clock-slider'
import styles from './time-machine.module.css'
import { useNow } from './use-now'

const steps = [
  ['+1 s', 1_000],
  ['+60 s', 60_000],
  ['+5 min', 300_000],
] as const

/** The clock of the sandbox: ahead by steps, to the turn of an entry, and back to real time. */
export function TimeMachine({ session }: { session: LabSession }) {
  const { clock } = session.inspector
  const { offsetMs, said, error } = useStore(clock)
  const running = useStore(session.runtime).status === 'ready'
  return (
    <div role="group" aria-label="Time machine" className={styles.machine}>
      <span className={styles.clock}>
        <Clock session={session} />
        {offsetMs > 0 && <span className={styles.ahead}>{formatSpan(offsetMs)} ahead</span>}
      </span>
      <span className={styles.buttons}>
        {steps.map(([label, ms]) => (
          <Button
            key={label}
            idle={!running}
            title={`Move the clock ${formatSpan(ms)} ahead`}
            onClick={() => void clock.advance(ms)}
          >
            {label}
          </Button>
        ))}
      </span>
      <ClockSlider session={session} disabled={!running} />
      <Button icon="reset" idle={!running || offsetMs === 0} onClick={() => void clock.reset()}>
        Back to real time
      </Button>
      <Turn session={session} disabled={!running} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {error && <Banner tone="bad">The clock did not move. {error}</Banner>}
    </div>
  )
}

function Clock({ session }: { session: LabSession }) {
  return <span className={styles.time}>{formatTime(useNow(session.inspector.clock))}</span>
}

/** To just before or just after the moment at which an entry turns stale. */
function Turn({ session, disabled }: { session: LabSession; disabled: boolean }) {
  const { clock, entries } = session.inspector
  const { snapshot, entry: unfolded, marks } = useStore(entries)
  const [chosen, setChosen] = useState<string | null>(null)
  const now = useNow(clock)
  const turning = (snapshot?.entries ?? []).filter(({ staleAt }) => staleAt !== null)
  const find = (id: string | null | undefined) => turning.find((entry) => entry.id === id)
  const entry =
    find(chosen) ?? find(unfolded) ?? turning.find(({ id }) => marks.has(id)) ?? turning[0]
  const go = (to: number | null) => to !== null && void clock.advance(Math.max(0, to - now))
  const [before, after] = entry ? [beforeStale(entry), afterStale(entry)] : [null, null]
  return (
    <span className={styles.turn}>
      <select
        className={field.input}
        aria-label="Entry to aim at"
        disabled={disabled || !entry}
        value={entry?.id ?? ''}
        onChange={({ target }) => setChosen(target.value)}
      >
        {entry ? null : <option value="">no entry turns stale by time</option>}
        {turning.map((one) => (
          <option key={one.id} value={one.id}>
            {optionText(one, now)}
          </option>
        ))}
      </select>
      <Button idle={disabled || !isAhead(before, now)} onClick={() => go(before)}>
        Just before stale
      </Button>
      <Button idle={disabled || !isAhead(after, now)} onClick={() => go(after)}>
        Just after stale
      </Button>
    </span>
  )
}

const isAhead = (time: number | null, now: number) => time !== null && time > now

function optionText({ label, staleAt }: CacheEntry, now: number): string {
  return staleAt === null ? label : `${label} (stale ${whenWords(staleAt, now)})`
}
