import { revalidateTag, unstable_cache } from 'next/cache'

export const dynamic = 'force-dynamic'

let calls = 0

const count = unstable_cache(async () => ++calls, ['dev'], { tags: ['dev'] })

export async function GET() {
  return Response.json({ calls: await count() })
}

export async function POST() {
  revalidateTag('dev', { expire: 0 })
  return new Response(null, { status: 204 })
}
