import { ask } from '@/lib/fetch-cache/ask'

// A POST may be kept too: the body is part of the key.
export async function GET(request: Request) {
  const { search } = new URL(request.url)
  const send = (body: string) =>
    ask('https://post.data.test/id', { method: 'POST', body, cache: 'force-cache' })
  return Response.json({ search, ids: [await send('a'), await send('a'), await send('b')] })
}
