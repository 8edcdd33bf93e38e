import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: ['/proxied/:path*', '/moved'] }

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  if (pathname === '/moved') return NextResponse.rewrite(new URL('/', request.url))
  if (pathname === '/proxied/away') return NextResponse.redirect(new URL('/', request.url), 307)
  if (pathname === '/proxied/closed') return new NextResponse('Closed', { status: 403 })
  const headers = new Headers(request.headers)
  headers.set('x-from-proxy', 'hello')
  const response = NextResponse.next({ request: { headers } })
  response.cookies.set('proxied', 'yes')
  response.headers.set('x-proxied', 'yes')
  return response
}
