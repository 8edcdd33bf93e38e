import { unstable_cache } from 'next/cache'

// The route lives as long as what it keeps.
export const dynamic = 'force-static'
export const revalidate = 3600

const make = unstable_cache(async () => crypto.randomUUID(), ['unstable-static'], { revalidate: 2 })

export async function GET() {
  return Response.json({ id: await make() })
}
