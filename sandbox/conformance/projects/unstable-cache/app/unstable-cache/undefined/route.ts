import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

let runs = 0
const make = unstable_cache(async () => {
  runs++
  return undefined
}, ['unstable-undefined'])

export async function GET(request: NextRequest) {
  const value = await make()
  await make()
  return Response.json({ search: request.nextUrl.search, value: String(value), runs })
}
