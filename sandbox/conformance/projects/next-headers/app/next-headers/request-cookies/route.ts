import type { NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  request.cookies.set('added', 'here')
  request.cookies.delete('a')
  return Response.json({
    cookies: request.cookies.getAll(),
    header: request.headers.get('cookie'),
  })
}
