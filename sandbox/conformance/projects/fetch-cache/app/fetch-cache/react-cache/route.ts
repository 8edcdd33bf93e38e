import { ask } from '@/lib/fetch-cache/ask'
import { cache } from 'react'

// Outside of rendering, React has no request to remember things for.
const remember = cache(() => ask('https://memo.data.test/id', { cache: 'no-store' }))

export async function GET(request: Request) {
  const { search } = new URL(request.url)
  return Response.json({ search, ids: [await remember(), await remember()] })
}
