import { connection } from 'next/server'

async function make() {
  'use cache'
  return {
    date: new Date(0),
    map: new Map([['a', 1]]),
    missing: undefined,
    nothing: null,
    big: 10n,
    set: new Set([1]),
    nan: NaN,
  }
}

// Unlike unstable_cache, more than JSON comes back.
export async function GET() {
  await connection()
  const { date, map, missing, nothing, big, set, nan } = await make()
  return Response.json([
    date instanceof Date && date.getTime(),
    map instanceof Map && map.get('a'),
    String(missing),
    nothing,
    String(big),
    set instanceof Set && set.size,
    String(nan),
  ])
}
