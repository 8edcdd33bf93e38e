import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async () => ({
  date: new Date(0),
  missing: undefined,
  nothing: null,
  map: new Map([['a', 1]]),
  list: [1, undefined, 2],
  nan: NaN,
}))

// What comes out of the cache went through JSON.
export async function GET(request: NextRequest) {
  const value = await make()
  return Response.json({
    search: request.nextUrl.search,
    value,
    date: typeof value.date,
    keys: Object.keys(value),
  })
}
