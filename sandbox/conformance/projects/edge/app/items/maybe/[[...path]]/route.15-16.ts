import type { NextRequest } from 'next/server'

export const runtime = 'edge'

export async function GET(request: NextRequest, context: { params: Promise<unknown> }) {
  const { pathname, search } = request.nextUrl
  return Response.json({
    waits: context.params instanceof Promise,
    params: await context.params,
    url: request.url,
    pathname,
    search,
  })
}
