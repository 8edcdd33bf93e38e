import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { NextResponse, type NextRequest } from 'next/server'
import { cookies } from 'next/headers'
import { params } from '@/lib/params'

export const runtime = 'edge'

const HOW: Record<string, (request: NextRequest) => unknown> = {
  redirect: () => redirect('/json?a=1'),
  permanent: () => permanentRedirect('/json'),
  away: () => redirect('https://example.com/there'),
  missing: () => notFound(),
  response: (request) => NextResponse.redirect(new URL('/json', request.url)),
  next: () => NextResponse.next(),
  rewrite: (request) => NextResponse.rewrite(new URL('/json', request.url)),
  cookie: async () => {
    const jar = await cookies()
    jar.set('left', '1')
    redirect('/json')
  },
  error: () => {
    throw new Error('thrown by an edge handler')
  },
  text: () => {
    throw 'only text'
  },
}

export async function GET(request: NextRequest, context: never) {
  const { how } = await params<{ how: string }>(context)
  return (await HOW[how]!(request)) as Response
}

export { GET as POST }
