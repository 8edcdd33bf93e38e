import { cookies, headers } from 'next/headers'
import type { NextRequest } from 'next/server'

// Prerendered: whatever a request sends, the handler has seen none of it.
export const dynamic = 'force-static'

export async function GET(request: NextRequest) {
  return Response.json({
    id: crypto.randomUUID(),
    search: new URL(request.url).search,
    nextSearch: request.nextUrl.search,
    accept: request.headers.get('accept'),
    header: (await headers()).get('x-custom'),
    cookie: (await cookies()).get('a')?.value ?? null,
    cookies: request.cookies.getAll(),
  })
}
