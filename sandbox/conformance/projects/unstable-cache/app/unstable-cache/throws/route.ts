import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

let runs = 0
const make = unstable_cache(async () => {
  if (++runs < 3) throw new Error(`run ${runs} failed`)
  return runs
}, ['unstable-throws'])

// An error is not kept.
export async function GET(request: NextRequest) {
  const { search } = request.nextUrl
  try {
    return Response.json({ search, value: await make() })
  } catch (error) {
    return Response.json({ search, error: (error as Error).message }, { status: 500 })
  }
}
