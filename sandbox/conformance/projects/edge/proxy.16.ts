import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: '/behind/:path*' }

export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.set('x-added', 'by the file before')
  const response = NextResponse.next({ request: { headers } })
  response.cookies.set('before', '1')
  return response
}
