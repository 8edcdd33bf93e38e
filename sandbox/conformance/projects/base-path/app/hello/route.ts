import type { NextRequest } from 'next/server'

export function GET(request: NextRequest) {
  const { basePath, pathname, href } = request.nextUrl
  return Response.json({ url: request.url, basePath, pathname, href })
}
