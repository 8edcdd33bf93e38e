import { NextResponse, type NextRequest } from 'next/server'

// Without a matcher it runs for every path. On 16 the name is deprecated, and works.
export function middleware(request: NextRequest) {
  return NextResponse.next({ headers: { 'x-from': `middleware ${request.nextUrl.pathname}` } })
}
