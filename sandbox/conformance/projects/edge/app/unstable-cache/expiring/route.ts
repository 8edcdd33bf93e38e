import { unstable_cache } from 'next/cache'

export const runtime = 'edge'

const load = unstable_cache(async () => crypto.randomUUID(), ['edge-expiring'], { revalidate: 2 })

export async function GET() {
  return Response.json(await load())
}
