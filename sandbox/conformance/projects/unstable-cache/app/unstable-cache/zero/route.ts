import { unstable_cache } from 'next/cache'

// A lifetime of no seconds is refused.
export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    const make = unstable_cache(async () => 1, ['unstable-zero'], { revalidate: 0 })
    return Response.json({ made: await make() })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
