import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  return crypto.randomUUID()
}, ['unstable-at-once'])

export async function GET(request: NextRequest) {
  const ids = await Promise.all([make(), make(), make()])
  return Response.json({ search: request.nextUrl.search, ids })
}
