import { unstable_cache, unstable_noStore } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async () => {
  unstable_noStore()
  return crypto.randomUUID()
}, ['dynamic-apis-no-store'])

export async function GET(request: NextRequest) {
  return Response.json({ search: request.nextUrl.search, ids: [await make(), await make()] })
}
