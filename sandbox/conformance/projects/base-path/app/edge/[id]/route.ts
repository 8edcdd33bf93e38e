import { redirect } from 'next/navigation'
import type { NextRequest } from 'next/server'

export const runtime = 'edge'

export async function GET(request: NextRequest) {
  const { basePath, pathname, search, href } = request.nextUrl
  if (pathname.endsWith('redirect')) redirect('/hello')
  return Response.json({ basePath, pathname, search, href, url: request.url })
}
