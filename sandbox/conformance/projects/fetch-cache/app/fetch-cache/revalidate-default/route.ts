import { ask } from '@/lib/fetch-cache/ask'
import type { NextRequest } from 'next/server'

// The segment's lifetime is the default of its fetches.
export const revalidate = 2

export async function GET(request: NextRequest) {
  const query = request.nextUrl.search
  return Response.json({ query, id: await ask('https://lower.data.test/id?segment') })
}
