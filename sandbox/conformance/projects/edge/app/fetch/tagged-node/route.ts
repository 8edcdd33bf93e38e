import { ask } from '@/lib/ask'

export const dynamic = 'force-dynamic'

const options = { cache: 'force-cache', next: { tags: ['edge-tag'] } } as const

export async function GET(request: Request) {
  const query = new URL(request.url).search
  return Response.json(await ask(`http://tagged.edge.test/id${query}`, options))
}
