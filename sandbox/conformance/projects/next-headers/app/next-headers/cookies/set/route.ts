import { cookies } from 'next/headers'

export async function POST() {
  const jar = await cookies()
  jar.set('visits', '1')
  jar.set('lang', 'dé', { path: '/next-headers', maxAge: 60, sameSite: 'lax' })
  jar.set({ name: 'session', value: 'abc', httpOnly: true, secure: true, priority: 'high' })
  return Response.json({ seenAtOnce: jar.get('visits') })
}

export async function DELETE() {
  const jar = await cookies()
  jar.delete('visits')
  jar.delete({ name: 'lang', path: '/next-headers' })
  return new Response(null, { status: 204 })
}
