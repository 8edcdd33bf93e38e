import { cookies } from 'next/headers'
import { NextResponse, type NextRequest } from 'next/server'

export const runtime = 'edge'

export async function GET(request: NextRequest) {
  const jar = await cookies()
  return Response.json({
    all: jar.getAll(),
    one: request.cookies.get('a')?.value,
    has: jar.has('b'),
  })
}

export async function POST() {
  const jar = await cookies()
  jar.set('plain', '1')
  jar.set('locked', 'a b', { httpOnly: true, expires: new Date('2040-01-01'), path: '/cookies' })
  jar.delete('old')
  return Response.json({ now: jar.getAll().map(({ name, value }) => [name, value]) })
}

export async function PUT() {
  const reply = NextResponse.json({ set: true })
  reply.cookies.set('theirs', '1', { sameSite: 'lax' })
  return reply
}
