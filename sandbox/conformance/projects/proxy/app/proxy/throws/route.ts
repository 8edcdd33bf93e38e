import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  return Response.json({
    url: request.url,
    added: request.headers.get('x-added'),
    custom: request.headers.get('x-custom'),
    cookies: request.cookies.getAll(),
  })
}

export const POST = GET
