// Where the parts of the timeline stand. Drawing them is left to the component.

import type { EntryUse, Lifetime, TimelineRequest, TimelineState } from '../state/timeline'
import { timeScale } from './time-scale'

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

interface InvalidationShape {
  x: number
  request: TimelineRequest
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
  now: number
}

const LEAST_WIDTH = 480
const PER_MOMENT = 26

export function layoutTimeline(
  { requests, lifetimes }: TimelineState,
  now: number,
  least = LEAST_WIDTH,
): TimelineLayout {
  const moments = momentsOf(requests, lifetimes, now)
  const width = Math.max(least, LEAST_WIDTH, new Set(moments).size * PER_MOMENT)
  const place = timeScale(moments, width)
  const entries = new Map<string, string>()
  for (const { entry, label } of lifetimes) entries.set(entry, label)
  for (const { uses } of requests) for (const { entry, label } of uses) entries.set(entry, label)
  const rows = [...entries].map(([entry, label]): TimelineRow => {
    const lives = lifetimes.filter((life) => life.entry === entry)
    return {
      entry,
      label,
      lives: lives.map((life, at) => shapeOf(life, lives[at + 1], place, width)),
      uses: requests.flatMap((request) => usesOf(request, entry, place(request.at))),
      invalidations: requests
        .filter(({ invalidated }) => invalidated.includes(entry))
        .map((request) => ({ x: place(request.at), request })),
    }
  })
  const others = requests.filter(({ uses, invalidated }) => uses.length + invalidated.length === 0)
  if (others.length > 0) {
    const uses = others.map((request) => ({ x: place(request.at), request, use: null }))
    rows.push({ entry: null, label: 'No cache took part', lives: [], uses, invalidations: [] })
  }
  return { width, rows, now: place(now) }
}

function momentsOf(
  requests: readonly TimelineRequest[],
  lifetimes: readonly Lifetime[],
  now: number,
): number[] {
  const ends = lifetimes.flatMap(({ staleAt, expireAt, invalidatedAt, goneAt }) => [
    ...(staleAt === null ? [] : [staleAt]),
    ...(expireAt !== null && expireAt <= now ? [expireAt] : []),
    ...[invalidatedAt, goneAt].filter((at) => at !== null),
  ])
  return [...requests.map(({ at }) => at), ...lifetimes.map(({ madeAt }) => madeAt), ...ends, now]
}

/** A life ends when it expires, when its cache is emptied, or when the next filling takes its place. */
function shapeOf(
  life: Lifetime,
  next: Lifetime | undefined,
  place: (at: number) => number,
  width: number,
): LifeShape {
  const ends = [life.expireAt, life.goneAt, next?.madeAt].filter(
    (at) => at !== null && at !== undefined,
  )
  const stales = [life.staleAt, life.invalidatedAt].filter((at) => at !== null)
  const end = ends.length > 0 ? place(Math.min(...ends)) : width
  const stale = stales.length > 0 ? place(Math.min(...stales)) : end
  return { life, start: place(life.madeAt), stale: Math.min(stale, end), end }
}

function usesOf(request: TimelineRequest, entry: string, x: number): UseShape[] {
  return request.uses.filter((use) => use.entry === entry).map((use) => ({ x, request, use }))
}
