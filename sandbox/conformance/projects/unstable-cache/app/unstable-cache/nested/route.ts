import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const inner = unstable_cache(async () => crypto.randomUUID(), ['unstable-inner'], {
  tags: ['unstable-inner'],
})
const outer = unstable_cache(
  async () => ({ outer: crypto.randomUUID(), inner: await inner() }),
  ['unstable-outer'],
  { revalidate: 2 },
)

export async function GET(request: NextRequest) {
  return Response.json({
    search: request.nextUrl.search,
    outer: await outer(),
    inner: await inner(),
  })
}
