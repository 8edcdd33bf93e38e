import { ask } from '@/lib/ask'

export const runtime = 'edge'

const URL = 'http://tagged.edge.test/id'
const options = { cache: 'force-cache', next: { tags: ['edge-tag'] } } as const

export async function GET(request: Request) {
  const query = new globalThis.URL(request.url).search
  return Response.json([await ask(URL + query, options), await ask(URL + query, options)])
}
