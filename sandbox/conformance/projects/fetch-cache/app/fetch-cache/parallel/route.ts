import { ask } from '@/lib/fetch-cache/ask'

export async function GET(request: Request) {
  const kind = new URL(request.url).searchParams.get('cache') as RequestCache
  const url = `https://parallel.data.test/id?${kind}`
  const ids = await Promise.all([1, 2, 3].map(() => ask(url, { cache: kind })))
  return Response.json(ids)
}
