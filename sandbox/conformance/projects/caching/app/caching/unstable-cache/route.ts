import { revalidateTag, unstable_cache } from 'next/cache'

let runs = 0
const count = unstable_cache(async () => ++runs, ['conformance-count'], { tags: ['conformance'] })

export async function GET() {
  return Response.json({ runs: await count() })
}

export async function DELETE() {
  revalidateTag('conformance', { expire: 0 })
  return new Response(null, { status: 204 })
}
