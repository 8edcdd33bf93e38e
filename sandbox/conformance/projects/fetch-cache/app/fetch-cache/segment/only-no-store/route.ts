import { ask } from '@/lib/fetch-cache/ask'
import type { NextRequest } from 'next/server'

export const fetchCache = 'only-no-store'

export async function GET(request: NextRequest) {
  const wanted = request.nextUrl.searchParams.get('cache')
  const init = wanted ? { cache: wanted as RequestCache } : undefined
  const url = `https://segment.data.test/id?only-no-store-${wanted}`
  try {
    return Response.json([await ask(url, init), await ask(url, init)])
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 500 })
  }
}
