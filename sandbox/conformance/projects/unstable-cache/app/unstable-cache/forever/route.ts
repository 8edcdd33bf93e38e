import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async () => crypto.randomUUID(), ['unstable-forever'], {
  revalidate: false,
})

export async function GET(request: NextRequest) {
  return Response.json({ search: request.nextUrl.search, id: await make() })
}
