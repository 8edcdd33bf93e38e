import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const load = unstable_cache(async () => {
  const response = await fetch('https://origin.unstable.test/id', { cache: 'no-store' })
  return (await response.json()).id as string
}, ['unstable-fetches'])

export async function GET(request: NextRequest) {
  return Response.json({ search: request.nextUrl.search, ids: [await load(), await load()] })
}
