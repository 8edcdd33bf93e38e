import type { NextRequest } from 'next/server'

export const runtime = 'edge'

export async function GET(request: NextRequest) {
  const { searchParams, origin, pathname, basePath, locale, href } = request.nextUrl
  return Response.json({
    query: [...searchParams],
    origin,
    pathname,
    basePath,
    locale,
    href,
    url: request.url,
  })
}
