import { revalidateTag, unstable_cache } from 'next/cache'

const make = unstable_cache(async () => crypto.randomUUID(), ['handler'], { tags: ['handler'] })

export async function GET(request: Request) {
  return Response.json({ search: new URL(request.url).search, id: await make() })
}

export async function POST() {
  revalidateTag('handler', { expire: 0 })
  return new Response('done')
}
