// Where the parts of the timeline stand. Drawing them is left to the component.

import { formatTime } from '../ui/format'
import type {
  ClockMove,
  EntryUse,
  Lifetime,
  TimelineRequest,
  TimelineState,
} from '../state/timeline'
import { timeScale } from './time-scale'
import { type Tick, timelineTicks } from './timeline-ticks'

export interface LifeShape {
  life: Lifetime
  start: number
  /** Where it turns stale; the end for one that does not. */
  stale: number
  end: number
}

export interface UseShape {
  x: number
  request: TimelineRequest
  use: EntryUse | null
}

/** A call of `revalidateTag` or `revalidatePath`, by a request or from the panel. */
export interface InvalidationShape {
  x: number
  words: string
  /** Entries that it met. */
  entries: readonly string[]
}

/** A stretch that the clock left out; for a move back to real time `end` lies before `start`. */
export interface MoveShape {
  start: number
  end: number
  move: ClockMove
  /** Where its name stands; null where there is no room for it beside another. */
  nameAt: number | null
}

export interface TimelineRow {
  /** Entry, or null for requests that no cache took part in. */
  entry: string | null
  label: string
  lives: LifeShape[]
  uses: UseShape[]
  invalidations: InvalidationShape[]
}

export interface TimelineLayout {
  width: number
  rows: TimelineRow[]
  moves: MoveShape[]
  /** Those from the panel, also of entries that are not there. */
  calls: InvalidationShape[]
  ticks: Tick[]
}

const LEAST_WIDTH = 480
const PER_MOMENT = 26

export function layoutTimeline(
  timeline: TimelineState,
  now: number,
  least = LEAST_WIDTH,
): TimelineLayout {
  const { lifetimes, requests, moves } = timeline
  const moments = momentsOf(timeline, now)
  const width = Math.max(least, LEAST_WIDTH, new Set(moments).size * PER_MOMENT)
  const place = timeScale(moments, width)
  const calls = callsOf(timeline, place)
  const invalidations = [...calls, ...invalidationsOf(requests, place)]
  const rows = [...labelsOf(timeline)].map(([entry, label]): TimelineRow => {
    const lives = lifetimes.filter((life) => life.entry === entry)
    return {
      entry,
      label,
      lives: lives.map((life, at) => shapeOf(life, lives[at + 1], place, width)),
      uses: requests.flatMap((request) => usesOf(request, entry, place(request.at))),
      invalidations: invalidations.filter(({ entries }) => entries.includes(entry)),
    }
  })
  const others = requests.filter(({ uses, invalidated }) => uses.length + invalidated.length === 0)
  if (others.length > 0) {
    const uses = others.map((request) => ({ x: place(request.at), request, use: null }))
    rows.push({ entry: null, label: 'No cache took part', lives: [], uses, invalidations: [] })
  }
  return {
    width,
    rows,
    moves: movesOf(moves, place),
    calls,
    ticks: timelineTicks(moments, now, place),
  }
}

/** Room that the name of a move takes, in pixels. */
const MOVE_ROOM = 76

function movesOf(moves: readonly ClockMove[], place: (at: number) => number): MoveShape[] {
  const taken: number[] = []
  return moves.map((move) => {
    const [start, end] = [place(move.from), place(move.to)]
    const middle = start < end ? (start + end) / 2 : end
    const isFree = taken.every((other) => Math.abs(other - middle) >= MOVE_ROOM)
    if (isFree) taken.push(middle)
    return { start, end, move, nameAt: isFree ? middle : null }
  })
}

function labelsOf({ lifetimes, requests }: TimelineState): Map<string, string> {
  const used = requests.flatMap(({ uses }) => uses)
  return new Map([...lifetimes, ...used].map(({ entry, label }) => [entry, label]))
}

const callsOf = ({ calls }: TimelineState, place: (at: number) => number): InvalidationShape[] =>
  calls.map(({ at, call, entries }) => ({
    x: place(at),
    words: `${formatTime(at)} ${call}, called from the panel`,
    entries,
  }))

const invalidationsOf = (
  requests: readonly TimelineRequest[],
  place: (at: number) => number,
): InvalidationShape[] =>
  requests.map(({ at, method, url, revalidated, invalidated }) => ({
    x: place(at),
    words: `${formatTime(at)} ${method} ${url}: revalidated ${revalidated.join(', ')}`,
    entries: invalidated,
  }))

function momentsOf({ requests, lifetimes, moves, calls }: TimelineState, now: number): number[] {
  const ends = lifetimes.flatMap(({ staleAt, expireAt, invalidatedAt, goneAt }) => [
    ...(staleAt === null ? [] : [staleAt]),
    ...(expireAt !== null && expireAt <= now ? [expireAt] : []),
    ...[invalidatedAt, goneAt].filter((at) => at !== null),
  ])
  const begins = lifetimes.map(({ since }) => since)
  const jumps = moves.flatMap(({ from, to }) => [from, to])
  return [...[...requests, ...calls].map(({ at }) => at), ...begins, ...ends, ...jumps, now]
}

/** A life ends when it expires, when its cache is emptied, or when the next filling takes its place. */
function shapeOf(
  life: Lifetime,
  next: Lifetime | undefined,
  place: (at: number) => number,
  width: number,
): LifeShape {
  const ends = [life.expireAt, life.goneAt, next?.since].filter(
    (at) => at !== null && at !== undefined,
  )
  const stales = [life.staleAt, life.invalidatedAt].filter((at) => at !== null)
  const end = ends.length > 0 ? place(Math.min(...ends)) : width
  const stale = stales.length > 0 ? place(Math.min(...stales)) : end
  return { life, start: place(life.since), stale: Math.min(stale, end), end }
}

function usesOf(request: TimelineRequest, entry: string, x: number): UseShape[] {
  return request.uses.filter((use) => use.entry === entry).map((use) => ({ x, request, use }))
}
