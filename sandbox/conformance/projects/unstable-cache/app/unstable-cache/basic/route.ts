import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const make = unstable_cache(async (name: string) => ({ name, id: crypto.randomUUID() }))

// Arguments are part of the key.
export async function GET(request: NextRequest) {
  const names = request.nextUrl.searchParams.getAll('name')
  return Response.json(await Promise.all(names.map((name) => make(name))))
}
