import { headers } from 'next/headers'

export const runtime = 'edge'

// The request's headers, in both ways, and headers of the reply.
export async function GET(request: Request) {
  const kept = (name: string) => name !== 'host' && !name.startsWith('x-forwarded-')
  const own = Object.fromEntries([...request.headers].filter(([name]) => kept(name)))
  const listed = [...(await headers()).keys()].filter(kept)
  const reply = Response.json({ own, listed })
  reply.headers.append('x-list', 'a')
  reply.headers.append('x-list', 'b')
  reply.headers.append('set-cookie', 'one=1; Path=/')
  reply.headers.append('set-cookie', 'two=2; Path=/')
  return reply
}
