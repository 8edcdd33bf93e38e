import type { NextRequest } from 'next/server'
import { seen } from './lib/instrumentation/seen'

export const config = { matcher: '/instrumentation/proxy/:path*' }

export default function middleware(request: NextRequest) {
  if (request.nextUrl.pathname.endsWith('throws')) throw new Error('The middleware fails.')
  const { registered, ready, runtime, errors } = seen()
  return Response.json({
    registered,
    ready,
    runtime,
    errors: errors
      .filter(({ request }) => request.path.includes('/proxy/'))
      .map(({ error, request, context }) => ({
        message: error instanceof Error ? error.message : error,
        path: request.path,
        method: request.method,
        custom: request.headers['x-custom'],
        context,
      })),
  })
}
