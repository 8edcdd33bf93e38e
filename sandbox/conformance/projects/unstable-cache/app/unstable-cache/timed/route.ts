import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async () => crypto.randomUUID(), ['unstable-timed'], { revalidate: 2 })

export async function GET(request: NextRequest) {
  return Response.json({ search: request.nextUrl.search, id: await make() })
}
