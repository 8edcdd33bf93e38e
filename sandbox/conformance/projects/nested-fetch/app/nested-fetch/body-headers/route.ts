import { headers } from 'next/headers'

// What fetch says about a body by itself.
export async function GET(request: Request) {
  const url = new URL(request.url)
  const replies = await Promise.all([
    fetch(url, { method: 'POST', body: 'text' }),
    fetch(url, { method: 'POST', body: new URLSearchParams({ a: '1' }) }),
  ])
  return Response.json(await Promise.all(replies.map((reply) => reply.json())))
}

export async function POST() {
  const list = await headers()
  return Response.json({ type: list.get('content-type'), length: list.get('content-length') })
}
