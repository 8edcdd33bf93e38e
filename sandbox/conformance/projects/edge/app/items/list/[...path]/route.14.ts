import type { NextRequest } from 'next/server'

export const runtime = 'edge'

// On 14 params are there at once.
export function GET(request: NextRequest, context: { params: unknown }) {
  const { pathname, search } = request.nextUrl
  return Response.json({ params: context.params, url: request.url, pathname, search })
}
