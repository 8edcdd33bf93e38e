// Where an entry is in its life, at one moment of the sandbox's clock.

import type { CacheEntry, CacheState } from '@/sandbox/protocol/cache'
import { formatSpan, formatTime } from '../ui/format'

export interface EntryLife {
  /** Its state as it is shown: `kept` is fresh for Next only, because a refresh failed. */
  word: CacheState | 'kept'
  /** Place of now on the bar, in percent; null where time brings nothing. */
  now: number | null
  /** Where the stale part begins, in percent; 100 for an entry that time does not make stale. */
  stale: number
  words: string
}

type Times = Pick<CacheEntry, 'madeAt' | 'staleAt' | 'expireAt' | 'state' | 'failed'>

/**
 * The fresh part of a bar has always the same width: a minute of freshness before a year of staleness
 * would not be seen otherwise.
 */
const FRESH_PART = 60

export function lifeOf(entry: Times, at: number): EntryLife {
  const state = stateAt(entry, at)
  const stale = entry.staleAt === null ? 100 : FRESH_PART
  const word = state === 'fresh' && entry.failed ? 'kept' : state
  return { word, now: placeOf(entry, at), stale, words: wordsOf(entry, state, at) }
}

/** Where its life begins for Next, which after a failed refresh counts it anew. */
export const beginOf = ({ madeAt, failed }: Pick<CacheEntry, 'madeAt' | 'failed'>) =>
  failed?.at ?? madeAt

/** An invalidation shows in the entry only; what time does can be told from the times. */
function stateAt({ state, staleAt, expireAt }: Times, at: number): CacheState {
  if (state === 'expired' || isOver(expireAt, at)) return 'expired'
  return state === 'stale' || isOver(staleAt, at) ? 'stale' : 'fresh'
}

const isOver = (time: number | null, at: number) => time !== null && time <= at

function placeOf(entry: Times, at: number): number | null {
  const { staleAt, expireAt } = entry
  const begin = beginOf(entry)
  if (staleAt === null) return expireAt === null ? null : share(begin, expireAt, at) * 100
  if (at < staleAt) return share(begin, staleAt, at) * FRESH_PART
  const rest = expireAt === null ? 0.5 : share(staleAt, expireAt, at)
  return FRESH_PART + rest * (100 - FRESH_PART)
}

function share(from: number, to: number, at: number): number {
  return to <= from ? 1 : Math.min(1, Math.max(0, (at - from) / (to - from)))
}

function wordsOf(entry: Times, state: CacheState, at: number): string {
  if (!entry.failed || state === 'expired') return lifeWords(entry, state, at)
  const { staleAt } = entry
  const isWaiting = state === 'fresh' && staleAt !== null
  const next = isWaiting ? `in ${formatSpan(staleAt - at)}` : 'now'
  return `refresh failed, old reply kept, next try ${next}`
}

function lifeWords({ staleAt, expireAt }: Times, state: CacheState, at: number): string {
  if (state === 'fresh') {
    return staleAt === null ? 'fresh, never stale by time' : `stale in ${formatSpan(staleAt - at)}`
  }
  if (state === 'expired') {
    return expireAt !== null && expireAt <= at
      ? `expired ${formatSpan(at - expireAt)} ago: may not be served any more`
      : 'expired: may not be served any more'
  }
  const since = isOver(staleAt, at) ? `stale for ${formatSpan(at - (staleAt ?? at))}` : 'made stale'
  const until = expireAt === null ? '' : `, expires ${whenWords(expireAt, at)}`
  return `${since}${until}`
}

const DAY_MS = 86_400_000

/** `at 12:03:04`, or `in 3 d` for what is not today. */
export function whenWords(time: number, at: number): string {
  return time - at < DAY_MS ? `at ${formatTime(time)}` : `in ${formatSpan(time - at)}`
}

/** Far enough from the turn that a reader can press Send before real time gets there. */
export function beforeStale(entry: Times): number | null {
  const { staleAt } = entry
  return staleAt === null ? null : staleAt - Math.min(10_000, (staleAt - beginOf(entry)) / 2)
}

export function afterStale({ staleAt }: Times): number | null {
  return staleAt === null ? null : staleAt + 1000
}
