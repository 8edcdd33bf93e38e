import { unstable_cache } from 'next/cache'

export const runtime = 'edge'

const load = unstable_cache(async (key: string) => `${key} ${crypto.randomUUID()}`, ['edge'], {
  tags: ['edge-unstable'],
})

export async function GET(request: Request) {
  const key = new URL(request.url).searchParams.get('key') ?? 'none'
  return Response.json([await load(key), await load(key)])
}
