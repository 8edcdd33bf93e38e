import { NextResponse, type NextRequest } from 'next/server'

/** What the project does before a route is looked for, by path. */
export async function answer(request: NextRequest): Promise<Response | undefined> {
  const { pathname, searchParams } = request.nextUrl
  switch (pathname) {
    case '/proxy/next':
      return NextResponse.next({ headers: { 'x-from-proxy': 'next' } })
    case '/proxy/rewrite':
      return NextResponse.rewrite(
        new URL(`/proxy/echo?rewritten=${searchParams.get('a')}`, request.url),
      )
    case '/proxy/redirect':
      return NextResponse.redirect(new URL('/proxy/echo', request.url), 308)
    case '/proxy/redirect-elsewhere':
      return NextResponse.redirect('https://example.com/there')
    case '/proxy/respond':
      return Response.json({ answered: 'by the proxy' }, { status: 401 })
    case '/proxy/headers': {
      const headers = new Headers(request.headers)
      headers.set('x-added', 'by the proxy')
      headers.delete('x-custom')
      return NextResponse.next({ request: { headers } })
    }
    case '/proxy/cookies': {
      const response = NextResponse.next()
      response.cookies.set('visited', 'yes', { path: '/proxy' })
      response.cookies.delete('old')
      return response
    }
    case '/proxy/request-cookies':
      request.cookies.set('made', 'here')
      return NextResponse.next({ request })
    case '/proxy/throws':
      throw new Error('the proxy broke')
    case '/proxy/body':
      return new Response(`${request.method} ${await request.text()}`)
    case '/proxy/geo':
      return Response.json({ url: request.url, cookie: request.cookies.get('a')?.value ?? null })
    default:
      return undefined
  }
}
