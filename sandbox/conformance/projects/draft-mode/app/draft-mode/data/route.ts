import { unstable_cache } from 'next/cache'
import { draftMode } from 'next/headers'
import type { NextRequest } from 'next/server'

const kept = unstable_cache(async () => crypto.randomUUID(), ['draft-mode'])

// In draft mode the data cache is left out too.
export async function GET(request: NextRequest) {
  const { isEnabled } = await draftMode()
  const fetched = await fetch('https://origin.draft.test/id', { cache: 'force-cache' })
  return Response.json({
    search: request.nextUrl.search,
    draft: isEnabled,
    kept: await kept(),
    ...(await fetched.json()),
  })
}
