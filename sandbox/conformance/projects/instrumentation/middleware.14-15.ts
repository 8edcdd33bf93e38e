import type { NextRequest } from 'next/server'
import { seenByProxy } from './lib/instrumentation/seen-by-proxy'

export const config = { matcher: '/instrumentation/proxy/:path*' }

export default function middleware(request: NextRequest) {
  if (request.nextUrl.pathname.endsWith('throws')) throw new Error('The middleware fails.')
  return seenByProxy()
}
